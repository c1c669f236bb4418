package vn.parindex.publishing;

import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.parindex.dataset.Finding;
import vn.parindex.http.BasePath;
import vn.parindex.http.Text;
import vn.parindex.loading.FindingView;
import vn.parindex.release.ProgressView;
import vn.parindex.release.Release;
import vn.parindex.release.ReleaseProgress;

/** What became of an upload, or of a step on the way to a release. */
@Schema(name = "Draft")
public record DraftView(
        @Schema(examples = "2026.11.29.1", description = "Id that the release has or will have")
        String id,

        @Schema(
                examples = "draft",
                enumeration = {"checking", "interrupted", "draft", "invalid", "published", "discarded"},
                description =
                        "While it is `checking` read it again for its progress; an `interrupted` check is begun anew by"
                                + " `rebase`")
        String status,

        @Schema(nullable = true, description = "Id of the release it was made against")
        String base,

        @Schema(description = "What the draft's check found that the data before had not")
        Counts findings,

        Rows rows,

        @Schema(nullable = true, description = "How far the check is or was; null where there was none")
        ProgressView progress,

        @Schema(
                nullable = true,
                description =
                        "Set where another release was published since the draft was made: what to do before it can be")
        Stale stale,

        @Schema(
                description =
                        "What was understood though it is written otherwise, and what else is good to know; nothing that must"
                                + " be corrected or acknowledged. At most 50, all are in the `report`")
        List<FindingView> notes,

        @Schema(description = "Whether somebody else than who made it must publish it")
        boolean secondPerson,

        @Schema(description = "Whether nothing was kept, because the request was a dry run")
        boolean dryRun,

        @Schema(nullable = true, description = "What a dry run found; null for a draft, whose `report` tells it")
        Found found,

        DraftLinks links) {

    /** Whether its check goes on. */
    boolean goesOn() {
        return status.equals("checking");
    }

    /** Why a draft cannot be published as it is, and what makes it anew. */
    @Schema(name = "StaleDraft")
    public record Stale(
            @Schema(examples = "2026.11.29.2", description = "The release that was published meanwhile")
            String current,

            Text reason,

            @Schema(examples = "/api/v1/releases/2026.11.29.1/rebase", description = "What to POST to")
            String rebase) {

        static Stale of(String id, String current) {
            var rebase = DraftLinks.of(id).rebase();
            return new Stale(
                    current,
                    Text.of(
                            "Đã có phiên bản dữ liệu “" + current + "” sau khi bản nháp “" + id
                                    + "” được lập; hãy lập lại trên nền mới: POST " + rebase + ".",
                            "“" + current + "” was published after the draft “" + id + "” was made; make it anew: POST "
                                    + rebase + "."),
                    rebase);
        }
    }

    /** How many findings count. */
    @Schema(name = "FindingCounts")
    public record Counts(int errors, int warnings) {}

    /** How many rows the draft adds to and takes out of the data; a corrected row is one of each. */
    @Schema(name = "RowCounts")
    public record Rows(long added, long withdrawn) {}

    /** What a dry run found. */
    @Schema(name = "DryRunFindings")
    public record Found(
            @Schema(description = "How many findings there are, those included that the data before had")
            int total,

            @Schema(description = "Errors first, then those that count; at most 1000")
            List<FindingView> items) {

        private static final int MOST = 1000;

        static Found of(CheckedUpload checked) {
            var counted = Collections.newSetFromMap(new IdentityHashMap<Finding, Boolean>());
            counted.addAll(checked.counted());
            var items = checked.findings().stream()
                    .sorted(Comparator.comparing(finding -> !finding.isError() && !counted.contains(finding)))
                    .limit(MOST)
                    .map(finding -> FindingView.of(finding, counted.contains(finding)))
                    .toList();
            return new Found(checked.findings().size(), items);
        }
    }

    /** Where to go from here. */
    @Schema(name = "DraftLinks")
    public record DraftLinks(
            String self,
            String report,
            String diff,

            @Schema(examples = "/api/v1/releases/2026.11.29.1/publish")
            String publish,

            String discard,

            @Schema(examples = "/api/v1/releases/2026.11.29.1/rebase")
            String rebase) {

        static DraftLinks of(String id) {
            var self = BasePath.of("/api/v1/releases/" + id);
            return new DraftLinks(
                    self, self + "/report", self + "/diff", self + "/publish", self + "/discard", self + "/rebase");
        }
    }

    static DraftView of(
            Release release,
            Release.Status status,
            String base,
            Counts counts,
            Rows rows,
            Optional<ReleaseProgress> progress,
            Stale stale,
            List<FindingView> notes,
            boolean secondPerson,
            Found found) {
        return new DraftView(
                release.id(),
                status.name().toLowerCase(Locale.ROOT),
                base,
                counts,
                rows,
                progress.map(ProgressView::of).orElse(null),
                stale,
                notes,
                secondPerson,
                found != null,
                found,
                DraftLinks.of(release.id()));
    }
}
