package vn.parindex.document;

import java.util.Set;

/**
 * What one cell of a table shows, where it stands and how far it reaches.
 *
 * @param row its first row in the grid, from 0; {@code column} likewise
 * @param rows how many rows it spans, at least 1; {@code columns} likewise
 * @param text what a reader sees, in NFC and without blanks around it; numbers as they are shown, never empty. A small raised letter
 *     that refers to a footnote stands between {@link #NOTE_BEGIN} and {@link #NOTE_END}
 */
public record Cell(int row, int column, int rows, int columns, String text, Set<Trait> traits) {

    public static final char NOTE_BEGIN = '⁽';
    public static final char NOTE_END = '⁾';

    /** What is not seen by looking at the text of a cell. */
    public enum Trait {
        /** Its row, column or sheet is hidden, or its letters are. */
        HIDDEN,
        /** A formula: the text is the value that was saved with it. */
        COMPUTED,
        /** Its formula came to an error, such as {@code #REF!}. */
        ERROR
    }

    public Cell {
        traits = Set.copyOf(traits);
    }

    /** A cell of one row and one column that shows this. */
    public static Cell of(int row, int column, String text) {
        return new Cell(row, column, 1, 1, text, Set.of());
    }

    public boolean is(Trait trait) {
        return traits.contains(trait);
    }

    /** Where it stands, as spreadsheets say it: {@code E12}. */
    public String address() {
        return letters(column) + (row + 1);
    }

    /** The letters of a column, from 0: {@code A}, {@code B}, … {@code AA}. */
    public static String letters(int column) {
        var letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }
}
