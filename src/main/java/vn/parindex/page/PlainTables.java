package vn.parindex.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Edition;
import vn.parindex.catalog.Figure;
import vn.parindex.catalog.Indicator;
import vn.parindex.catalog.Interval;
import vn.parindex.catalog.SpokenNames;
import vn.parindex.catalog.Unit;
import vn.parindex.http.Decimals;
import vn.parindex.http.Lang;
import vn.parindex.http.Text;
import vn.parindex.result.Measure;
import vn.parindex.result.ReleasedTables;
import vn.parindex.result.Standing;

/**
 * What a unit's page holds for those without a script: its name and its results through the years, as a plain table. It is made once for each
 * release, as pages are asked for often and a release never changes.
 */
@ApplicationScoped
class PlainTables {

    private static final Logger LOG = Logger.getLogger(PlainTables.class);
    private static final Pattern UNIT = Pattern.compile("/(?:provinces|ministries|regions)/([a-z0-9-]+)");

    /** A few for each unit there is. */
    private static final int MOST_KEPT = 600;

    private final ReleasedTables tables;
    private final ConcurrentHashMap<Key, String> made = new ConcurrentHashMap<>();

    PlainTables(ReleasedTables tables) {
        this.tables = tables;
    }

    private record Key(String release, String unit, Lang lang) {}

    /** Whether there is one for this address that has to be made first, which reads and may wait. */
    boolean mustRead(Optional<Catalog> catalog, String path, Lang lang) {
        return key(catalog, path, lang).filter(key -> !made.containsKey(key)).isPresent();
    }

    /** The markup for this address; empty where it shows no unit, or was not read. */
    String known(Optional<Catalog> catalog, String path, Lang lang) {
        return key(catalog, path, lang).map(key -> made.getOrDefault(key, "")).orElse("");
    }

    /** Makes it; where the database is away there is none. */
    void read(Optional<Catalog> catalog, String path, Lang lang) {
        key(catalog, path, lang).ifPresent(key -> {
            try {
                if (made.size() >= MOST_KEPT) {
                    made.clear();
                }
                made.put(key, markup(catalog.orElseThrow(), catalog.get().requireUnit(key.unit()), lang));
            } catch (RuntimeException e) {
                LOG.debug("The plain table of a page cannot be read", e);
            }
        });
    }

    private static Optional<Key> key(Optional<Catalog> catalog, String path, Lang lang) {
        var unit = UNIT.matcher(path);
        return catalog.filter(known -> unit.matches())
                .filter(known -> known.findUnit(unit.group(1)).isPresent())
                .map(known -> new Key(known.release().id(), unit.group(1), lang));
    }

    private String markup(Catalog catalog, Unit unit, Lang lang) {
        var rows = catalog.indicators().values().stream()
                .flatMap(List::stream)
                .filter(indicator ->
                        indicator.parent() == null && indicator.population().equals(unit.type()))
                .flatMap(indicator -> rows(catalog, indicator, unit, lang))
                .collect(Collectors.joining());
        var heads = Stream.of(
                        Text.of("Chỉ số", "Index"),
                        Text.of("Năm", "Year"),
                        Text.of("Điểm", "Score"),
                        Text.of("Thứ hạng", "Rank"))
                .map(head -> "<th scope=\"col\">" + head.in(lang) + "</th>")
                .collect(Collectors.joining());
        return "<h1>" + Shell.escaped(catalog.label(unit).in(lang)) + "</h1>"
                + (rows.isEmpty()
                        ? "<p>"
                                + Text.of("Chưa có kết quả công bố.", "No published result yet.")
                                        .in(lang) + "</p>"
                        : "<table><thead><tr>" + heads + "</tr></thead><tbody>" + rows + "</tbody></table>");
    }

    private Stream<String> rows(Catalog catalog, Indicator indicator, Unit unit, Lang lang) {
        var years = catalog.listEditions(indicator.code(), indicator.population()).stream()
                .map(Edition::year)
                .toList();
        var name = SpokenNames.of(catalog, indicator).in(lang);
        return years.stream()
                .sorted(Comparator.reverseOrder())
                .flatMap(year -> catalog
                        .bearer(unit, year)
                        .map(bearer -> tables.standings(
                                        catalog,
                                        indicator,
                                        Optional.ofNullable(bearer.parent()),
                                        year,
                                        Measure.of(indicator))
                                .of(bearer))
                        .filter(standing -> !standing.result().words().isEmpty())
                        .map(standing -> row(name, year, standing, lang))
                        .stream());
    }

    private static String row(String name, int year, Standing standing, Lang lang) {
        Figure figure = standing.measure().of(standing.result());
        Interval place = standing.place() == null ? null : standing.place().place();
        return "<tr><td>%s</td><td>%d</td><td class=\"right\">%s</td><td class=\"right\">%s</td></tr>"
                .formatted(
                        Shell.escaped(name),
                        year,
                        figure == null ? "–" : Decimals.in(lang, figure.toString()),
                        place == null
                                ? "–"
                                : (place.isExact() ? String.valueOf(place.best()) : place.best() + "–" + place.worst())
                                        + "/" + standing.place().of());
    }
}
