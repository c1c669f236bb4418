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

    /** An indicator that a search met. */
    record Hit(String code, List<Indicator> published) {}

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

    /** The indicators that all words of a text are met in, those first that it is the whole name of, then in the order of the dataset. */
    List<Hit> search(String text) {
        var wanted = plain(text);
        var words = Arrays.stream(Nearest.plain(text).split("[^a-z0-9]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return catalog.indicators().entrySet().stream()
                .filter(each -> isMet(each, wanted, words))
                .sorted((one, other) -> Boolean.compare(isWhole(other, wanted), isWhole(one, wanted)))
                .map(each -> new Hit(each.getKey(), each.getValue()))
                .toList();
    }

    private boolean isMet(Map.Entry<String, List<Indicator>> indicator, String wanted, List<String> words) {
        if (isWhole(indicator, wanted)) {
            return true;
        }
        return !words.isEmpty()
                && names(indicator).map(Nearest::plain).anyMatch(name -> {
                    var met = Arrays.asList(name.split("[^a-z0-9]+"));
                    return met.containsAll(words);
                });
    }

    private boolean isWhole(Map.Entry<String, List<Indicator>> indicator, String wanted) {
        return !wanted.isEmpty()
                && names(indicator).anyMatch(name -> plain(name).equals(wanted));
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
