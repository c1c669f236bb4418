package vn.parindex.result;

import static java.util.stream.Collectors.toUnmodifiableMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.parindex.catalog.Catalog;
import vn.parindex.http.answer.Fragments;
import vn.parindex.release.Holdings;

/** The rows and statistics of a ranking as they are shown, made once (ADR 029). */
@ApplicationScoped
public class ReleasedViews {

    /** What a row takes, and its JSON. */
    private static final long ROW = 450 + 750;

    /** What statistics take, and their JSON. */
    private static final long STATISTICS = 4_000 + 6_000;

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

    /** The rows of a ranking by the id of their unit, and in the order of {@link Standings#list}. */
    public record Rows(List<ResultView> list, Map<String, ResultView> byUnit) {}

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
                                    .collect(toUnmodifiableMap(row -> row.unit().id(), Function.identity())));
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
}
