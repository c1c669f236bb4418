package vn.parindex.mcp.tools;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Indicator;
import vn.parindex.catalog.SpokenNames;
import vn.parindex.http.Nearest;

/** Indicators by what people write: a code in any case and with any marks between its words, or a name in either language. */
record SpokenIndicators(Catalog catalog) {

    /** The codes for a comma-separated list of spellings; one that fits no indicator, or several, stays as it is and is told as a fault. */
    String codes(String spelled) {
        return Arrays.stream(spelled.split(","))
                .map(String::strip)
                .map(this::code)
                .collect(Collectors.joining(","));
    }

    private String code(String spelled) {
        if (catalog.indicators().containsKey(spelled) || spelled.endsWith(".*")) {
            return spelled;
        }
        var wanted = plain(spelled);
        var found = catalog.indicators().entrySet().stream()
                .filter(each -> names(each).anyMatch(name -> plain(name).equals(wanted)))
                .map(Map.Entry::getKey)
                .toList();
        return found.size() == 1 ? found.get(0) : spelled;
    }

    /** The codes of the indicators with a name of which these words are a part, the last one perhaps not typed to its end; in the order of the dataset. */
    List<String> begunBy(String typed) {
        var words = words(typed);
        return catalog.indicators().entrySet().stream()
                .filter(each -> names(each).map(SpokenIndicators::words).anyMatch(name -> isBegun(name, words)))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean isBegun(List<String> name, List<String> typed) {
        if (typed.isEmpty()) {
            return true;
        }
        int last = typed.size() - 1;
        return name.containsAll(typed.subList(0, last))
                && name.stream().anyMatch(word -> word.startsWith(typed.get(last)));
    }

    private static List<String> words(String text) {
        return Arrays.stream(Nearest.plain(text).split("[^a-z0-9]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private Stream<String> names(Map.Entry<String, List<Indicator>> indicator) {
        return Stream.concat(
                Stream.of(indicator.getKey()), indicator.getValue().stream().flatMap(each -> {
                    var spoken = SpokenNames.of(catalog, each);
                    return Stream.of(each.nameVi(), each.nameEn(), spoken.vi(), spoken.en());
                }));
    }

    private static String plain(String text) {
        return Nearest.plain(text).replaceAll("[^a-z0-9]+", "");
    }
}
