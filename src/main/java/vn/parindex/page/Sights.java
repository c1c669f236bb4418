package vn.parindex.page;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Edition;
import vn.parindex.catalog.IndicatorNames;
import vn.parindex.catalog.Resolution;
import vn.parindex.catalog.Unit;
import vn.parindex.http.Nearest;
import vn.parindex.http.Text;
import vn.parindex.http.problem.ProblemType;

/** Whether there is anything to see at the address of a view, and where instead; the views themselves say the rest. */
final class Sights {

    private static final int MOST = 5;
    private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final Map<String, String> TYPES =
            Map.of("provinces", "province", "ministries", "ministry", "regions", "region");

    private static final List<String> PARTS = List.of(
            "start",
            "results",
            "asking",
            "formats",
            "errors",
            "states",
            "copy",
            "limits",
            "stability",
            "changes",
            "guide");

    /** What the sections of the page are called. */
    private static final Map<String, Text> SECTIONS = Map.ofEntries(
            Map.entry("rankings", Text.of("Xếp hạng", "Ranking")),
            Map.entry("map", Text.of("Bản đồ", "Map")),
            Map.entry("movers", Text.of("Tăng, giảm", "Ups and downs")),
            Map.entry("provinces", Text.of("Tỉnh, thành", "Provinces")),
            Map.entry("ministries", Text.of("Bộ, ngành", "Ministries")),
            Map.entry("regions", Text.of("Vùng", "Regions")),
            Map.entry("sources", Text.of("Nguồn", "Sources")),
            Map.entry("sipas", Text.of("Hài lòng", "Satisfaction")),
            Map.entry("compare", Text.of("So sánh", "Compare")),
            Map.entry("contradictions", Text.of("Chưa khớp", "Disagreements")),
            Map.entry("about", Text.of("Giới thiệu", "About")),
            Map.entry("docs", Text.of("Cho lập trình viên", "For developers")),
            Map.entry("publish", Text.of("Công bố số liệu", "Publish data")));

    private final Catalog catalog;

    Sights(Catalog catalog) {
        this.catalog = catalog;
    }

    /** Empty where there is something to see; else the addresses nearest to what was asked for, which may be none. */
    Optional<List<Sight>> missing(String path) {
        String[] words = Arrays.stream(Views.withoutSlash(path).substring(1).split("/", -1))
                .map(Sights::decoded)
                .toArray(String[]::new);
        if (words.length == 3 && List.of("rankings", "map", "movers").contains(words[0])) {
            return table(words[0], words[1], words[2]);
        }
        if (words.length == 4 && words[0].equals("figures")) {
            return figure(words[1], words[2], words[3]);
        }
        if (words.length != 2) {
            return Views.isView(path) ? Optional.empty() : Optional.of(nearestSection(words));
        }
        return switch (words[0]) {
            case "provinces", "ministries", "regions" -> unit(words[0], words[1]);
            case "sources" -> known(words[1], catalog.sources().keySet(), "/sources/", id -> Text.of(id, id));
            case "sipas" -> ofYear("sipas", words[1], year -> "/sipas/" + year);
            case "docs" -> known(words[1], PARTS, "/docs/", part -> Text.of(part, part));
            case "problems" ->
                known(
                        words[1],
                        Arrays.stream(ProblemType.values())
                                .map(ProblemType::code)
                                .toList(),
                        "/problems/",
                        code -> Text.of(code, code));
            default -> Views.isView(path) ? Optional.empty() : Optional.of(nearestSection(words));
        };
    }

    private static String decoded(String segment) {
        try {
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return segment;
        }
    }

    private Optional<List<Sight>> table(String view, String code, String year) {
        if (catalog.indicators().containsKey(code)) {
            return ofYear(code, year, each -> "/" + view + "/" + code + "/" + each);
        }
        String kept = year.matches("[0-9]{4}") ? year : "latest";
        return Optional.of(Nearest.to(code, catalog.indicators().keySet()).stream()
                .map(each -> new Sight("/" + view + "/" + each + "/" + kept, name(each)))
                .toList());
    }

    /** From the first edition to this year there is something to say of every year, be it why there is none yet. */
    private Optional<List<Sight>> ofYear(String code, String year, Function<String, String> address) {
        if (year.equals("latest")) {
            return Optional.empty();
        }
        List<Integer> editions = years(code).toList();
        if (year.matches("[0-9]{4}")) {
            int asked = Integer.parseInt(year);
            if (!editions.isEmpty()
                    && asked >= editions.get(0)
                    && asked <= Year.now(VIET_NAM).getValue()) {
                return Optional.empty();
            }
        }
        var name = name(code);
        var nearest = new ArrayList<>(editions);
        if (year.matches("[0-9]{1,9}")) {
            long asked = Long.parseLong(year);
            nearest.sort(Comparator.comparingLong(each -> Math.abs(each - asked)));
        } else {
            nearest.sort(Comparator.reverseOrder());
        }
        return Optional.of(nearest.stream()
                .limit(MOST)
                .map(each -> new Sight(
                        address.apply(String.valueOf(each)), Text.of(name.vi() + " " + each, name.en() + " " + each)))
                .toList());
    }

    /** The years of the editions of every population, in order. */
    private Stream<Integer> years(String code) {
        return catalog.indicators().getOrDefault(code, List.of()).stream()
                .flatMap(indicator -> catalog.listEditions(indicator.index(), indicator.population()).stream())
                .map(Edition::year)
                .distinct()
                .sorted();
    }

    private Text name(String code) {
        var indicators = catalog.indicators().get(code);
        return indicators == null ? Text.of(code, code) : IndicatorNames.of(indicators.subList(0, 1));
    }

    private Optional<List<Sight>> unit(String collection, String spelling) {
        var type = TYPES.get(collection);
        var meant = catalog.names().resolve(spelling, Optional.empty(), Optional.of(type));
        if (!(meant instanceof Resolution.Unknown unknown)) {
            return Optional.empty();
        }
        if (catalog.names().resolve(spelling, Optional.empty()) instanceof Resolution.Found found
                && TYPES.containsValue(found.unit().type())) {
            return Optional.of(List.of(sight(found.unit())));
        }
        return Optional.of(unknown.nearest().stream().map(this::sight).toList());
    }

    private Sight sight(Unit unit) {
        var collection = TYPES.entrySet().stream()
                .filter(each -> each.getValue().equals(unit.type()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("provinces");
        return new Sight("/" + collection + "/" + unit.id(), catalog.label(unit));
    }

    /** Of every unit of a population that an index is published for there is something to say in each of its years. */
    private Optional<List<Sight>> figure(String code, String year, String spelling) {
        if (!catalog.indicators().containsKey(code)) {
            return Optional.of(Nearest.to(code, catalog.indicators().keySet()).stream()
                    .map(each -> new Sight("/figures/" + each + "/" + year + "/" + spelling, name(each)))
                    .toList());
        }
        var address = "/figures/" + code + "/";
        return ofYear(code, year, each -> address + each + "/" + spelling)
                .or(() -> catalog.names().resolve(spelling, Optional.empty()) instanceof Resolution.Unknown unknown
                        ? Optional.of(unknown.nearest().stream()
                                .map(unit -> new Sight(address + year + "/" + unit.id(), catalog.label(unit)))
                                .toList())
                        : Optional.empty());
    }

    private static Optional<List<Sight>> known(
            String word, Collection<String> words, String below, Function<String, Text> label) {
        return words.contains(word)
                ? Optional.empty()
                : Optional.of(Nearest.to(word, words).stream()
                        .map(each -> new Sight(below + each, label.apply(each)))
                        .toList());
    }

    /** The view whose first word is nearest, with the rest as it was where there is something; without a nearest one, the first ones. */
    private List<Sight> nearestSection(String[] words) {
        var nearest = Nearest.to(words[0], SECTIONS.keySet()).stream()
                .limit(2)
                .flatMap(section -> {
                    var rest = String.join("/", Arrays.copyOfRange(words, 1, words.length));
                    var whole = new Sight(
                            "/" + section + (rest.isEmpty() ? "" : "/" + rest),
                            Text.of("/" + section + "/" + rest, "/" + section + "/" + rest));
                    var first = new Sight("/" + section, SECTIONS.get(section));
                    boolean there = !rest.isEmpty()
                            && Views.isView(whole.path())
                            && missing(whole.path()).isEmpty();
                    return there ? Stream.of(whole, first) : Stream.of(first);
                })
                .toList();
        return nearest.isEmpty() ? first() : nearest;
    }

    static List<Sight> first() {
        return Stream.of("rankings", "map", "docs")
                .map(each -> new Sight("/" + each, SECTIONS.get(each)))
                .toList();
    }
}
