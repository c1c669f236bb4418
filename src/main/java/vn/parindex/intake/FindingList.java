package vn.parindex.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import vn.parindex.http.Text;

/** Findings up to a number that fits into memory, whatever a file holds; those beyond it are counted and said in one. */
public final class FindingList implements Consumer<Finding> {

    static final int MOST_ERRORS = 10_000;
    static final int MOST_WARNINGS = 100_000;

    private final List<Finding> kept = new ArrayList<>();
    private int errors;
    private int warnings;
    private Finding firstError;
    private Finding firstWarning;

    @Override
    public void accept(Finding finding) {
        if (finding.isError()) {
            if (++errors <= MOST_ERRORS) {
                kept.add(finding);
            } else if (firstError == null) {
                firstError = finding;
            }
        } else if (++warnings <= MOST_WARNINGS) {
            kept.add(finding);
        } else if (firstWarning == null) {
            firstWarning = finding;
        }
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
        all.sort(Finding.BY_PLACE);
        return List.copyOf(all);
    }
}
