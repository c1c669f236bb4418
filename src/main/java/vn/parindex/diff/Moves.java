package vn.parindex.diff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Catalogs;
import vn.parindex.catalog.Indicator;
import vn.parindex.catalog.Interval;
import vn.parindex.catalog.UnitView;
import vn.parindex.release.Release;
import vn.parindex.result.Measure;
import vn.parindex.result.Places;
import vn.parindex.result.ReleasedTables;
import vn.parindex.rows.RowChangeRepository;
import vn.parindex.rows.RowChangeRepository.ScoreTable;

/** What moves in the rankings from one release to another. */
@ApplicationScoped
class Moves {

    /** Each table is read and ranked twice. */
    static final int MOST_TABLES = 100;

    private final Catalogs catalogs;
    private final ReleasedTables tables;
    private final RowChangeRepository changes;

    Moves(Catalogs catalogs, ReleasedTables tables, RowChangeRepository changes) {
        this.catalogs = catalogs;
        this.tables = tables;
        this.changes = changes;
    }

    /**
     * @param tables how many tables the release changes
     * @param compared how many of them were compared, the first by indicator, population, year and parent
     */
    record Moved(int tables, int compared, List<DiffView.Move> moves) {

        static final Moved NOTHING = new Moved(0, 0, List.of());
    }

    /** The units whose place is another one after the changes of the release. */
    @Transactional
    Moved list(Release base, Release release) {
        var before = catalogs.at(base);
        var after = catalogs.at(release);
        var all = changes.listScoreTables(release.key());
        var compared = all.subList(0, Math.min(all.size(), MOST_TABLES));
        var moves = new ArrayList<DiffView.Move>();
        for (var table : compared) {
            var old = places(before, table);
            var now = places(after, table);
            after.listUnits().stream()
                    .filter(unit -> unit.type().equals(table.population()))
                    .forEach(unit -> {
                        var was = place(old, unit.id());
                        var is = place(now, unit.id());
                        if (!Objects.equals(was, is)) {
                            moves.add(new DiffView.Move(
                                    table.indicator(),
                                    table.population(),
                                    table.year(),
                                    UnitView.of(after, unit, table.year()),
                                    was,
                                    is));
                        }
                    });
        }
        return new Moved(all.size(), compared.size(), moves);
    }

    private Optional<Places> places(Catalog catalog, ScoreTable table) {
        return catalog.findIndicator(table.indicator(), table.population())
                .map((Indicator indicator) -> tables.places(
                        catalog,
                        tables.table(catalog, indicator, Optional.ofNullable(table.parent()), table.year()),
                        Measure.of(indicator)));
    }

    private static Interval place(Optional<Places> places, String unit) {
        return places.flatMap(each -> each.find(unit)).map(Places.Place::place).orElse(null);
    }
}
