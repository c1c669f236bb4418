package vn.parindex.feeds;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Indicator;
import vn.parindex.catalog.IndicatorNames;
import vn.parindex.catalog.Unit;
import vn.parindex.http.Text;
import vn.parindex.http.request.Slice;
import vn.parindex.rows.Concern;
import vn.parindex.selection.Selection;

/**
 * What a feed is about.
 *
 * @param path of the feed, without suffix, with every part in its one spelling
 * @param name what tells it from every other feed of this path: the same, with its population
 * @param title what it is about, in a few words
 * @param page where people see that, within the service; null where there is no such page
 * @param answered the year to tell whoever did not name it
 */
record FeedRequest(
        Concern concern, String path, String name, Text title, String page, OptionalInt answered, Slice slice) {

    /** How many entries there are on a page, unless told otherwise and at most. */
    static final int USUAL = 20;

    static final int MOST = 1000;

    private static final Map<String, String> PAGES =
            Map.of("province", "/provinces/", "ministry", "/ministries/", "region", "/regions/");

    static FeedRequest ofUnit(String spelling, UnitFeedQuery query, Selection selection) {
        var unit = selection.units(query.on()).pathUnit(spelling, Optional.empty());
        var path = "/feeds/units/" + unit.id();
        return new FeedRequest(
                Concern.ofUnit(unit.id()),
                path,
                path,
                selection.catalog().label(unit),
                page(unit),
                OptionalInt.empty(),
                selection.slice(query.paging(), USUAL, MOST));
    }

    private static String page(Unit unit) {
        var collection = PAGES.get(unit.type());
        return collection == null ? null : collection + unit.id();
    }

    /** The feed of an indicator, of every population unless one is asked for. */
    static FeedRequest ofIndicator(String code, PopulationFeedQuery query, Selection selection) {
        var chosen = selection.pathIndicator(code, query.population());
        var population = selection.reading().text(query.population()).map(sent -> chosen.population());
        var path = "/feeds/indicators/" + code;
        return new FeedRequest(
                Concern.ofIndicator(code, population),
                path,
                population.map(each -> path + "?population=" + each).orElse(path),
                population.isPresent()
                        ? name(chosen)
                        : IndicatorNames.of(selection.catalog().indicators().get(code)),
                population
                        .map(each -> "/rankings/" + code + "/latest?population=" + each)
                        .orElse("/rankings/" + code + "/latest"),
                OptionalInt.empty(),
                selection.slice(query.paging(), USUAL, MOST));
    }

    static FeedRequest ofTable(String code, String year, PopulationFeedQuery query, Selection selection) {
        var chosen = selection.table(code, year, query.population(), null);
        var indicator = chosen.indicator();
        var name = name(indicator);
        var path = "/feeds/tables/" + indicator.code() + "/" + chosen.year();
        return new FeedRequest(
                Concern.ofTable(indicator.code(), indicator.population(), chosen.year()),
                path,
                path + "?population=" + indicator.population(),
                Text.of(name.vi() + " năm " + chosen.year(), name.en() + ", " + chosen.year()),
                "/rankings/" + indicator.code() + "/" + chosen.year() + population(selection.catalog(), indicator),
                chosen.answered(),
                selection.slice(query.paging(), USUAL, MOST));
    }

    /** What an address of the page says where the population is not the one it shows by itself. */
    private static String population(Catalog catalog, Indicator indicator) {
        var first = catalog.indicators().get(indicator.code()).get(0);
        return first.population().equals(indicator.population()) ? "" : "?population=" + indicator.population();
    }

    private static Text name(Indicator indicator) {
        return Text.of(indicator.nameVi(), indicator.nameEn());
    }
}
