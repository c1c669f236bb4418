package vn.parindex.dataset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import vn.parindex.dataset.Finding.Severity;
import vn.parindex.dataset.RowOrigin.Side;
import vn.parindex.http.Text;

/**
 * Findings up to a number that fits into memory, whatever a file holds; those beyond it are counted and said in one.
 *
 * <p>One cause is one finding: an error or note that says the same of the same value in another row is counted with the first.
 * Warnings are kept one by one, since they are told apart from those that the data had before by the rows they are about.
 */
public final class FindingList implements Consumer<Finding> {

    static final int MOST_ERRORS = 10_000;
    static final int MOST_WARNINGS = 100_000;
    static final int MOST_NOTES = 1_000;

    /** Rules about the way a cell is written: what stands in it is not the cause. */
    private static final Set<String> WHATEVER_THE_VALUE = Set.of(
            "formula",
            "error-cell",
            "boolean-cell",
            "percent-cell",
            "date-cell",
            "control-character",
            "row-length",
            "column-without-name",
            "read-as");

    /** The encoding is that of the whole file. */
    private static final String ENCODING = "encoding";

    private record Cause(
            Severity severity,
            Side side,
            String file,
            String sheet,
            String column,
            String value,
            String rule,
            Text message) {

        /** A number that is one but for its comma or point is the work of a setting, not of a typist. */
        private static boolean isWhateverTheValue(Finding finding) {
            return WHATEVER_THE_VALUE.contains(finding.rule())
                    || finding.rule().equals("number") && finding.suggestion() != null;
        }

        static Cause of(Finding finding) {
            boolean encoding = finding.rule().equals(ENCODING);
            return new Cause(
                    finding.severity(),
                    finding.side(),
                    finding.file(),
                    finding.sheet(),
                    encoding ? null : finding.column(),
                    encoding || isWhateverTheValue(finding) ? null : finding.value(),
                    finding.rule(),
                    finding.message());
        }
    }

    private final List<Finding> kept = new ArrayList<>();
    private final Map<Cause, Integer> causes = new HashMap<>();
    private int errors;
    private int warnings;
    private int notes;
    private Finding firstNote;
    private Finding firstError;
    private Finding firstWarning;

    @Override
    public void accept(Finding finding) {
        if (finding.severity() == Severity.WARNING) {
            if (++warnings <= MOST_WARNINGS) {
                kept.add(finding);
            } else if (firstWarning == null) {
                firstWarning = finding;
            }
            return;
        }
        var cause = Cause.of(finding);
        var known = causes.get(cause);
        if (known != null) {
            kept.set(known, kept.get(known).and(finding));
            return;
        }
        if (finding.isError() && ++errors > MOST_ERRORS) {
            firstError = firstError == null ? finding : firstError;
            return;
        }
        if (!finding.isError() && ++notes > MOST_NOTES) {
            firstNote = firstNote == null ? finding : firstNote;
            return;
        }
        causes.put(cause, kept.size());
        kept.add(finding);
    }

    /** Whether an error was found so far. */
    public boolean hasErrors() {
        return errors > 0;
    }

    /** In the order in which an editor works through them. */
    public List<Finding> inOrder() {
        var all = new ArrayList<>(kept);
        if (firstError != null) {
            int left = errors - MOST_ERRORS;
            all.add(Finding.error(
                    firstError.file(),
                    0,
                    null,
                    null,
                    "more-errors",
                    new Text(
                            "Còn %d lỗi nữa không được liệt kê; hãy sửa các lỗi đã nêu rồi gửi lại.".formatted(left),
                            "There are %d more errors that are not listed; correct these and send it again."
                                    .formatted(left))));
        }
        if (firstWarning != null) {
            int left = warnings - MOST_WARNINGS;
            all.add(Finding.warning(
                    firstWarning.file(),
                    0,
                    "more-warnings",
                    new Text(
                            "Còn %d cảnh báo nữa không được liệt kê.".formatted(left),
                            "There are %d more warnings that are not listed.".formatted(left))));
        }
        if (firstNote != null) {
            int left = notes - MOST_NOTES;
            all.add(Finding.note(
                    firstNote.file(),
                    0,
                    null,
                    null,
                    "more-notes",
                    new Text(
                            "Còn %d ghi chú nữa không được liệt kê.".formatted(left),
                            "There are %d more notes that are not listed.".formatted(left))));
        }
        all.sort(Finding.BY_PLACE);
        return List.copyOf(all);
    }
}
