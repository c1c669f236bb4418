package vn.parindex.search;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Edition;
import vn.parindex.catalog.Figure;
import vn.parindex.catalog.Indicator;
import vn.parindex.catalog.IndicatorNames;
import vn.parindex.catalog.Interval;
import vn.parindex.catalog.Lineage;
import vn.parindex.catalog.SpokenNames;
import vn.parindex.catalog.Unit;
import vn.parindex.catalog.UnitTypes;
import vn.parindex.checks.Check;
import vn.parindex.http.Decimals;
import vn.parindex.http.Text;
import vn.parindex.result.Places;
import vn.parindex.result.Result;
import vn.parindex.result.State;
import vn.parindex.result.Table;
import vn.parindex.service.StatisticTerms;
import vn.parindex.service.UnitTerms;

/** What hits are called, and what is known there, in a few words of both languages. */
record HitWords(Catalog catalog, Ground ground, KnownTables tables, Function<Table, Places> places) {

    static final Text NO_DATA = Text.of("chưa có số liệu", "no data yet");

    private static final Text NONE = Text.of("", "");

    Text label(Hit hit) {
        return switch (hit.kind()) {
            case UNIT -> catalog.label(hit.units().get(0));
            case INDICATOR ->
                hit.indicator().parent() == null
                        ? IndicatorNames.of(
                                catalog.indicators().get(hit.indicator().code()))
                        : SpokenNames.of(catalog, hit.indicator());
            case YEAR -> filled("Năm %2$d", "Year %2$d", hit);
            case FIGURE -> filled("%3$s: %1$s %2$d", "%3$s: %1$s %2$d", hit);
            case HISTORY -> filled("%3$s: %1$s qua các năm", "%3$s: %1$s year by year", hit);
            case COMPARISON -> filled("So sánh %3$s: %1$s", "%3$s compared: %1$s", hit);
            case RANKING ->
                hit.units().isEmpty()
                        ? filled("Xếp hạng %1$s %2$d, %4$s", "Ranking of %1$s %2$d, %4$s", hit)
                        : filled("Xếp hạng %1$s %2$d, %4$s: %3$s", "Ranking of %1$s %2$d, %4$s: %3$s", hit);
            case SUMMARY -> filled("Tổng hợp %1$s %2$d, %4$s", "%1$s %2$d in summary, %4$s", hit);
            case CHECKS -> checks(hit);
            case CHECK -> about(hit, hit.check().kind().label());
            case STATEMENT -> about(hit, stated(hit.check()));
            case SOURCE -> Text.of(hit.source().title(), hit.source().title());
        };
    }

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
                hit.units().get(0).type().equals(Ground.COUNTRY)
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

    private Text filled(String vi, String en, Hit hit) {
        Function<Function<Text, String>, Object[]> parts = language -> new Object[] {
            hit.indicator() == null ? "" : language.apply(SpokenNames.of(catalog, hit.indicator())),
            hit.year(),
            hit.units().stream().map(catalog::label).map(language).collect(Collectors.joining(", ")),
            hit.population() == null ? "" : language.apply(population(hit.population()))
        };
        return Text.of(vi.formatted(parts.apply(Text::vi)), en.formatted(parts.apply(Text::en)));
    }

    private static Text population(String population) {
        return switch (population) {
            case "province" -> Text.of("các tỉnh, thành", "provinces");
            case "ministry" -> Text.of("các bộ, ngành", "ministries");
            case "region" -> Text.of("các vùng", "regions");
            default -> UnitTypes.label(population);
        };
    }

    private Text checks(Hit hit) {
        var what = hit.outcome() == null
                ? Text.of("Các phép đối chiếu", "Checks")
                : hit.outcome().equals("contradicted")
                        ? Text.of("Những chỗ chưa khớp", "Disagreements")
                        : hit.outcome().equals("confirmed")
                                ? Text.of("Những chỗ đã khớp", "Confirmed figures")
                                : Text.of("Những chỗ chưa xác định được", "Undecided figures");
        var of = joined(
                ", ",
                List.of(
                        hit.indicator() == null ? NONE : SpokenNames.of(catalog, hit.indicator()),
                        hit.units().isEmpty() ? NONE : catalog.label(hit.units().get(0)),
                        hit.year() == null ? NONE : Text.of("" + hit.year(), "" + hit.year())));
        return of.vi().isEmpty() ? what : joined(": ", List.of(what, of));
    }

    private Text about(Hit hit, Text what) {
        var units = hit.units().stream()
                .filter(unit -> !unit.type().equals(Ground.COUNTRY))
                .toList();
        var index = filled("%1$s %2$d", "%1$s %2$d", hit);
        var named = joined(", ", units.stream().map(catalog::label).toList());
        return joined(": ", List.of(units.isEmpty() ? index : joined(", ", List.of(index, named)), what));
    }

    private static Text stated(Check check) {
        return joined(
                " ",
                List.of(
                        StatisticTerms.label(check.statistic()),
                        Decimals.inBoth(check.published().value().toString())));
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
        var known = tables.isKnown(unit) || unit.type().equals(Ground.COUNTRY) ? NONE : NO_DATA;
        return joined("; ", List.of(UnitTerms.kind(unit.kindVi()), came, became, known));
    }

    private Text step(List<Lineage.Step> steps, Text sentence, Text how) {
        var day = steps.get(0).date();
        var names = joined(
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
                : joined(
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
        return joined(
                ", ",
                List.of(
                        result.score() == null ? NONE : printed(result.score(), "%s%%", "%s%%"),
                        result.score() != null || result.points() == null
                                ? NONE
                                : printed(result.points(), "%s điểm", "%s points"),
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
        return Text.of(vi.formatted(number.vi()), en.formatted(number.en()));
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
                "data of " + years.size() + (years.size() == 1 ? " year, " : " years, ") + span);
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

    private static Text joined(String between, List<Text> parts) {
        return Text.of(
                parts.stream().map(Text::vi).filter(each -> !each.isEmpty()).collect(Collectors.joining(between)),
                parts.stream().map(Text::en).filter(each -> !each.isEmpty()).collect(Collectors.joining(between)));
    }
}
