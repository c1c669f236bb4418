package vn.parindex.search;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Edition;
import vn.parindex.catalog.Figure;
import vn.parindex.catalog.Indicator;
import vn.parindex.catalog.Interval;
import vn.parindex.catalog.Lineage;
import vn.parindex.catalog.SpokenNames;
import vn.parindex.catalog.Unit;
import vn.parindex.http.Counted;
import vn.parindex.http.Decimals;
import vn.parindex.http.Text;
import vn.parindex.result.Places;
import vn.parindex.result.Result;
import vn.parindex.result.State;
import vn.parindex.result.Table;
import vn.parindex.service.UnitTerms;

/** What is known of hits, in a few words of both languages. */
record HitDetails(Catalog catalog, SearchGround ground, KnownTables tables, Function<Table, Places> places) {

    static final Text NO_DATA = Text.of("chưa có số liệu", "no data yet");

    private static final Text NONE = HitLabels.NONE;

    /** Null where there is no more to say. */
    Text detail(Hit hit) {
        return switch (hit.kind()) {
            case UNIT -> life(hit.units().get(0));
            case INDICATOR ->
                years(ground.editions(hit.indicator()).map(Edition::year).toList());
            case YEAR -> editions(hit.year());
            case FIGURE -> figure(tables.table(hit), hit);
            case HISTORY -> held(tables.years(hit.units().get(0), hit.indicator()));
            case RANKING, SUMMARY -> coverage(hit);
            case CHECK -> hit.check().reason();
            case STATEMENT -> publishers(hit.check().published().sources());
            case SOURCE -> document(hit);
            case CHECKS, COMPARISON -> null;
        };
    }

    /** Whether anything is stored there; null where nothing could be. */
    Boolean isKnown(Hit hit) {
        return switch (hit.kind()) {
            case UNIT ->
                hit.units().get(0).type().equals(SearchGround.COUNTRY)
                        ? null
                        : (Boolean) tables.isKnown(hit.units().get(0));
            case FIGURE -> !tables.table(hit).result(hit.units().get(0)).words().isEmpty();
            case HISTORY -> !tables.years(hit.units().get(0), hit.indicator()).isEmpty();
            case RANKING, SUMMARY -> tables.counted(hit).of() > 0;
            default -> null;
        };
    }

    /** The place of a figure; null where nothing is stored of it, or it has none. */
    Interval place(Hit hit) {
        var table = tables.table(hit);
        var unit = hit.units().get(0).id();
        if (!table.results().containsKey(unit)
                || table.results().get(unit).words().isEmpty()) {
            return null;
        }
        var place = places.apply(table).places().get(unit);
        return place == null ? null : place.place();
    }

    /** What a unit is, and what it became or came from. */
    private Text life(Unit unit) {
        var after = catalog.lineage().listSuccessors(unit.id());
        var before = catalog.lineage().listPredecessors(unit.id());
        var became = after.isEmpty()
                ? NONE
                : step(
                        after,
                        Text.of("từ %1$s %2$s %3$s", "from %1$s %2$s %3$s"),
                        "merged".equals(after.get(0).kind())
                                ? Text.of("hợp nhất vào", "merged into")
                                : Text.of("thành", "became"));
        var came = before.isEmpty()
                ? NONE
                : step(
                        before,
                        Text.of("từ %1$s %2$s %3$s", "from %1$s %2$s %3$s"),
                        "merged".equals(before.get(0).kind())
                                ? Text.of("hợp nhất từ", "formed of")
                                : Text.of("nối tiếp", "following"));
        var known = tables.isKnown(unit) || unit.type().equals(SearchGround.COUNTRY) ? NONE : NO_DATA;
        return HitLabels.joined("; ", List.of(UnitTerms.kind(unit.kindVi()), came, became, known));
    }

    private Text step(List<Lineage.Step> steps, Text sentence, Text how) {
        var day = steps.get(0).date();
        var names = HitLabels.joined(
                ", ", steps.stream().map(Lineage.Step::unit).map(catalog::label).toList());
        return Text.of(
                sentence.vi()
                        .formatted(
                                day.getDayOfMonth() + "-" + day.getMonthValue() + "-" + day.getYear(),
                                how.vi(),
                                names.vi()),
                sentence.en().formatted(day, how.en(), names.en()));
    }

    private Text editions(int year) {
        var held = ground.indicators().stream()
                .filter(index -> index.parent() == null
                        && catalog.findEdition(index, year).isPresent())
                .toList();
        return held.isEmpty()
                ? noEdition(year)
                : HitLabels.joined(
                        ", ",
                        held.stream()
                                .map(Indicator::code)
                                .distinct()
                                .map(code -> SpokenNames.of(
                                        catalog, catalog.indicators().get(code).get(0)))
                                .toList());
    }

    private static Text noEdition(int year) {
        return Text.of("chưa có kỳ công bố năm " + year, "no edition of " + year + " is known");
    }

    private Text figure(Table table, Hit hit) {
        var result = table.result(hit.units().get(0));
        if (result.words().isEmpty() || result.state() != State.VALUE && result.published() == null) {
            return gap(table, result);
        }
        var place = place(hit);
        return HitLabels.joined(
                ", ",
                List.of(
                        result.score() == null ? NONE : printed(result.score(), "%s%%", "%s%%"),
                        result.score() != null || result.points() == null
                                ? NONE
                                : printed(result.points(), "%s điểm", "%s [point|points]"),
                        place == null
                                ? NONE
                                : Text.of(
                                        "hạng " + written(place) + "/" + table.size(),
                                        "rank " + written(place) + " of " + table.size())));
    }

    private static Text gap(Table table, Result result) {
        if (table.edition().isEmpty()) {
            return noEdition(table.year());
        }
        return switch (result.state()) {
            case NOT_APPLICABLE -> Text.of("không thuộc diện xếp hạng", "was not ranked");
            case NOT_PUBLISHED, WITHHELD -> result.state().label();
            case MISSING, VALUE -> NO_DATA;
        };
    }

    private static Text printed(Figure figure, String vi, String en) {
        var number = Decimals.inBoth(figure.toString());
        return Text.of(vi.formatted(number.vi()), Counted.said(en, number.en()));
    }

    private static String written(Interval place) {
        return place.isExact() ? String.valueOf(place.best()) : place.best() + "–" + place.worst();
    }

    private static Text held(List<Integer> years) {
        if (years.isEmpty()) {
            return NO_DATA;
        }
        var span = span(years);
        return Text.of(
                "có số liệu " + years.size() + " năm, " + span,
                Counted.said("data of %d [year|years], %s", years.size(), span));
    }

    private static Text years(List<Integer> years) {
        var span = years.isEmpty() ? "" : span(years);
        return years.isEmpty() ? null : Text.of("các năm " + span, "years " + span);
    }

    private static String span(List<Integer> years) {
        int first = years.get(0);
        int last = years.get(years.size() - 1);
        return first == last ? String.valueOf(first) : first + "–" + last;
    }

    private Text coverage(Hit hit) {
        var known = tables.counted(hit);
        if (tables.table(hit).edition().isEmpty()) {
            return noEdition(hit.year());
        }
        return known.of() == 0
                ? NO_DATA
                : Text.of(
                        "có số liệu của " + known.of() + "/" + known.units() + " đơn vị",
                        "data of " + known.of() + " of " + known.units() + " units");
    }

    private Text publishers(List<String> sources) {
        var named = sources.stream()
                .map(id ->
                        catalog.findSource(id).map(source -> source.publisher()).orElse(id))
                .distinct()
                .collect(Collectors.joining("; "));
        return Text.of(named, named);
    }

    private static Text document(Hit hit) {
        var source = hit.source();
        var day = source.publishedOn() == null ? "" : source.publishedOn();
        var said = List.of(source.publisher() == null ? "" : source.publisher(), day).stream()
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(", "));
        return said.isEmpty() ? null : Text.of(said, said);
    }
}
