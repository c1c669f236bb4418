package vn.parindex.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What people write for an index or a component of it. */
public final class IndicatorWords {

    private static final Pattern BRACKETS = Pattern.compile("\\(([^)]*)\\)");
    /** Names beside those of the catalogue: short forms, and what a component was called in other years. */
    private static final Map<String, List<String>> USUAL = Map.ofEntries(
            Map.entry(
                    "par-index",
                    List.of(
                            "par index",
                            "parindex",
                            "chi so cai cach hanh chinh",
                            "chi so cchc",
                            "public administration reform index")),
            Map.entry(
                    "sipas",
                    List.of("sipas", "chi so hai long", "muc do hai long", "su hai long", "satisfaction index")),
            Map.entry("par-index.steering", List.of("chi dao dieu hanh")),
            Map.entry("par-index.institutions", List.of("the che", "van ban quy pham phap luat", "vbqppl")),
            Map.entry("par-index.procedures", List.of("thu tuc hanh chinh", "tthc")),
            Map.entry("par-index.apparatus", List.of("to chuc bo may")),
            Map.entry("par-index.civil-service", List.of("che do cong vu", "doi ngu can bo", "can bo cong chuc")),
            Map.entry("par-index.public-finance", List.of("tai chinh cong", "co che tai chinh")),
            Map.entry(
                    "par-index.modernisation",
                    List.of("hien dai hoa", "chinh quyen so", "chinh quyen dien tu", "chinh phu so")),
            Map.entry(
                    "par-index.impact",
                    List.of(
                            "tac dong cua cai cach hanh chinh",
                            "tac dong cua cchc",
                            "tac dong cua cong tac cai cach hanh chinh")),
            Map.entry("par-index.part-appraisal", List.of("diem tham dinh", "ket qua tham dinh")),
            Map.entry(
                    "par-index.part-survey",
                    List.of("diem dieu tra xa hoi hoc", "dieu tra xa hoi hoc", "diem xhh", "dieu tra xhh")),
            Map.entry("par-index.part-leader-survey", List.of("khao sat lanh dao quan ly", "khao sat lanh dao")),
            Map.entry(
                    "par-index.part-socioeconomic",
                    List.of("tac dong den phat trien kinh te xa hoi", "phat trien kinh te xa hoi")),
            Map.entry("sipas.access", List.of("tiep can dich vu")),
            Map.entry(
                    "sipas.civil-servants",
                    List.of("cong chuc truc tiep", "cong chuc giai quyet cong viec", "cong chuc")),
            Map.entry("sipas.results", List.of("ket qua cung ung dich vu", "ket qua dich vu")),
            Map.entry(
                    "sipas.feedback",
                    List.of("gop y phan anh", "gop y kien nghi", "phan anh kien nghi", "tiep nhan giai quyet")),
            Map.entry("sipas.policy", List.of("thuc hien chinh sach", "chinh sach cong")),
            Map.entry("sipas.services", List.of("cung ung dich vu hanh chinh cong")));

    /** Indices of others, which a table may be about that looks just like one of ours. */
    private static final Pattern FOREIGN = Pattern.compile(
            "\\b(pci|papi|dti|pgi|pii|ict index|fta index|nang luc canh tranh|chuyen doi so|doi moi sang tao|quan tri va hanh chinh cong|hieu qua quan tri)\\b");

    private final Map<String, List<String>> spellings = new LinkedHashMap<>();
    private final Set<String> indices = new LinkedHashSet<>();

    private IndicatorWords() {}

    /** The words of the indicators of one release. */
    public static IndicatorWords of(Catalog catalog) {
        var words = new IndicatorWords();
        catalog.indicators().forEach((code, published) -> {
            if (published.get(0).parent() == null) {
                words.indices.add(code);
            }
            var all = new LinkedHashSet<>(USUAL.getOrDefault(code, List.of()));
            published.forEach(indicator -> all.addAll(names(indicator)));
            // The longest is the most telling.
            words.spellings.put(
                    code,
                    all.stream()
                            .filter(name -> !name.isEmpty())
                            .sorted((one, two) -> two.length() - one.length())
                            .toList());
        });
        return words;
    }

    private static List<String> names(Indicator indicator) {
        var names = new ArrayList<String>();
        for (var name : Arrays.asList(indicator.nameVi(), indicator.nameEn())) {
            names.add(BareWords.of(BRACKETS.matcher(name).replaceAll(" "))
                    .replaceFirst(" cap (tinh|bo)$", "")
                    .replaceFirst(" (provinces|ministries|regions)$", ""));
        }
        return names;
    }

    /** The codes of the indices that a text speaks of, in the order of the catalogue; components do not count. */
    public List<String> findIndices(String text) {
        var bare = BareWords.of(text);
        return indices.stream()
                .filter(code -> spellings.get(code).stream().anyMatch(name -> contains(bare, name)))
                .toList();
    }

    /** The index of somebody else that a text speaks of, as it is written there: with its marks and in its case; an abbreviation in capitals. */
    public static Optional<String> findForeign(String text) {
        return BareWords.findWritten(text, FOREIGN)
                .map(name -> name.indexOf(' ') < 0 ? name.toUpperCase(Locale.ROOT) : name);
    }

    /**
     * The indicator that the words of a heading name, by the longest of its names: an index, or a component of the index that the table is
     * about. Empty where none is named, or two alike.
     */
    public Optional<String> findInHeading(String bare, Optional<String> index) {
        int longest = 0;
        var found = new LinkedHashSet<String>();
        for (var entry : spellings.entrySet()) {
            var code = entry.getKey();
            if (!indices.contains(code) && index.isPresent() && !code.startsWith(index.get() + ".")) {
                continue;
            }
            for (var name : entry.getValue()) {
                if (name.length() >= longest && contains(bare, name)) {
                    if (name.length() > longest) {
                        found.clear();
                    }
                    longest = name.length();
                    found.add(code);
                }
            }
        }
        return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
    }

    /** The codes of which these bare words are a name, in the order of the catalogue; empty where they are none. */
    public List<String> listNamed(String bare) {
        return codes(name -> name.equals(bare));
    }

    /** The codes of which these bare words begin a name, in the order of the catalogue; the last word need not be whole. */
    public List<String> listBegunBy(String bare) {
        return codes(name -> name.startsWith(bare));
    }

    /** Every name of a code, as bare words, the code itself included; the longest first. */
    public List<String> listNamesOf(String code) {
        return Stream.concat(spellings.getOrDefault(code, List.of()).stream(), Stream.of(BareWords.of(code)))
                .distinct()
                .toList();
    }

    private List<String> codes(Predicate<String> fits) {
        return spellings.keySet().stream()
                .filter(code -> listNamesOf(code).stream().anyMatch(fits))
                .toList();
    }

    private static boolean contains(String bare, String name) {
        return (" " + bare + " ").contains(" " + name + " ");
    }
}
