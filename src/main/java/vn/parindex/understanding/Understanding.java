package vn.parindex.understanding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.parindex.catalog.Figure;
import vn.parindex.catalog.Interval;
import vn.parindex.http.Text;

/**
 * What was understood of a document; nothing of it is a guess: what may be meant otherwise is a question, and without its answer the
 * figures in question are not among the results.
 *
 * @param document what it says of itself
 * @param tables its tables in their order, each cell with what it was recognised as
 * @param results figures of units, in the order of the document
 * @param statements figures about all units
 * @param questions what a person must decide; while there is one, nothing can be made of the document
 * @param remarks what a person should know: what was left out, what is missing
 */
public record Understanding(
        About document,
        List<Seen> tables,
        List<Result> results,
        List<Stated> statements,
        List<Question> questions,
        List<Remark> remarks) {

    /**
     * What the document says of itself, or what the person said.
     *
     * @param indicator the index it is about; empty while that is a question
     * @param years those of its figures, in their order
     */
    public record About(
            Optional<String> indicator,
            Optional<String> population,
            List<Integer> years,
            Optional<String> decision,
            Optional<LocalDate> day,
            Optional<String> publisher,
            Optional<String> title,
            Optional<String> url) {}

    /**
     * One table with its cells.
     *
     * @param number from 1
     * @param sheet name of the sheet; empty elsewhere
     * @param page from 1; 0 where there are no pages
     * @param columns what each column that was recognised holds
     */
    public record Seen(int number, String sheet, int page, List<Meaning> columns, List<CellMark> cells) {}

    /** What a column holds, and the {@code id} by which it is answered otherwise: {@code measure} and {@code indicator} of figures, null elsewhere; {@code year} 0 where it is none. */
    public record Meaning(
            String id, String column, String heading, CellMark.Role role, String measure, String indicator, int year) {}

    /**
     * The figures of one unit.
     *
     * @param table where they stand: number of the table, and the cell of the unit
     * @param score percent; null where the document states none; {@code points} and {@code rank} likewise
     * @param byHand what a person read otherwise than the document says it; empty where it was read as it stands
     */
    public record Result(
            int table,
            String cell,
            String indicator,
            String population,
            String unit,
            int year,
            Figure score,
            Figure points,
            Interval rank,
            List<ByHand> byHand) {}

    /** One cell that a person read: what the document says there, empty for nothing, and what it was taken for. */
    public record ByHand(String cell, String written, String read) {}

    /** A figure about all units of a population, by the statistics of the dataset: {@code mean}, {@code max} … */
    public record Stated(
            int table, String cell, String indicator, String population, int year, String statistic, Figure value) {}

    /** What a person should know; {@code table} 0 and {@code cell} null where the document as a whole is meant. */
    public record Remark(int table, String cell, String rule, Text message) {}
}
