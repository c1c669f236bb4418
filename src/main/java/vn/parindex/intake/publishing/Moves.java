package vn.parindex.intake.publishing;

import static java.util.stream.Collectors.toCollection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Catalogs;
import vn.parindex.catalog.Indicator;
import vn.parindex.catalog.Interval;
import vn.parindex.catalog.UnitView;
import vn.parindex.release.Release;
import vn.parindex.result.Measure;
import vn.parindex.result.Places;
import vn.parindex.result.ScoreRepository;

/** What moves in the rankings from one release to another. */
@ApplicationScoped
class Moves {

    private final Catalogs catalogs;
    private final ScoreRepository scores;

    Moves(Catalogs catalogs, ScoreRepository scores) {
        this.catalogs = catalogs;
        this.scores = scores;
    }

    /** A table that scores of the diff change. */
    private record Changed(String indicator, String population, int year, Optional<String> within) {}

    /** The units whose place is another one after the changes of these rows. */
    @Transactional
    List<DiffView.Move> list(Release base, Release release, List<DiffView.Item> items) {
        var before = catalogs.at(base);
        var after = catalogs.at(release);
        var tables = items.stream()
                .filter(item -> item.file().equals("scores.csv"))
                .flatMap(item -> changed(before, after, item).stream())
                .collect(toCollection(LinkedHashSet::new));
        var moves = new ArrayList<DiffView.Move>();
        for (var table : tables) {
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
        return moves;
    }

    private static Optional<Changed> changed(Catalog before, Catalog after, DiffView.Item item) {
        var key = item.key();
        return Stream.of(after, before)
                .flatMap(catalog -> catalog.findUnit(key.get("unit")).stream())
                .findFirst()
                .map(unit -> new Changed(
                        key.get("indicator"),
                        key.get("population"),
                        Integer.parseInt(key.get("year")),
                        Optional.ofNullable(unit.parent())));
    }

    private Optional<Places> places(Catalog catalog, Changed table) {
        return catalog.findIndicator(table.indicator(), table.population())
                .map((Indicator indicator) -> scores.table(catalog, indicator, table.within(), table.year())
                        .places(Measure.of(indicator)));
    }

    private static Interval place(Optional<Places> places, String unit) {
        return places.flatMap(each -> each.find(unit)).map(Places.Place::place).orElse(null);
    }
}
