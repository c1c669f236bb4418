package vn.parindex.search;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.IndicatorNames;
import vn.parindex.catalog.SpokenNames;
import vn.parindex.catalog.UnitTypes;
import vn.parindex.checks.Check;
import vn.parindex.http.Decimals;
import vn.parindex.http.Text;
import vn.parindex.service.StatisticTerms;

/** What hits are called, in both languages. */
record HitLabels(Catalog catalog) {

    /** No words. */
    static final Text NONE = Text.of("", "");

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
                .filter(unit -> !unit.type().equals(SearchGround.COUNTRY))
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

    /** The parts that say something, one after the other. */
    static Text joined(String between, List<Text> parts) {
        return Text.of(
                parts.stream().map(Text::vi).filter(each -> !each.isEmpty()).collect(Collectors.joining(between)),
                parts.stream().map(Text::en).filter(each -> !each.isEmpty()).collect(Collectors.joining(between)));
    }
}
