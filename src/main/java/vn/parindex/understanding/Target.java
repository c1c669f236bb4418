package vn.parindex.understanding;

import vn.parindex.understanding.Section.Column;

/**
 * Where the figures of a column go.
 *
 * @param id by which the column is asked about and answered: the cell of its lowest heading
 * @param fraction whether 0.9009 in it stands for 90.09 percent
 * @param answered whether a person said so
 * @param part which part of each of its cells it is
 */
record Target(
        Column column,
        String id,
        ColumnMeasure measure,
        String indicator,
        int year,
        boolean fraction,
        boolean answered,
        Part part) {

    /** A cell may hold a score and, in brackets behind it, its place. */
    enum Part {
        WHOLE,
        BEFORE_BRACKETS,
        IN_BRACKETS;

        /** This part of what stands in a cell; empty where it has none. */
        String of(String text) {
            var both = FigureText.bracketed(text);
            return switch (this) {
                case WHOLE -> text;
                case BEFORE_BRACKETS -> both.map(FigureText.Bracketed::figure).orElse(text);
                case IN_BRACKETS -> both.map(FigureText.Bracketed::number).orElse("");
            };
        }
    }

    boolean sameAs(Target other) {
        return measure == other.measure && indicator.equals(other.indicator) && year == other.year;
    }
}
