package vn.parindex.understanding;

import vn.parindex.understanding.Section.Column;

/**
 * Where the figures of a column go.
 *
 * @param id by which the column is asked about and answered: the cell of its lowest heading
 * @param fraction whether 0.9009 in it stands for 90.09 percent
 * @param answered whether a person said so
 */
record Target(
        Column column, String id, Measure measure, String indicator, int year, boolean fraction, boolean answered) {

    boolean sameAs(Target other) {
        return measure == other.measure && indicator.equals(other.indicator) && year == other.year;
    }
}
