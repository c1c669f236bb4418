package vn.parindex.result;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Figure;
import vn.parindex.catalog.Interval;

/** The statistics of a table, what is published beside what the known results come to. */
@Schema(
        name = "Statistics",
        description = "In the ranked measure. Quartiles are of type 7, the standard deviation is that of a population")
public record StatisticsView(
        Pair mean,
        Pair median,
        Pair lowerQuartile,
        Pair upperQuartile,
        Pair min,
        Pair max,
        @Schema(description = "Highest minus lowest") Pair spread,
        Pair standardDeviation,

        @Schema(description = "Units whose figure rose since the previous edition")
        Pair risen,

        @Schema(description = "Units whose figure fell since the previous edition")
        Pair fallen,

        @Schema(description = "Units whose figure is the same as in the previous edition")
        Pair unchanged,

        @Schema(description = "Units whose place got better since the previous edition")
        Pair rankRisen,

        @Schema(description = "Units whose place got worse since the previous edition")
        Pair rankFallen,

        @Schema(description = "Units whose place is the same as in the previous edition")
        Pair rankUnchanged) {

    /** A statistic, published and computed. */
    @Schema(name = "Statistic")
    public record Pair(
            @Schema(nullable = true, description = "Null where no source states it")
            PublishedFigure published,

            @Schema(nullable = true, description = "Null where nothing is known to compute it from")
            ComputedFigure computed) {

        Stream<String> sourceIds() {
            return published == null ? Stream.empty() : Stream.of(published.source());
        }
    }

    /**
     * The statistics of a table.
     *
     * @param stated the published figures on its indicator and year; those on single units or groups are left out
     */
    public static StatisticsView of(Catalog catalog, Standings standings, List<Statement> stated) {
        var table = standings.table();
        var national = stated.stream()
                .filter(each -> each.subject().equals(table.subject()) && each.scope() == null)
                .toList();
        var maker = new Maker(catalog, national);
        var computed = Statistics.of(
                        table.entries(standings.measure()),
                        standings.places(),
                        standings.size(),
                        standings.measure().ceiling(catalog, table.indicator(), table.year()))
                .map(Statistics::rounded);
        var figures = standings
                .before()
                .map(before -> Movement.of(figures(standings, table), figures(standings, before), table.size()))
                .filter(movement -> movement.over() > 0);
        var places = standings
                .placesBefore()
                .map(before -> Movement.ofPlaces(
                        places(standings, standings.places(), table),
                        places(standings, before, standings.before().orElseThrow()),
                        table.size()))
                .filter(movement -> movement.over() > 0);
        return new StatisticsView(
                maker.pair("mean", computed.map(Statistics::mean)),
                maker.pair("median", computed.map(Statistics::median)),
                maker.pair("lower_quartile", computed.map(Statistics::lowerQuartile)),
                maker.pair("upper_quartile", computed.map(Statistics::upperQuartile)),
                maker.pair("min", computed.map(Statistics::minimum)),
                maker.pair("max", computed.map(Statistics::maximum)),
                maker.pair("spread", computed.map(Statistics::spread)),
                maker.pair("standard_deviation", computed.map(Statistics::standardDeviation)),
                maker.counts("count_increased", figures, figures.map(Movement::risen)),
                maker.counts("count_decreased", figures, figures.map(Movement::fallen)),
                maker.counts("count_unchanged", figures, figures.map(Movement::unchanged)),
                maker.counts("count_rank_up", places, places.map(Movement::risen)),
                maker.counts("count_rank_down", places, places.map(Movement::fallen)),
                maker.counts("count_rank_unchanged", places, places.map(Movement::unchanged)));
    }

    /** The known figures of a table by the unit that bears the series now. */
    private static Map<String, Figure> figures(Standings standings, Table table) {
        return table.results().values().stream()
                .filter(result -> standings.measure().of(result) != null)
                .collect(toMap(
                        result -> standings.bearerNow(result.unit()),
                        result -> standings.measure().of(result),
                        (first, second) -> first));
    }

    private static Map<String, Interval> places(Standings standings, Places places, Table table) {
        return table.results().keySet().stream()
                .filter(unit -> places.find(unit).isPresent())
                .collect(toMap(
                        standings::bearerNow,
                        unit -> places.find(unit).orElseThrow().place(),
                        (first, second) -> first));
    }

    /** Puts published and computed together. */
    private record Maker(Catalog catalog, List<Statement> stated) {

        Pair pair(String statistic, Optional<Statistics.Computed> computed) {
            return new Pair(
                    published(statistic), computed.map(ComputedFigure::of).orElse(null));
        }

        Pair counts(String statistic, Optional<Movement> movement, Optional<Integer> count) {
            return new Pair(
                    published(statistic),
                    movement.map(each -> ComputedFigure.of(
                                    Extent.whole(
                                            count.orElseThrow(),
                                            each.certain()
                                                    ? count.orElseThrow()
                                                    : count.orElseThrow() + each.of() - each.over()),
                                    count.orElseThrow(),
                                    each.over(),
                                    each.of()))
                            .orElse(null));
        }

        private PublishedFigure published(String statistic) {
            return PublishedFigure.of(
                            catalog,
                            stated.stream()
                                    .filter(each -> each.statistic().equals(statistic))
                                    .toList())
                    .orElse(null);
        }
    }

    /** The ids of every document named here. */
    public Stream<String> sourceIds() {
        return Stream.of(
                        mean,
                        median,
                        lowerQuartile,
                        upperQuartile,
                        min,
                        max,
                        spread,
                        standardDeviation,
                        risen,
                        fallen,
                        unchanged,
                        rankRisen,
                        rankFallen,
                        rankUnchanged)
                .filter(Objects::nonNull)
                .flatMap(Pair::sourceIds);
    }
}
