package vn.parindex.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import vn.parindex.catalog.Figure;
import vn.parindex.catalog.Interval;

/** Sources that contradict each other are seen, whichever row is preferred, and every answer says the same of them. */
class AgreementPropertyTest {

    @Provide
    Arbitrary<List<Word>> words() {
        var figures = Combinators.combine(
                        Arbitraries.integers().between(8440, 8560),
                        Arbitraries.integers().between(0, 2))
                .as((hundredths, decimals) -> new Figure(BigDecimal.valueOf(hundredths, 2), decimals))
                .injectNull(0.3);
        var places = Combinators.combine(
                        Arbitraries.integers().between(1, 6),
                        Arbitraries.integers().between(0, 3))
                .as((best, more) -> new Interval(best, best + more))
                .injectNull(0.4);
        var word = Combinators.combine(
                        figures, figures, places, Arbitraries.integers().between(1, 2))
                .as((score, points, rank, tier) -> new Word("", tier, score, points, rank, false, null, null));
        return word.list().ofMinSize(1).ofMaxSize(5).map(list -> IntStream.range(0, list.size())
                .mapToObj(i -> word("s" + i, list.get(i), i == 0))
                .toList());
    }

    private static Word word(String source, Word said, boolean preferred) {
        return new Word(source, said.tier(), said.score(), said.points(), said.rank(), preferred, null, null);
    }

    @Property(tries = 2000)
    void noAlternativeDiffersExactlyWhereNoPairContradictsItself(@ForAll("words") List<Word> words) {
        boolean contradiction =
                words.stream().anyMatch(one -> words.stream().anyMatch(other -> contradict(one, other)));
        var result = Result.merge("u", 2019, words, State.MISSING);
        assertThat(result.alternatives().stream().allMatch(result::agreesWith)).isEqualTo(!contradiction);
        assertThat(Agreement.of(result.words(), Word::score, Figure::agreesWith)
                                .contradictions()
                                .isEmpty()
                        && Agreement.of(result.words(), Word::points, Figure::agreesWith)
                                .contradictions()
                                .isEmpty()
                        && Agreement.of(result.words(), Word::rank, Interval::overlaps)
                                .contradictions()
                                .isEmpty())
                .isEqualTo(!contradiction);
    }

    /** By hand: no number that both stand for. */
    private static boolean contradict(Word one, Word other) {
        return apart(one.score(), other.score())
                || apart(one.points(), other.points())
                || one.rank() != null
                        && other.rank() != null
                        && IntStream.rangeClosed(1, 9)
                                .noneMatch(place -> one.rank().contains(place)
                                        && other.rank().contains(place));
    }

    private static boolean apart(Figure one, Figure other) {
        if (one == null || other == null) {
            return false;
        }
        return IntStream.range(84_000, 87_000)
                .mapToObj(thousandths -> BigDecimal.valueOf(thousandths, 3))
                .noneMatch(number -> standsFor(one, number) && standsFor(other, number));
    }

    private static boolean standsFor(Figure figure, BigDecimal number) {
        return figure.value().subtract(figure.halfUnit()).compareTo(number) <= 0
                && number.compareTo(figure.value().add(figure.halfUnit())) < 0;
    }

    @Test
    void aCoarseRowSettlesNothingBetweenTwoThatContradictEachOther() {
        var result = Result.merge(
                "u",
                2019,
                List.of(said("a", "85", null, true), said("b", "85.11", null, false), said("c", "84.80", null, false)),
                State.MISSING);
        assertThat(result.score()).hasToString("85");
        assertThat(result.alternatives()).noneMatch(result::agreesWith);
        var bands = Result.merge(
                "u",
                2019,
                List.of(
                        said("a", null, new Interval(4, 7), true),
                        said("b", null, Interval.exact(6), false),
                        said("c", null, Interval.exact(7), false)),
                State.MISSING);
        assertThat(bands.alternatives()).noneMatch(bands::agreesWith);
    }

    @Test
    void whoIsContradictedByOneThatDiffersFromTheResultStillAgrees() {
        var result = Result.merge(
                "u",
                2019,
                List.of(
                        said("a", "85.11", null, true),
                        said("b", "85.1", null, false),
                        said("c", "84.80", null, false)),
                State.MISSING);
        assertThat(result.alternatives()).extracting(result::agreesWith).containsExactly(true, false);
    }

    private static Word said(String source, String score, Interval rank, boolean preferred) {
        return new Word(source, 3, score == null ? null : Figure.parse(score), null, rank, preferred, null, null);
    }
}
