package vn.parindex.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.parindex.http.Text;

/**
 * The card of every address of a view, by the names there are.
 *
 * @param indicators the name of each index and component, by its code
 * @param units the label of each unit, by its id
 */
record Cards(Map<String, Text> indicators, Map<String, Text> units) {

    static final Cards NONE = new Cards(Map.of(), Map.of());

    private static final Pattern TABLE = Pattern.compile("/(rankings|map)/([a-z0-9.-]+)/([0-9]{4}|latest)");
    private static final Pattern UNIT = Pattern.compile("/(?:provinces|ministries|regions)/([a-z0-9-]+)");
    private static final Pattern FIGURE = Pattern.compile("/figures/([a-z0-9.-]+)/([0-9]{4})/([a-z0-9-]+)");
    private static final Pattern POPULATION = Pattern.compile("(?:^|&)population=([a-z-]+)(?:&|$)");

    /** What of the query of a view its picture is asked too, so that both show the same. */
    private static final Map<String, Pattern> PASSED_ON = Map.of(
            "rankings", Pattern.compile("(?<=^|&)(?:population|region|release)=[A-Za-z0-9.-]+(?=&|$)"),
            "map", Pattern.compile("(?<=^|&)(?:by=place|units=34|release=[A-Za-z0-9.-]+)(?=&|$)"),
            "history", Pattern.compile("(?<=^|&)release=[A-Za-z0-9.-]+(?=&|$)"));

    Cards {
        indicators = Map.copyOf(indicators);
        units = Map.copyOf(units);
    }

    /** The card of this address; the general one where it names nothing that is known. */
    Card of(String path, String query) {
        var table = TABLE.matcher(path);
        if (table.matches() && indicators.containsKey(table.group(2))) {
            return ofTable(table.group(1), table.group(2), table.group(3), query == null ? "" : query);
        }
        var unit = UNIT.matcher(path);
        if (unit.matches() && units.containsKey(unit.group(1))) {
            var label = units.get(unit.group(1));
            return new Card(
                    Text.of(label.vi() + ": kết quả qua các năm", label.en() + ": results through the years"),
                    image("history/" + unit.group(1), "history", query == null ? "" : query),
                    List.of(Subscription.unit(unit.group(1), label), Subscription.RELEASES));
        }
        var figure = FIGURE.matcher(path);
        if (figure.matches() && indicators.containsKey(figure.group(1)) && units.containsKey(figure.group(3))) {
            var label = units.get(figure.group(3));
            var name = indicators.get(figure.group(1));
            return new Card(
                    Text.of(
                            label.vi() + ": " + name.vi() + " năm " + figure.group(2),
                            label.en() + ": " + name.en() + ", " + figure.group(2)),
                    image("history/" + figure.group(3), "history", query == null ? "" : query),
                    List.of(
                            Subscription.unit(figure.group(3), label),
                            Subscription.table(
                                    figure.group(1),
                                    figure.group(2),
                                    population(query)
                                            .filter(each -> indicators.containsKey(key(figure.group(1), each))),
                                    name),
                            Subscription.RELEASES));
        }
        return Card.GENERAL;
    }

    /** Under which an indicator has the name that it has for a population. */
    static String key(String indicator, String population) {
        return indicator + "?" + population;
    }

    private Card ofTable(String view, String indicator, String year, String query) {
        var population = (view.equals("map") ? Optional.<String>empty() : population(query))
                .filter(each -> indicators.containsKey(key(indicator, each)));
        var name = population.map(each -> indicators.get(key(indicator, each))).orElse(indicators.get(indicator));
        boolean isMap = view.equals("map");
        boolean latest = year.equals("latest");
        var title = Text.of(
                (isMap ? "Bản đồ " : "Xếp hạng ") + name.vi() + (latest ? ", năm mới nhất" : ", năm " + year),
                name.en() + (latest ? ", latest year: " : ", " + year + ": ") + (isMap ? "map" : "ranking"));
        return new Card(
                title,
                image(view + "/" + indicator + "/" + year, view, query),
                List.of(
                        Subscription.table(indicator, year, population, name),
                        Subscription.indicator(indicator, name),
                        Subscription.RELEASES));
    }

    private static Optional<String> population(String query) {
        return Optional.of(POPULATION.matcher(query == null ? "" : query))
                .filter(Matcher::find)
                .map(found -> found.group(1));
    }

    /** The picture at this address below {@code /charts}; a ranking's shows the first ten. */
    private static String image(String path, String view, String query) {
        var asked = Stream.concat(
                        view.equals("rankings") ? Stream.of("top=10") : Stream.empty(),
                        PASSED_ON.get(view).matcher(query).results().map(MatchResult::group))
                .collect(Collectors.joining("&"));
        return "/charts/" + path + ".png" + (asked.isEmpty() ? "" : "?" + asked);
    }
}
