package vn.parindex.sources;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Figure;
import vn.parindex.catalog.Interval;
import vn.parindex.catalog.Source;
import vn.parindex.catalog.UnitView;
import vn.parindex.http.Links;
import vn.parindex.release.ReleaseView;
import vn.parindex.result.ScoreRecord;
import vn.parindex.result.Statement;

/** A document and all that the dataset takes from it. */
@Schema(name = "SourceDetail")
public record SourceDetailView(
        @JsonUnwrapped SourceListView.Item source,

        @Schema(description = "What it says of single results")
        List<RecordView> scores,

        @Schema(description = "What it says about results") List<StatementView> statements,
        ReleaseView release,
        Links links)
        implements Links.Carrier {

    /** Its word on one result. */
    @Schema(name = "ScoreRecord")
    public record RecordView(
            String indicator,
            String population,
            int year,
            UnitView unit,
            @Schema(nullable = true) BigDecimal score,
            @Schema(nullable = true) BigDecimal points,
            @Schema(nullable = true) Interval rank,

            @Schema(description = "Whether the editor took it as the result")
            boolean preferred,

            @Schema(nullable = true, description = "withheld or not-published, where it says so")
            String state,

            @Schema(nullable = true) String note) {}

    /** Its word on results as a whole, or on how one moved. */
    @Schema(name = "Statement")
    public record StatementView(
            String indicator,
            String population,
            int year,

            @Schema(description = "viet-nam for the whole population")
            UnitView subject,

            @Schema(examples = "mean", description = "See /api/v1/terms")
            String statistic,

            BigDecimal value,

            @Schema(nullable = true, description = "A group that is no unit of the dataset")
            String scope,

            @Schema(nullable = true) String note) {}

    static SourceDetailView of(
            Catalog catalog, Source source, List<ScoreRecord> scores, List<Statement> statements, Links links) {
        return new SourceDetailView(
                SourceListView.Item.of(source),
                scores.stream().map(record -> view(catalog, record)).toList(),
                statements.stream().map(statement -> view(catalog, statement)).toList(),
                ReleaseView.of(catalog.release()),
                links);
    }

    private static RecordView view(Catalog catalog, ScoreRecord record) {
        return new RecordView(
                record.indicator(),
                record.population(),
                record.year(),
                UnitView.of(catalog, catalog.requireUnit(record.unit()), record.year()),
                valueOf(record.score()),
                valueOf(record.points()),
                record.rank(),
                record.preferred(),
                record.state(),
                record.note());
    }

    private static StatementView view(Catalog catalog, Statement statement) {
        return new StatementView(
                statement.indicator(),
                statement.population(),
                statement.year(),
                UnitView.of(catalog, catalog.requireUnit(statement.subject()), statement.year()),
                statement.statistic(),
                statement.value().value(),
                statement.scope(),
                statement.note());
    }

    private static BigDecimal valueOf(Figure figure) {
        return figure == null ? null : figure.value();
    }
}
