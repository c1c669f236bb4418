package vn.parindex.result;

import static java.util.stream.Collectors.toUnmodifiableMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.parindex.catalog.BreakView;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Edition;
import vn.parindex.catalog.EditionView;
import vn.parindex.catalog.IndicatorView;
import vn.parindex.http.answer.Fragments;
import vn.parindex.http.answer.Lasting;
import vn.parindex.release.Holdings;

/** The rows of a ranking, and what is said of it beside them, as they are shown; made once (ADR 029). */
@ApplicationScoped
public class ReleasedViews {

    /** What a row takes, and its JSON. */
    private static final long ROW = 450 + 750;

    /** What statistics take, and their JSON. */
    private static final long STATISTICS = 4_000 + 6_000;

    /** What the rest of a heading takes, and its JSON. */
    private static final long HEADING = 2_000 + 2_000;

    private final Holdings holdings;
    private final ReleasedStatements statements;
    private final Fragments fragments;

    ReleasedViews(Holdings holdings, ReleasedStatements statements, Fragments fragments) {
        this.fragments = fragments;
        this.holdings = holdings;
        this.statements = statements;
    }

    private record RowsOf(TableKey table, Measure measure, boolean alternatives) {}

    private record StatisticsOf(TableKey table, Measure measure) {}

    private record HeadingOf(TableKey table, Measure measure) {}

    /**
     * The rows of a ranking by the id of their unit, and in the order of {@link Standings#list}.
     *
     * @param sources the ids of all documents that they name, each once
     */
    public record Rows(List<ResultView> list, Map<String, ResultView> byUnit, Collection<String> sources) {

        /** The ids of the documents that these rows name, which are all or some of them. */
        public Collection<String> sources(List<ResultView> shown) {
            return shown.size() == list.size() ? sources : named(shown);
        }
    }

    /**
     * What is said of a ranking beside its rows.
     *
     * @param edition null where none was held
     * @param sources the ids of all documents that it names, each once
     */
    public record Heading(
            IndicatorView indicator,
            EditionView edition,
            Coverage coverage,
            StatisticsView statistics,
            List<BreakView> breaks,
            Collection<String> sources) {}

    /** @param alternatives whether to spell out what the other documents say */
    public Rows rows(Catalog catalog, Standings standings, boolean alternatives) {
        return holdings.of(
                catalog.release(),
                new RowsOf(standings.table().key(), standings.measure(), alternatives),
                (Rows rows) -> (alternatives ? 3 : 1) * ROW * rows.list().size(),
                () -> {
                    var list = standings.list().stream()
                            .map(standing -> ResultView.of(catalog, standing, alternatives))
                            .toList();
                    list.forEach(fragments::expect);
                    return new Rows(
                            list,
                            list.stream()
                                    .collect(toUnmodifiableMap(row -> row.unit().id(), Function.identity())),
                            named(list));
                });
    }

    /** The statistics of a ranking, published beside computed. */
    public StatisticsView statistics(Catalog catalog, Standings standings) {
        var table = standings.table();
        return holdings.of(
                catalog.release(),
                new StatisticsOf(table.key(), standings.measure()),
                (StatisticsView view) -> STATISTICS,
                () -> {
                    var view = StatisticsView.of(
                            catalog, standings, statements.on(catalog, table.indicator(), table.year()));
                    fragments.expect(view);
                    return view;
                });
    }

    /** What is said of a ranking beside its rows. */
    public Heading heading(Catalog catalog, Standings standings) {
        var table = standings.table();
        return holdings.of(
                catalog.release(),
                new HeadingOf(table.key(), standings.measure()),
                (Heading heading) -> HEADING,
                () -> {
                    var edition = table.edition().map(EditionView::of).orElse(null);
                    var statistics = statistics(catalog, standings);
                    var breaks = BreakView.listOf(catalog, table.indicator());
                    var heading = new Heading(
                            IndicatorView.of(table.indicator()),
                            edition,
                            Coverage.of(table, standings.measure()),
                            statistics,
                            breaks,
                            distinct(Stream.concat(
                                    statistics.sourceIds(),
                                    Stream.concat(
                                            breaks.stream().map(BreakView::source),
                                            table.edition().stream().map(Edition::source)))));
                    Stream.concat(
                                    Stream.<Lasting>of(heading.indicator(), heading.edition(), heading.coverage()),
                                    breaks.stream())
                            .filter(Objects::nonNull)
                            .forEach(fragments::expect);
                    return heading;
                });
    }

    private static Collection<String> named(List<ResultView> rows) {
        return distinct(rows.stream().flatMap(ResultView::sourceIds));
    }

    private static Collection<String> distinct(Stream<String> ids) {
        return ids.filter(Objects::nonNull).distinct().toList();
    }
}
