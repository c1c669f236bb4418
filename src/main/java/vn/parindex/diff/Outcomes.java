package vn.parindex.diff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Catalogs;
import vn.parindex.catalog.Indicator;
import vn.parindex.catalog.Unit;
import vn.parindex.catalog.UnitView;
import vn.parindex.diff.Effect.Known;
import vn.parindex.http.Text;
import vn.parindex.release.Holdings;
import vn.parindex.release.Release;
import vn.parindex.result.Measure;
import vn.parindex.result.Places;
import vn.parindex.result.ReleasedTables;
import vn.parindex.result.Table;
import vn.parindex.result.TableKey;
import vn.parindex.rows.RowChangeRepository;
import vn.parindex.rows.RowChangeRepository.ScoreTable;

/** What readers know after a release that they did not know before, table by table. */
@ApplicationScoped
class Outcomes {

    private final Catalogs catalogs;
    private final ReleasedTables tables;
    private final RowChangeRepository changes;
    private final Holdings holdings;

    Outcomes(Catalogs catalogs, ReleasedTables tables, RowChangeRepository changes, Holdings holdings) {
        this.catalogs = catalogs;
        this.tables = tables;
        this.changes = changes;
        this.holdings = holdings;
    }

    /** How many tables a release touches, and what becomes of those that were compared. */
    record Outcome(int touched, List<OutcomeView.Table> tables) {

        /** About how much memory it takes. */
        private long bytes() {
            return tables.stream()
                    .mapToLong(table -> 500
                            + table.groups().stream()
                                    .mapToLong(
                                            group -> 200 + 700L * group.items().size())
                                    .sum())
                    .sum();
        }
    }

    /** @param base key of the release that another one was made from; empty for none */
    private record Since(Optional<Long> base) {}

    /** What a table holds in one state; empty where the state knows no such indicator. */
    private record State(Catalog catalog, Optional<Table> table, Optional<Places> places, Measure measure) {

        Known known(Unit unit) {
            return new Known(
                    table.map(each -> measure.of(each.result(unit))).orElse(null),
                    places.flatMap(each -> each.find(unit.id()))
                            .map(Places.Place::place)
                            .orElse(null));
        }
    }

    /** What the release does to the tables that it touches, against the one it was made from. */
    @Transactional
    Outcome of(Optional<Release> base, Release release) {
        return holdings.of(release, new Since(base.map(Release::key)), Outcome::bytes, () -> compare(base, release));
    }

    private Outcome compare(Optional<Release> base, Release release) {
        var after = catalogs.at(release);
        var touched = changes.listScoreTables(release.key());
        var compared = touched.subList(0, Math.min(touched.size(), Moves.MOST_TABLES));
        var found = new ArrayList<OutcomeView.Table>();
        var of = states(after, compared);
        var before = base.map(catalogs::at).map(catalog -> states(catalog, compared));
        for (var table : compared) {
            after.findIndicator(table.indicator(), table.population()).ifPresent(indicator -> {
                var now = of.apply(table);
                var was = before.map(states -> states.apply(table));
                var outcome = table(table, indicator, was, now);
                if (!outcome.groups().isEmpty()) {
                    found.add(outcome);
                }
            });
        }
        return new Outcome(touched.size(), found);
    }

    /** What a state holds of these tables, all of which are read at once. */
    private Function<ScoreTable, State> states(Catalog catalog, List<ScoreTable> asked) {
        var keys = asked.stream()
                .filter(key ->
                        catalog.findIndicator(key.indicator(), key.population()).isPresent())
                .map(Outcomes::key)
                .toList();
        var read = tables.tables(catalog, keys);
        return key -> {
            var measure = catalog.findIndicator(key.indicator(), key.population())
                    .map(Measure::of)
                    .orElse(Measure.SCORE);
            var table = Optional.ofNullable(read.get(key(key)));
            return new State(catalog, table, table.map(each -> tables.places(catalog, each, measure)), measure);
        };
    }

    private static TableKey key(ScoreTable table) {
        return new TableKey(table.indicator(), table.population(), Optional.ofNullable(table.parent()), table.year());
    }

    private static OutcomeView.Table table(ScoreTable key, Indicator indicator, Optional<State> was, State now) {
        Map<Effect, List<OutcomeView.Change>> groups = new EnumMap<>(Effect.class);
        int[] scores = new int[2];
        int[] exact = new int[2];
        for (var unit : now.catalog().listUnits()) {
            if (!unit.type().equals(key.population())) {
                continue;
            }
            var before = was.map(state -> state.known(unit)).orElse(Known.NOTHING);
            var after = now.known(unit);
            count(before, scores, exact, 0);
            count(after, scores, exact, 1);
            for (var effect : Effect.between(before, after)) {
                groups.computeIfAbsent(effect, each -> new ArrayList<>())
                        .add(new OutcomeView.Change(
                                UnitView.of(now.catalog(), unit, key.year()),
                                OutcomeView.Known.of(before),
                                OutcomeView.Known.of(after)));
            }
        }
        int of = now.table().map(Table::size).orElse(0);
        return new OutcomeView.Table(
                key.indicator(),
                key.population(),
                key.year(),
                summary(indicator, key.year(), of, scores, exact),
                of,
                new OutcomeView.Count(scores[0], scores[1]),
                new OutcomeView.Count(exact[0], exact[1]),
                groups.entrySet().stream()
                        .map(group -> new OutcomeView.Group(
                                group.getKey().code(),
                                group.getKey().of(group.getValue().size()),
                                List.copyOf(group.getValue())))
                        .toList());
    }

    private static void count(Known known, int[] scores, int[] exact, int at) {
        scores[at] += known.figure() == null ? 0 : 1;
        exact[at] += known.place() == null || !known.place().isExact() ? 0 : 1;
    }

    private static Text summary(Indicator indicator, int year, int of, int[] scores, int[] exact) {
        return Text.of(
                "%s năm %d: có điểm của %d/%d đơn vị (trước đó %d), thứ hạng chính xác của %d (trước đó %d)."
                        .formatted(indicator.nameVi(), year, scores[1], of, scores[0], exact[1], exact[0]),
                "%s of %d: scores of %d of %d units are known (%d before), exact places of %d (%d before)."
                        .formatted(indicator.nameEn(), year, scores[1], of, scores[0], exact[1], exact[0]));
    }
}
