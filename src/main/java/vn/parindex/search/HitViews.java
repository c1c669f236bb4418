package vn.parindex.search;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Figure;
import vn.parindex.catalog.SpokenNames;
import vn.parindex.catalog.Unit;
import vn.parindex.catalog.UnitView;
import vn.parindex.http.BasePath;
import vn.parindex.result.Places;
import vn.parindex.result.Table;

/**
 * Hits as answers show them.
 *
 * @param places of the members of a table by its indicator's own measure
 */
record HitViews(Meaning meaning, SearchGround ground, KnownTables tables, Function<Table, Places> places) {

    /** What the query says; {@code hits} tell which of its words are found anywhere. */
    static SearchView.UnderstoodView understood(Meaning meaning, Catalog catalog, List<HitFit> hits) {
        var units = meaning.mentions().stream()
                .flatMap(mention -> mention.units().stream()
                        .map(meant -> new SearchView.UnitMeantView(
                                UnitView.of(catalog, meant.unit()), mention.written(), meant.matched(), meant.how())))
                .toList();
        boolean found = hits.stream().anyMatch(HitFit::fitsRest);
        return new SearchView.UnderstoodView(
                units,
                List.copyOf(meaning.indicators()),
                List.copyOf(meaning.years()),
                meaning.latest(),
                meaning.population().orElse(null),
                meaning.kinds().stream().map(HitKind::code).toList(),
                meaning.rest(),
                found ? List.of() : meaning.rest());
    }

    HitView of(HitFit fit) {
        var hit = fit.hit();
        var catalog = ground.catalog();
        var details = new HitDetails(catalog, ground, tables, places);
        boolean isFigure = hit.kind() == HitKind.FIGURE;
        var result = isFigure ? tables.table(hit).result(hit.units().get(0)) : null;
        return new HitView(
                hit.kind().code(),
                new HitLabels(catalog).label(hit),
                details.detail(hit),
                details.isKnown(hit),
                matched(fit),
                hit.units().stream().map(unit -> shown(catalog, unit, hit)).toList(),
                hit.indicator() == null ? null : hit.indicator().code(),
                hit.population(),
                hit.year(),
                isFigure ? result.state().code() : null,
                isFigure ? valueOf(result.score()) : null,
                isFigure ? valueOf(result.points()) : null,
                isFigure ? details.place(hit) : null,
                isFigure && tables.table(hit).size() > 0 ? tables.table(hit).size() : null,
                BasePath.of(hit.address()),
                new HitPage(ground).of(hit));
    }

    private static BigDecimal valueOf(Figure figure) {
        return figure == null ? null : figure.value();
    }

    private static UnitView shown(Catalog catalog, Unit unit, Hit hit) {
        return hit.year() == null ? UnitView.of(catalog, unit) : UnitView.of(catalog, unit, hit.year());
    }

    private List<HitView.MatchedView> matched(HitFit fit) {
        var hit = fit.hit();
        var matched = new ArrayList<HitView.MatchedView>();
        for (var mention : meaning.mentions()) {
            HitFit.position(hit, mention).ifPresent(position -> {
                var meant = mention.units().get(position);
                matched.add(new HitView.MatchedView("unit", meant.matched(), meant.how()));
            });
        }
        if (hit.indicator() != null && !meaning.indicators().isEmpty()) {
            matched.add(new HitView.MatchedView(
                    "indicator",
                    SpokenNames.of(ground.catalog(), hit.indicator()).vi(),
                    null));
        }
        if (hit.year() != null && (!meaning.years().isEmpty() || meaning.latest())) {
            matched.add(new HitView.MatchedView("year", String.valueOf(hit.year()), null));
        }
        if (hit.population() != null && meaning.hasPopulation()) {
            matched.add(new HitView.MatchedView("population", hit.population(), null));
        }
        if (meaning.kinds().contains(hit.kind())) {
            matched.add(new HitView.MatchedView("kind", hit.kind().code(), null));
        }
        if (fit.fitsRest()) {
            matched.add(new HitView.MatchedView("words", String.join(" ", meaning.rest()), null));
        }
        return matched;
    }
}
