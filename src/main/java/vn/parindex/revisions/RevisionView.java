package vn.parindex.revisions;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.parindex.catalog.Figure;
import vn.parindex.catalog.Interval;
import vn.parindex.release.Release;
import vn.parindex.result.Result;
import vn.parindex.result.ResultView;
import vn.parindex.result.ScoreRecord;

/** One release's revision of a result. */
@Schema(name = "Revision", description = "What one release did to a result, and why")
public record RevisionView(
        @Schema(
                examples = "2026.11.29.1",
                description = "Id of the release; give it as release= to read the state after it")
        String release,

        @Schema(description = "When readers first saw it") Instant publishedAt,

        String publishedBy,

        @Schema(description = "Why, in the words of who published it")
        String reason,

        @Schema(description = "By the id of the document") List<RowView> rows,

        @Schema(nullable = true, description = "What the rows together said after it; null where none was left")
        AfterView result) {

    /** What happened to one row of scores.csv. */
    @Schema(name = "RevisedRow", description = "What happened to one document's word on the result")
    public record RowView(
            @Schema(enumeration = {"added", "changed", "withdrawn"})
            String action,

            @Schema(description = "Id of the document") String source,

            @Schema(
                    nullable = true,
                    description =
                            "The row of scores.csv before, by column, empty cells left out; null for an added one")
            Map<String, String> old,

            @Schema(
                    name = "new",
                    nullable = true,
                    description =
                            "The row of scores.csv after, by column, empty cells left out; null for a withdrawn one")
            @JsonProperty("new")
            Map<String, String> now) {}

    /** The result without what its table says of it. */
    @Schema(
            name = "RevisedResult",
            description = "The result that the rows made; its place is in the ranking of that release")
    public record AfterView(
            @Schema(examples = "value") String state,
            @Schema(nullable = true, examples = "81.98") BigDecimal score,
            @Schema(nullable = true) BigDecimal points,

            @Schema(nullable = true, description = "The published place or band")
            Interval rank,

            ResultView.SourcesOf source) {

        static AfterView of(Result result) {
            return new AfterView(
                    result.state().code(),
                    value(result.score()),
                    value(result.points()),
                    result.published(),
                    new ResultView.SourcesOf(result.scoreSource(), result.pointsSource(), result.rankSource()));
        }

        private static BigDecimal value(Figure figure) {
            return figure == null ? null : figure.value();
        }
    }

    static RevisionView of(Revision revision, Release release) {
        return new RevisionView(
                release.id(),
                release.publishedAt(),
                release.publishedBy(),
                release.reason(),
                revision.changes().stream()
                        .map(change -> new RowView(
                                change.action(), change.source(), cells(change.before()), cells(change.after())))
                        .toList(),
                revision.result().map(AfterView::of).orElse(null));
    }

    /** The cells as the file prints them, in the order of its columns. */
    private static Map<String, String> cells(ScoreRecord row) {
        if (row == null) {
            return null;
        }
        var cells = new LinkedHashMap<String, Object>();
        cells.put("indicator", row.indicator());
        cells.put("population", row.population());
        cells.put("unit", row.unit());
        cells.put("year", row.year());
        cells.put("score", row.score());
        cells.put("points", row.points());
        cells.put("rank_best", row.rankBest());
        cells.put("rank_worst", row.rankWorst());
        cells.put("source", row.source());
        cells.put("preferred", row.preferred());
        cells.put("note", row.note());
        cells.put("state", row.state());
        cells.values().removeIf(cell -> cell == null);
        var texts = new LinkedHashMap<String, String>();
        cells.forEach((column, cell) -> texts.put(column, cell.toString()));
        return texts;
    }
}
