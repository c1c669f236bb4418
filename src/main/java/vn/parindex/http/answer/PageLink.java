package vn.parindex.http.answer;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.parindex.http.BasePath;

/** Where people see what an address answers to programs. */
public final class PageLink {

    /**
     * @param parameters those that mean the same there, and are kept
     */
    private record Way(Pattern address, String view, List<String> parameters) {}

    private static final List<Way> WAYS = List.of(
            way("rankings/([^/]+)/([0-9]{4})", "/rankings/$1/$2", "population", "region"),
            way("figures/([^/]+)/([0-9]{4})/([^/]+)", "/figures/$1/$2/$3", "population", "release"),
            way("(provinces|ministries|regions)", "/$1"),
            way("(provinces|ministries|regions)/([^/]+)(?:/history)?", "/$1/$2"),
            way("sipas((?:/[0-9]{4})?)", "/sipas$1"),
            way("comparison", "/compare", "unit", "indicator"),
            way("checks", "/contradictions", "kind", "indicator", "population", "year", "unit"),
            way("sources((?:/[^/]+)?)", "/sources$1"));

    private PageLink() {}

    private static Way way(String address, String view, String... parameters) {
        return new Way(Pattern.compile("/api/v1/" + address), view, List.of(parameters));
    }

    /** The address of the view, relative to the host; empty where there is none. */
    public static Optional<String> of(String path, String query) {
        for (Way way : WAYS) {
            Matcher matcher = way.address().matcher(path);
            if (matcher.matches()) {
                String kept = List.of(query.split("&")).stream()
                        .filter(pair -> way.parameters().contains(pair.split("=", 2)[0]))
                        .collect(Collectors.joining("&"));
                String view = matcher.replaceFirst(way.view());
                return Optional.of(BasePath.of(kept.isEmpty() ? view : view + "?" + kept));
            }
        }
        return Optional.empty();
    }
}
