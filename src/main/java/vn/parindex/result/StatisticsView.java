package vn.parindex.result;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.parindex.catalog.Catalog;
import vn.parindex.http.answer.Lasting;

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
        MovedUnits risen,

        @Schema(description = "Units whose figure fell since the previous edition")
        MovedUnits fallen,

        @Schema(description = "Units whose figure is the same as in the previous edition")
        MovedUnits unchanged,

        @Schema(description = "Units whose place got better since the previous edition")
        MovedUnits rankRisen,

        @Schema(description = "Units whose place got worse since the previous edition")
        MovedUnits rankFallen,

        @Schema(description = "Units whose place is the same as in the previous edition")
        MovedUnits rankUnchanged)
        implements Lasting {

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
        var moved = Movements.of(catalog, standings);
        var figures = moved.flatMap(Movements::figures);
        var places = moved.flatMap(Movements::places);
        return new StatisticsView(
                maker.pair("mean", computed.map(Statistics::mean)),
                maker.pair("median", computed.map(Statistics::median)),
                maker.pair("lower_quartile", computed.map(Statistics::lowerQuartile)),
                maker.pair("upper_quartile", computed.map(Statistics::upperQuartile)),
                maker.pair("min", computed.map(Statistics::minimum)),
                maker.pair("max", computed.map(Statistics::maximum)),
                maker.pair("spread", computed.map(Statistics::spread)),
                maker.pair("standard_deviation", computed.map(Statistics::standardDeviation)),
                maker.moved("count_increased", moved, figures.map(Movement::risen), figures),
                maker.moved("count_decreased", moved, figures.map(Movement::fallen), figures),
                maker.moved("count_unchanged", moved, figures.map(Movement::unchanged), figures),
                maker.moved("count_rank_up", moved, places.map(Movement::risen), places),
                maker.moved("count_rank_down", moved, places.map(Movement::fallen), places),
                maker.moved("count_rank_unchanged", moved, places.map(Movement::unchanged), places));
    }

    /** Puts published and computed together. */
    private record Maker(Catalog catalog, List<Statement> stated) {

        Pair pair(String statistic, Optional<Statistics.Computed> computed) {
            return new Pair(
                    published(statistic), computed.map(ComputedFigure::of).orElse(null));
        }

        MovedUnits moved(
                String statistic,
                Optional<Movements> moved,
                Optional<Movement.Count> count,
                Optional<Movement> movement) {
            return new MovedUnits(
                    published(statistic),
                    count.map(each -> ComputedFigure.of(each, movement.orElseThrow()))
                            .orElse(null),
                    moved.map(Movements::since).orElse(null),
                    moved.map(Movements::comparable).orElse(null));
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
        return Stream.concat(
                Stream.of(mean, median, lowerQuartile, upperQuartile, min, max, spread, standardDeviation)
                        .flatMap(Pair::sourceIds),
                Stream.of(risen, fallen, unchanged, rankRisen, rankFallen, rankUnchanged)
                        .flatMap(MovedUnits::sourceIds));
    }
}
