package vn.parindex.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.parindex.catalog.EverySpelling;
import vn.parindex.catalog.Unit;
import vn.parindex.checks.ShippedRows;

/** The search against a brute force over everything that has an address, and what must be true of it whatever is asked. */
class SearchPropertyTest {

    private static final List<String> UNITS = List.of(
            "quảng ninh",
            "Hai Phong",
            "hải dương",
            "hưng yên",
            "tây nguyên",
            "bộ nội vụ",
            "việt nam",
            "QN",
            "huế",
            "VN-13",
            "tỉnh Đắk Lắk",
            "hai-phong-2025",
            "thua-thien-hue",
            "dak-lak",
            "hà tây",
            "đồng bằng sông hồng",
            "thanh tra chính phủ",
            "bình định");
    private static final List<String> OF_OTHER_TYPES = List.of("tây nguyên", "bộ nội vụ", "việt nam");
    private static final List<String> INDICATORS =
            List.of("par index", "SIPAS", "cải cách thể chế", "thủ tục hành chính", "hài lòng", "par-index.steering");
    private static final List<String> YEARS = List.of("2012", "2019", "2022", "2024", "2025", "2031", "2019-2021");
    private static final List<String> KINDS = List.of(
            "thứ hạng",
            "xếp hạng",
            "mâu thuẫn",
            "kiểm tra",
            "nguồn",
            "trung bình",
            "history",
            "mới nhất",
            "tỉnh",
            "ministries",
            "phát biểu");
    private static final List<String> REST = List.of("vietjo", "268/QĐ-BNV", "202/2025/QH15", "xyzzy", "vgp");

    /** The phrases of a query, in an order that says nothing. */
    @Provide
    Arbitrary<List<String>> queries() {
        return Arbitraries.randoms().map(random -> {
            var phrases = new ArrayList<String>();
            for (var list : List.of(UNITS, INDICATORS, YEARS, KINDS, REST)) {
                int many = list == REST ? random.nextInt(8) / 7 : random.nextInt(3) % (list == UNITS ? 3 : 2);
                for (int i = 0; i < many; i++) {
                    phrases.add(list.get(random.nextInt(list.size())));
                }
            }
            Collections.shuffle(phrases, random);
            return phrases.isEmpty()
                    ? List.of("sipas")
                    : phrases.stream().distinct().toList();
        });
    }

    private static String query(List<String> phrases) {
        return String.join(", ", phrases);
    }

    @Property(tries = 15)
    void itFindsWhatGoingThroughEverythingFinds(@ForAll("queries") List<String> phrases) {
        assertItFindsEverything(query(phrases));
    }

    /** A unit that ended has lists of checks of its years; the one that follows it has none of them. */
    @Example
    void itFindsTheChecksOfWhatAUnitWasBefore() {
        var query = "huế, hài lòng, kiểm tra, 2019-2021, hải dương";
        assertThat(Searches.addresses(query))
                .contains("/api/v1/checks?indicator=sipas&year=2021&unit=thua-thien-hue")
                .doesNotContain("/api/v1/checks?indicator=sipas&year=2021&unit=hue");
        assertItFindsEverything(query);
    }

    private static void assertItFindsEverything(String query) {
        var meaning = Searches.meaning(query);
        var found = Candidates.ranked(meaning, Searches.GROUND, () -> ShippedRows.CHECKS);
        var comparisons = found.stream().map(HitFit::hit).filter(hit -> hit.kind() == HitKind.COMPARISON);
        var everything = Stream.concat(comparisons, Searches.everything().stream());
        assertThat(found.stream().map(fit -> fit.hit().address()))
                .as(query)
                .containsExactlyElementsOf(Candidates.ranked(everything, meaning, Searches.GROUND).stream()
                        .map(fit -> fit.hit().address())
                        .toList());
    }

    /** Read once for all that must be true of it, as reading is what takes the time. */
    @Property(tries = 30)
    void everyListIsStrictWithoutRepetitionsAndOfTheYearsThatAreNamed(@ForAll("queries") List<String> phrases) {
        var meaning = Searches.meaning(query(phrases));
        var found = Searches.hits(meaning);
        assertThat(found.stream().map(fit -> fit.hit().kind() + fit.hit().address()))
                .doesNotHaveDuplicates();
        for (int i = 1; i < found.size(); i++) {
            assertThat(found.get(i - 1)).isLessThan(found.get(i));
        }
        assertThat(found.stream().map(HitFit::parts))
                .isSortedAccordingTo(Comparator.reverseOrder())
                .allMatch(many -> many > 0);
        var years = meaning.years();
        assertThat(found)
                .allMatch(fit -> years.isEmpty()
                        || fit.hit().year() == null
                        || years.contains(fit.hit().year()));
    }

    @Property(tries = 30)
    void oneMoreYearRanksNoHitOfAnotherYearHigher(@ForAll("queries") List<String> phrases, @ForAll Random random) {
        var year = String.valueOf(2012 + random.nextInt(14));
        var named = Searches.meaning(query(phrases) + ", " + year).years();
        for (var fit : Searches.hits(query(phrases) + ", " + year)) {
            assertThat(fit.hit().year() == null || named.contains(fit.hit().year()))
                    .as("%s, %s: %s", query(phrases), year, fit.hit().address())
                    .isTrue();
        }
    }

    @Property(tries = 30)
    void theOrderOfThePhrasesFindsTheSame(@ForAll("queries") List<String> phrases, @ForAll Random random) {
        // A type before a name is a part of it: beside names of other types it says something else elsewhere.
        var named = phrases.stream()
                .filter(phrase -> !phrases.contains("tỉnh") || !OF_OTHER_TYPES.contains(phrase))
                .toList();
        var shuffled = new ArrayList<>(named);
        Collections.shuffle(shuffled, random);
        assertThat(withoutComparisons(shuffled)).containsExactlyInAnyOrderElementsOf(withoutComparisons(named));
    }

    /** A comparison names its units in the order of the query. */
    private static List<String> withoutComparisons(List<String> phrases) {
        return Searches.addresses(query(phrases)).stream()
                .filter(address -> !address.startsWith("/api/v1/comparison"))
                .toList();
    }

    @Provide
    Arbitrary<Unit> units() {
        return Arbitraries.of(List.copyOf(Searches.CATALOG.listUnits()));
    }

    @Property(tries = 20, edgeCases = EdgeCasesMode.NONE)
    void everyUnitIsFoundFirstByEachOfItsSpellings(@ForAll("units") Unit unit, @ForAll Random random) {
        for (var spelling : EverySpelling.of(unit)) {
            // An id is an id only as it is written.
            var written = spelling.equals(unit.id())
                    ? spelling
                    : List.of(
                                    spelling,
                                    spelling.toUpperCase(Locale.ROOT),
                                    Normalizer.normalize(spelling, Normalizer.Form.NFD),
                                    "  " + spelling + ". ")
                            .get(random.nextInt(4));
            var meaning = Searches.meaning(written);
            var first = Searches.hits(meaning).stream()
                    .takeWhile(fit -> fit.hit().kind() == HitKind.UNIT)
                    .map(fit -> fit.hit().units().get(0).id())
                    .toList();
            var meant = meaning.units().stream()
                    .filter(each -> each.grade() == 0)
                    .map(each -> each.unit().id())
                    .toList();
            assertThat(first).as(written).contains(unit.id()).startsWith(meant.toArray(String[]::new));
        }
    }
}
