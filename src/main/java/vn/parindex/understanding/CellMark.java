package vn.parindex.understanding;

import vn.parindex.http.Text;

/**
 * What one cell was recognised as.
 *
 * @param cell where it stands, as {@code D3}
 * @param text what it shows
 * @param rows how many rows it spans; {@code columns} likewise
 * @param read what was made of it: the id of a unit, a figure with a decimal point, a place; null where nothing was
 * @param written what the document itself shows where a person wrote over it, empty where it shows nothing; null where nobody did
 * @param why the reason where it is left out or read otherwise than it looks; null where there is nothing to say
 */
public record CellMark(
        String cell, String text, String written, int rows, int columns, Role role, String read, Text why) {

    /** What a cell is. */
    public enum Role {
        TITLE,
        HEADING,
        NUMBERING,
        UNIT,
        SCORE,
        POINTS,
        RANK,
        /** A figure about all units, such as their mean. */
        STATEMENT,
        /** That there is no figure. */
        NOTHING,
        NOTE,
        /** Left out, with the reason. */
        IGNORED,
        HIDDEN,
        /** Left out until a question is answered. */
        ASKED;

        /** As a word for a machine. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
