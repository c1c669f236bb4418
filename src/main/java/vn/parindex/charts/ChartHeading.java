package vn.parindex.charts;

import java.util.List;

/**
 * The words around a drawing.
 *
 * @param title what it shows
 * @param subtitle how much of it is known
 * @param notes what a reader must know to read it rightly; below the drawing
 * @param source where the figures come from
 * @param description what it says, in whole sentences
 */
record ChartHeading(String title, String subtitle, List<String> notes, String source, String description) {
    ChartHeading {
        notes = List.copyOf(notes);
    }
}
