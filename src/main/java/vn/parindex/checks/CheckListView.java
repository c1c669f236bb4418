package vn.parindex.checks;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.parindex.catalog.SourceView;
import vn.parindex.format.Sheet;
import vn.parindex.format.Tabular;
import vn.parindex.http.Text;
import vn.parindex.http.answer.Itemized;
import vn.parindex.http.answer.Links;
import vn.parindex.release.ReleaseView;

/** Checks, with how many there are of each outcome and kind. */
@Schema(name = "CheckList")
public record CheckListView(
        @Schema(description = "Newest year first, then by id")
        List<CheckView> items,

        @Schema(description = "How many there are on all pages")
        int total,

        @Schema(nullable = true, description = "Why there is nothing; null where there is an item")
        Text reason,

        CountsView counts,

        @Schema(description = "Every document that the items name, by id")
        Map<String, SourceView> sources,

        ReleaseView release,
        Links links)
        implements Itemized, Links.Carrier, Tabular {

    @Override
    public Sheet<CheckView> sheet() {
        return CheckSheet.of(items);
    }

    /** How many checks of what was asked for, on all pages. */
    @Schema(name = "CheckCounts", description = "How many of what was asked for, on all pages")
    public record CountsView(OutcomeCounts outcome, KindCounts kind) {

        static CountsView of(List<Check> checks) {
            return new CountsView(
                    new OutcomeCounts(
                            count(checks, Outcome.CONFIRMED),
                            count(checks, Outcome.CONTRADICTED),
                            count(checks, Outcome.UNDECIDABLE)),
                    new KindCounts(
                            count(checks, CheckKind.STATEMENT),
                            count(checks, CheckKind.ORDER),
                            count(checks, CheckKind.SUM),
                            count(checks, CheckKind.SOURCES)));
        }

        private static int count(List<Check> checks, Outcome outcome) {
            return (int)
                    checks.stream().filter(check -> check.outcome() == outcome).count();
        }

        private static int count(List<Check> checks, CheckKind kind) {
            return (int) checks.stream().filter(check -> check.kind() == kind).count();
        }
    }

    /** By outcome. */
    @Schema(name = "CheckOutcomeCounts")
    public record OutcomeCounts(int confirmed, int contradicted, int undecidable) {}

    /** By kind. */
    @Schema(name = "CheckKindCounts")
    public record KindCounts(int statement, int order, int sum, int sources) {}
}
