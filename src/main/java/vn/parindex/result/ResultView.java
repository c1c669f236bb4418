package vn.parindex.result;

import static vn.parindex.result.WordView.valueOf;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.EditorsNote;
import vn.parindex.catalog.Figure;
import vn.parindex.catalog.UnitView;
import vn.parindex.http.answer.CompactFields;
import vn.parindex.http.answer.Lasting;

/** One result, the same object in every answer. */
@CompactFields({
    "indicator",
    "population",
    "year",
    "unit.id",
    "unit.name",
    "state",
    "score",
    "points",
    "maxPoints",
    "rank.place",
    "rank.of",
    "segment",
    "source",
    "note"
})
@Schema(name = "Result", description = "What is known of one unit's result for one indicator and year")
public record ResultView(
        @Schema(examples = "par-index") String indicator,
        @Schema(examples = "province") String population,

        @Schema(examples = "2019", description = "The year the value is about")
        int year,

        UnitView unit,

        @Schema(
                examples = "value",
                enumeration = {"value", "missing", "not-published", "not-applicable", "withheld"},
                description =
                        "value: score or points are known; missing: held and published, but not in this dataset (a"
                                + " place alone may still be known); see /api/v1/terms")
        String state,

        @Schema(nullable = true, examples = "90.09", description = "Percent, 0 to 100, with the printed decimals")
        BigDecimal score,

        @Schema(nullable = true, description = "Raw points, with the printed decimals; nothing is converted")
        BigDecimal points,

        @Schema(nullable = true, description = "The most points there were to get, where a source attests it")
        BigDecimal maxPoints,

        @Schema(nullable = true, description = "Null for a unit that was not ranked")
        RankView rank,

        @Schema(
                nullable = true,
                description = "Against the previous edition; null only if nothing is known of that result")
        Change change,

        @Schema(nullable = true, description = "Distances in the ranked measure; null without a figure")
        Gap gap,

        @Schema(description = "Results of one series may be joined by a line where it is equal")
        int segment,

        SourcesOf source,
        Alternatives alternatives,

        @Schema(nullable = true, description = EditorsNote.DESCRIPTION)
        String note)
        implements Lasting {

    /** Which document each field comes from. */
    @Schema(
            name = "ResultSource",
            description = "Id of the document behind each field; null where the field is not known")
    public record SourcesOf(
            @Schema(nullable = true) String score,
            @Schema(nullable = true) String points,
            @Schema(nullable = true) String rank) {}

    /** How many other documents speak of the result, and what they say. */
    @Schema(name = "Alternatives")
    public record Alternatives(
            @Schema(description = "How many other documents state nothing else")
            int agreeing,

            @Schema(
                    description =
                            "How many other documents state something else, or what contradicts another of them where the"
                                    + " result is too coarse to tell: 85.11 and 84.80 beside 85. Zero exactly where there is"
                                    + " no check of the kind sources")
            int differing,

            @Schema(nullable = true, description = "What they state; only with include=alternatives")
            List<WordView> items) {}

    /**
     * @param withAlternatives whether to spell out what the other documents say
     */
    public static ResultView of(Catalog catalog, Standing standing, boolean withAlternatives) {
        var result = standing.result();
        var indicator = standing.table().indicator();
        var others = result.alternatives();
        int agreeing = (int) others.stream().filter(result::agreesWith).count();
        return new ResultView(
                indicator.code(),
                indicator.population(),
                result.year(),
                UnitView.of(catalog, catalog.requireUnit(result.unit()), result.year()),
                result.state().code(),
                valueOf(result.score()),
                valueOf(result.points()),
                catalog.findMaxPoints(indicator, result.year())
                        .map(Figure::value)
                        .orElse(null),
                RankView.of(standing.place()),
                standing.change(),
                standing.gap(),
                standing.segment(),
                new SourcesOf(result.scoreSource(), result.pointsSource(), result.rankSource()),
                new Alternatives(
                        agreeing,
                        others.size() - agreeing,
                        withAlternatives
                                ? others.stream()
                                        .map(word -> WordView.of(word, result))
                                        .toList()
                                : null),
                result.note());
    }

    /** The ids of every document that this view names; nulls among them. */
    public Stream<String> sourceIds() {
        var named = Stream.of(source.score(), source.points(), source.rank());
        return alternatives.items() == null
                ? named
                : Stream.concat(named, alternatives.items().stream().map(WordView::source));
    }
}
