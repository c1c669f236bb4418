package vn.parindex.history;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.parindex.catalog.BreakView;
import vn.parindex.catalog.Figure;
import vn.parindex.catalog.IndicatorView;
import vn.parindex.catalog.Milestone;
import vn.parindex.catalog.Segments;
import vn.parindex.catalog.SourceView;
import vn.parindex.catalog.UnitView;
import vn.parindex.format.Column;
import vn.parindex.format.ResultSheet;
import vn.parindex.format.Sheet;
import vn.parindex.format.Tabular;
import vn.parindex.format.WideSheet;
import vn.parindex.http.BasePath;
import vn.parindex.http.Text;
import vn.parindex.http.answer.Itemized;
import vn.parindex.http.answer.Links;
import vn.parindex.release.ReleaseView;
import vn.parindex.result.PublishedFigure;
import vn.parindex.result.ResultView;

/** The story of a unit: its results through the years, with what happened around it. */
@Schema(name = "History")
public record HistoryView(
        UnitView unit,

        @Schema(description = "The indicators shown, in the order of the request")
        List<IndicatorView> indicators,

        CoverageOfYears coverage,

        @Schema(nullable = true, description = "Why there is nothing; null where there is a row")
        Text reason,

        @Schema(
                description =
                        "By indicator, then year: a row for each year of the index's editions, gaps included. A renamed"
                                + " unit goes on with its predecessor's rows, under the predecessor's id")
        List<Item> items,

        @Schema(description = "Best, worst and longest run, for each indicator with an exact place")
        List<RecordsView> records,

        List<MilestoneView> milestones,

        @Schema(description = "Units that this one came from or went into")
        List<RelatedView> related,

        List<BreakView> breaks,

        @Schema(description = "Each document named above, by its id")
        Map<String, SourceView> sources,

        ReleaseView release,
        Links links)
        implements Itemized, Links.Carrier, Tabular {

    /** A result and the national figures beside it. */
    @Schema(name = "HistoryItem")
    public record Item(
            @JsonUnwrapped ResultView result,

            National national,

            @Schema(description = "What releases did to this result: corrections and withdrawals with their reasons")
            String revisions) {

        static Item of(ResultView result, National national) {
            var address = BasePath.of("/api/v1/results/%s/%d/%s/revisions?population=%s"
                    .formatted(result.indicator(), result.year(), result.unit().id(), result.population()));
            return new Item(result, national, address);
        }
    }

    /** What is published for the whole population of the year. */
    @Schema(name = "NationalFigures", description = "Published figures over the whole population; null where none is")
    public record National(
            @Schema(nullable = true) PublishedFigure mean,
            @Schema(nullable = true) PublishedFigure min,
            @Schema(nullable = true) PublishedFigure max) {}

    /** How many of the rows hold something. */
    @Schema(name = "YearCoverage")
    public record CoverageOfYears(
            @Schema(description = "Rows: years of editions, for each indicator")
            int years,

            @Schema(description = "Rows of which anything is known")
            int results,

            int scores,
            int points,

            @Schema(description = "Rows with a published place or band")
            int ranks) {}

    /** The records of one indicator, over exact places. */
    @Schema(name = "Records")
    public record RecordsView(
            String indicator,
            Extreme best,
            Extreme worst,

            @Schema(description = "The longest run that is known")
            Run longestRun,

            @Schema(
                    nullable = true,
                    description =
                            "The longest run that the years not known leave open, between two years that are known: it"
                                    + " may be one, and is never a fact. Null unless longer than longestRun")
            Run possibleRun,

            @Schema(description = "How many years have an exact place")
            int over) {

        static RecordsView of(String indicator, Records records, Segments segments) {
            return new RecordsView(
                    indicator,
                    new Extreme(records.best().place(), records.best().years()),
                    new Extreme(records.worst().place(), records.worst().years()),
                    Run.of(records.longestRun(), segments),
                    records.possibleRun().map(run -> Run.of(run, segments)).orElse(null),
                    records.over());
        }

        /** A place and the years in which it was held. */
        @Schema(name = "RecordPlace")
        public record Extreme(@Schema(examples = "1") int place, List<Integer> years) {}

        /** The same place in several editions on end. */
        @Schema(
                name = "RecordRun",
                description =
                        "The same place in several editions on end. A year known to have had no edition (not-held) lies"
                                + " within a run; a year in which the place is a band or not known, the unit was not ranked, or"
                                + " of which the dataset knows no edition, ends it, and so does a year that was not asked for")
        public record Run(
                @Schema(examples = "1") int place,
                @Schema(examples = "2017") int from,
                @Schema(examples = "2020") int to,

                @Schema(examples = "4", description = "How many editions on end, those the dataset knows of")
                int editions,

                @Schema(
                        description =
                                "Whether no break in method lies within it; a place is always among those ranked that year")
                boolean comparable) {

            static Run of(Records.Run run, Segments segments) {
                return new Run(
                        run.place(), run.from(), run.to(), run.editions(), segments.comparable(run.from(), run.to()));
            }
        }
    }

    /** An event or operational figure in the unit's story. */
    @Schema(name = "Milestone")
    public record MilestoneView(
            @Schema(examples = "2020-05-18", description = "A year, a month or a day")
            String date,

            String category,
            Text title,
            @Schema(nullable = true) BigDecimal quantity,
            @Schema(nullable = true) String quantityUnit,
            String source) {

        static MilestoneView of(Milestone milestone) {
            Figure quantity = milestone.quantity();
            return new MilestoneView(
                    milestone.date(),
                    milestone.category(),
                    new Text(milestone.titleVi(), milestone.titleEn()),
                    quantity == null ? null : quantity.value(),
                    milestone.quantityUnit(),
                    milestone.source());
        }
    }

    /** A step that links the unit to another. */
    @Schema(name = "RelatedUnit")
    public record RelatedView(
            UnitView unit,

            @Schema(
                    examples = "predecessor",
                    enumeration = {"predecessor", "successor"})
            String role,

            @Schema(
                    examples = "merged",
                    enumeration = {"merged", "renamed", "replaced"})
            String kind,

            @Schema(examples = "2025-07-01") String date,
            String legalBasis,
            @Schema(description = "Its own history") String history) {}

    @Override
    public Sheet<Item> sheet() {
        return ResultSheet.of(
                items,
                Item::result,
                List.of(
                        national("mean", "Trung bình cả nước (công bố)", "National mean (published)", National::mean),
                        national("min", "Thấp nhất cả nước (công bố)", "National minimum (published)", National::min),
                        national("max", "Cao nhất cả nước (công bố)", "National maximum (published)", National::max)));
    }

    private static Column<Item> national(
            String name, String vi, String en, Function<National, PublishedFigure> figure) {
        return Column.decimal("national_" + name, "national", vi, en, item -> {
            var published = figure.apply(item.national());
            return published == null ? null : published.value();
        });
    }

    @Override
    public Optional<Sheet<?>> wideSheet() {
        return Optional.of(WideSheet.of(items.stream().map(Item::result).toList()));
    }
}
