package vn.parindex.page;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.parindex.catalog.Catalog;
import vn.parindex.http.request.BaseUrl;

/**
 * Every view worth finding, in both languages, as sitemaps.org wants it. Without {@code parindex.base-url} the addresses begin with the
 * path: what a request says of the host is not to be believed.
 *
 * @param paths within the service, in the order of the page's sections
 * @param changed when what they show became so; empty where that is not known
 */
record Sitemap(Set<String> paths, Optional<Instant> changed, BaseUrl address) {

    private static final List<String> SECTIONS = List.of(
            "/",
            "/map",
            "/movers",
            "/provinces",
            "/ministries",
            "/regions",
            "/sipas",
            "/compare",
            "/contradictions",
            "/sources",
            "/about",
            "/docs");

    private static final Map<String, String> COLLECTIONS =
            Map.of("province", "/provinces/", "ministry", "/ministries/", "region", "/regions/");

    static Sitemap of(Optional<Catalog> catalog, BaseUrl address) {
        var paths = new LinkedHashSet<>(SECTIONS);
        catalog.ifPresent(known -> addTo(paths, known));
        return new Sitemap(
                paths,
                catalog.flatMap(known -> Optional.ofNullable(known.release().publishedAt())),
                address);
    }

    private static void addTo(Set<String> paths, Catalog catalog) {
        catalog.indicators().values().stream()
                .flatMap(List::stream)
                .filter(indicator -> indicator.parent() == null)
                .forEach(index -> catalog.listEditions(index.code(), index.population()).stream()
                        .filter(edition -> !edition.status().equals("not-held"))
                        .forEach(edition -> {
                            paths.add("/rankings/" + index.code() + "/" + edition.year()
                                    + (index.population().equals("province")
                                            ? ""
                                            : "?population=" + index.population()));
                            if (index.population().equals("province")) {
                                paths.add("/map/" + index.code() + "/" + edition.year());
                            }
                            if (index.code().equals("sipas")) {
                                paths.add("/sipas/" + edition.year());
                            }
                        }));
        catalog.listUnits().stream()
                .filter(unit -> COLLECTIONS.containsKey(unit.type()))
                .forEach(unit -> paths.add(COLLECTIONS.get(unit.type()) + unit.id()));
        catalog.sources().keySet().forEach(source -> paths.add("/sources/" + source));
    }

    String xml() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n"
                + paths.stream().map(this::entry).collect(Collectors.joining())
                + "</urlset>\n";
    }

    private String entry(String path) {
        String vietnamese = address.of(path).replace("&", "&amp;");
        String english =
                address.of(path + (path.contains("?") ? "&" : "?") + "lang=en").replace("&", "&amp;");
        return "<url><loc>" + vietnamese + "</loc>"
                + changed.map(day -> "<lastmod>" + day.truncatedTo(ChronoUnit.SECONDS) + "</lastmod>")
                        .orElse("")
                + "<xhtml:link rel=\"alternate\" hreflang=\"vi\" href=\"" + vietnamese + "\"/>"
                + "<xhtml:link rel=\"alternate\" hreflang=\"en\" href=\"" + english + "\"/></url>\n";
    }
}
