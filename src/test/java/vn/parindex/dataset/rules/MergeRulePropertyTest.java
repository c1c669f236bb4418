package vn.parindex.dataset.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.parindex.dataset.Findings.assertFindings;
import static vn.parindex.dataset.Findings.warning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import vn.parindex.catalog.Figure;
import vn.parindex.dataset.PackageFormat;
import vn.parindex.dataset.Row;
import vn.parindex.dataset.TableSchema;
import vn.parindex.dataset.TestPackage;
import vn.parindex.result.Merged;
import vn.parindex.result.Result;
import vn.parindex.result.ScoreRecord;
import vn.parindex.result.State;
import vn.parindex.result.Word;

/** The package check and the service make one result of the same rows: the one that dataset.md, "Merge rule", says. */
class MergeRulePropertyTest {

    private static final TableSchema SCORES = PackageFormat.shipped().table("scores");
    private static final TableSchema SOURCES = PackageFormat.shipped().table("sources");

    /** What one source says, as cells; null where it says nothing. */
    private record Said(
            String source, int tier, String score, String points, String best, String worst, boolean preferred) {

        boolean isExact() {
            return best != null && best.equals(worst);
        }
    }

    @Provide
    Arbitrary<List<Said>> results() {
        var figure = Arbitraries.of("80", "80.00", "80.5", "81.00", "81").injectNull(0.5);
        var place = Arbitraries.of("1-1", "2-2", "1-3", "2-4").injectNull(0.5);
        var said = Combinators.combine(Arbitraries.integers().between(1, 3), figure, figure, place)
                .as((tier, score, points, band) -> new Said(
                        "",
                        tier,
                        score,
                        points,
                        band == null ? null : band.split("-")[0],
                        band == null ? null : band.split("-")[1],
                        false));
        return Combinators.combine(
                        said.list().ofMinSize(1).ofMaxSize(5),
                        Arbitraries.integers().between(0, 4))
                .as((list, chosen) -> IntStream.range(0, list.size())
                        .mapToObj(i -> named(list.get(i), "source-" + i, i == chosen % list.size()))
                        .toList());
    }

    private static Said named(Said said, String source, boolean preferred) {
        return new Said(source, said.tier, said.score, said.points, said.best, said.worst, preferred);
    }

    @Property(tries = 2000)
    void serviceAndPackageCheckAgreeWithTheRule(@ForAll("results") List<Said> results, @ForAll Random random) {
        var shuffled = new ArrayList<>(results);
        Collections.shuffle(shuffled, random);
        var expected =
                List.of(expected(results, Said::score), expected(results, Said::points), expected(results, Said::best));
        assertThat(ofService(shuffled)).as("service").isEqualTo(expected);
        assertThat(ofPackageCheck(shuffled)).as("package check").isEqualTo(expected);
    }

    /** The words of the rule and nothing else: the preferred one's field or, if it has none, that of the row which no other beats. */
    private static Optional<String> expected(List<Said> results, Function<Said, String> field) {
        for (var said : results) {
            if (said.preferred && field.apply(said) != null) {
                return Optional.of(said.source);
            }
        }
        for (var said : results) {
            boolean beaten = false;
            for (var other : results) {
                beaten |= field.apply(other) != null && beats(other, said);
            }
            if (field.apply(said) != null && !beaten) {
                return Optional.of(said.source);
            }
        }
        return Optional.empty();
    }

    private static boolean beats(Said one, Said other) {
        if (one.tier != other.tier) {
            return one.tier < other.tier;
        }
        if (one.isExact() != other.isExact()) {
            return one.isExact();
        }
        return one.source.compareTo(other.source) < 0;
    }

    private static List<Optional<String>> ofService(List<Said> results) {
        var words = results.stream()
                .map(said -> Word.of(record(said), Optional.of(said.tier)))
                .toList();
        var result = Result.merge("ha-noi", 2019, words, State.MISSING);
        return List.of(
                Optional.ofNullable(result.scoreSource()),
                Optional.ofNullable(result.pointsSource()),
                Optional.ofNullable(result.rankSource()));
    }

    private static ScoreRecord record(Said said) {
        return new ScoreRecord(
                "par-index",
                "province",
                "ha-noi",
                2019,
                said.score == null ? null : Figure.parse(said.score),
                said.points == null ? null : Figure.parse(said.points),
                said.best == null ? null : Integer.valueOf(said.best),
                said.worst == null ? null : Integer.valueOf(said.worst),
                said.source,
                said.preferred,
                null,
                null);
    }

    private static List<Optional<String>> ofPackageCheck(List<Said> results) {
        var catalog = new PackageCatalog();
        catalog.add(
                "sources",
                results.stream()
                        .map(said -> row(SOURCES, List.of("id", "tier"), List.of(said.source, "" + said.tier)))
                        .toList());
        var rows = new ArrayList<Row>();
        for (var said : results) {
            var cells = new ArrayList<String>();
            Collections.addAll(cells, said.source, said.score, said.points, said.best, said.worst, "" + said.preferred);
            rows.add(row(SCORES, List.of("source", "score", "points", "rank_best", "rank_worst", "preferred"), cells));
        }
        var merged = Merged.of(rows, catalog::word);
        return List.of(
                merged.score().map(row -> row.text("source")),
                merged.points().map(row -> row.text("source")),
                merged.rank().map(row -> row.text("source")));
    }

    private static Row row(TableSchema schema, List<String> columns, List<String> values) {
        var cells = new String[schema.columns().size()];
        for (int i = 0; i < columns.size(); i++) {
            cells[schema.position(columns.get(i))] = values.get(i);
        }
        return new Row(schema, 2, cells);
    }

    /** 81.00 against the 80.50 of the better place is a warning; 80.00, which a band does not bring forward, would be none. */
    @Test
    void aBandDoesNotBringARowForward() {
        assertFindings(TestPackage.small()
                        .source("a-portal", 2)
                        .source("b-portal", 2)
                        .score("ha-noi", "score=80.50", "rank_best=1", "rank_worst=1")
                        .score("hai-phong", "rank_best=2", "rank_worst=2")
                        .score(
                                "hai-phong",
                                "score=80.00",
                                "rank_best=2",
                                "rank_worst=3",
                                "source=b-portal",
                                "preferred=false")
                        .score("hai-phong", "score=81.00", "source=a-portal", "preferred=false"))
                .containsExactlyInAnyOrder(
                        warning("scores.csv", 3, "rank_best", "2", "place-against-score"),
                        warning("scores.csv", 4, "score", "80.00", "sources-disagree"));
    }
}
