package vn.parindex.sources;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.parindex.catalog.BreakView;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.EditionView;
import vn.parindex.catalog.EditorsNote;
import vn.parindex.catalog.Figure;
import vn.parindex.catalog.Indicator;
import vn.parindex.catalog.Interval;
import vn.parindex.catalog.Source;
import vn.parindex.catalog.UnitView;
import vn.parindex.format.Sheet;
import vn.parindex.format.Tabular;
import vn.parindex.http.Text;
import vn.parindex.http.answer.Links;
import vn.parindex.release.ReleaseView;
import vn.parindex.result.ReleasedStatements;
import vn.parindex.result.ScoreRecord;
import vn.parindex.result.Statement;

/** A document and all that the dataset takes from it. */
@Schema(name = "SourceDetail")
public record SourceDetailView(
        @JsonUnwrapped SourceListView.Item source,

        @Schema(description = "What it says of single results")
        List<RecordView> scores,

        @Schema(description = "What it says about results") List<StatementView> statements,

        @Schema(description = "The yearly publications that are known by it")
        List<StatedEdition> editions,

        @Schema(description = "The maximum points of components that it attests")
        List<StatedWeight> weights,

        @Schema(description = "The breaks in comparability that it tells of")
        List<BreakView> breaks,

        @Schema(description = "What it tells of single units besides results")
        List<StatedMilestone> milestones,

        ReleaseView release,
        Links links)
        implements Links.Carrier, Tabular {

    @Override
    public Sheet<SourceSheet.Said> sheet() {
        return SourceSheet.of(this);
    }

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

            @Schema(nullable = true, description = EditorsNote.DESCRIPTION)
            String note) {}

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

            @Schema(nullable = true, description = EditorsNote.DESCRIPTION)
            String note) {}

    /** A yearly publication, with the index and population it is of. */
    @Schema(name = "StatedEdition")
    public record StatedEdition(
            String indicator,
            String population,
            @JsonUnwrapped EditionView edition) {}

    /** The maximum points of a component in the years for which it attests them. */
    @Schema(name = "StatedWeight")
    public record StatedWeight(
            String indicator, String population, int validFromYear, int validToYear, BigDecimal maxPoints) {}

    /** An event or operational figure in a unit's story. */
    @Schema(name = "StatedMilestone")
    public record StatedMilestone(
            UnitView unit,

            @Schema(examples = "2020-05-18", description = "A year, a month or a day")
            String date,

            String category,
            Text title,
            @Schema(nullable = true) BigDecimal quantity,
            @Schema(nullable = true) String quantityUnit) {}

    static SourceDetailView of(Catalog catalog, Source source, ReleasedStatements.Said said, Links links) {
        return new SourceDetailView(
                SourceListView.Item.of(source),
                said.scores().stream().map(record -> view(catalog, record)).toList(),
                said.statements().stream()
                        .map(statement -> view(catalog, statement))
                        .toList(),
                editions(catalog, source.id()),
                weights(catalog, source.id()),
                breaks(catalog, source.id()),
                milestones(catalog, source.id()),
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

    private static Stream<Indicator> indicators(Catalog catalog) {
        return catalog.indicators().values().stream().flatMap(List::stream);
    }

    private static List<StatedEdition> editions(Catalog catalog, String source) {
        return indicators(catalog)
                .flatMap(each -> catalog.listEditions(each.code(), each.population()).stream())
                .filter(edition -> source.equals(edition.source()))
                .map(edition -> new StatedEdition(edition.indicator(), edition.population(), EditionView.of(edition)))
                .toList();
    }

    private static List<StatedWeight> weights(Catalog catalog, String source) {
        return indicators(catalog)
                .flatMap(each -> catalog.listWeights(each).stream())
                .filter(weight -> source.equals(weight.source()))
                .map(weight -> new StatedWeight(
                        weight.indicator(),
                        weight.population(),
                        weight.validFromYear(),
                        weight.validToYear(),
                        weight.maxPoints().value()))
                .toList();
    }

    private static List<BreakView> breaks(Catalog catalog, String source) {
        return indicators(catalog)
                .flatMap(each -> BreakView.listOf(catalog, each).stream())
                .filter(each -> source.equals(each.source()))
                .distinct()
                .toList();
    }

    private static List<StatedMilestone> milestones(Catalog catalog, String source) {
        return catalog.listUnits().stream()
                .flatMap(unit -> catalog.listMilestones(unit.id()).stream())
                .filter(milestone -> source.equals(milestone.source()))
                .map(milestone -> new StatedMilestone(
                        UnitView.of(catalog, catalog.requireUnit(milestone.unit())),
                        milestone.date(),
                        milestone.category(),
                        Text.of(milestone.titleVi(), milestone.titleEn()),
                        valueOf(milestone.quantity()),
                        milestone.quantityUnit()))
                .toList();
    }

    private static BigDecimal valueOf(Figure figure) {
        return figure == null ? null : figure.value();
    }
}
