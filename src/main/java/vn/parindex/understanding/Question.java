package vn.parindex.understanding;

import java.util.List;
import vn.parindex.http.Text;

/**
 * What a person must decide before anything is made of the document.
 *
 * @param id by which it is answered: {@code year}, {@code indicator}, {@code population}, or the cell it is about, {@code t1.D3}
 * @param table number of the table, from 1; 0 for the document
 * @param cell where it stands, as {@code D3}; null for the document
 * @param text what stands there; null where nothing does
 * @param rule a stable code in kebab-case
 * @param proposals what it may be, the likeliest first; empty where only another document helps
 */
public record Question(
        int table, String cell, String id, String text, String rule, Text message, List<Proposal> proposals) {

    /** One answer: what to send for it, and what it means. */
    public record Proposal(String answer, Text meaning) {}

    /** The answer that leaves a cell, row or column out. */
    public static final String SKIP = "skip";

    static Proposal skip() {
        return new Proposal(SKIP, Text.of("Bỏ qua, không lấy", "Leave it out"));
    }
}
