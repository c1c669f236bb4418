package vn.parindex.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.parindex.catalog.Figure;
import vn.parindex.catalog.Interval;
import vn.parindex.result.ScoreRecord;
import vn.parindex.result.Statement;

/** Sources that contradict each other are told, whatever the row that is shown. */
class SourceChecksTest {

    @Test
    void twoFiguresThatACoarserOneLeavesRoomForContradictEachOther() {
        var check = only(
                record("a", "85", null, true), record("b", "85.11", null, false), record("c", "84.80", null, false));
        assertThat(check.id()).isEqualTo("sources-par-index-province-2019-quang-ninh-score");
        assertThat(check.outcome()).isEqualTo(Outcome.CONTRADICTED);
        assertThat(check.published()).isEqualTo(new Check.Published(Figure.parse("85"), List.of("a")));
        assertThat(check.otherStatements())
                .extracting(other -> other.value().toString(), Check.OtherStatement::sources)
                .containsExactly(tuple("85.11", List.of("b")), tuple("84.80", List.of("c")));
        assertThat(check.tolerance()).isEqualByComparingTo("0.01");
        assertThat(check.reason().en())
                .isEqualTo(
                        "Sources differ: 85.11 and 84.80; 85, which is shown, is too coarse to tell which is right.");
        assertThat(check.reason().vi())
                .isEqualTo("Các nguồn nêu khác nhau: 85,11 và 84,80; 85, được chọn để hiển thị, không đủ chi tiết để"
                        + " phân định.");
    }

    @Test
    void twoPlacesThatABandLeavesRoomForContradictEachOther() {
        var check = only(
                record("a", null, new Interval(4, 7), true),
                record("b", null, Interval.exact(6), false),
                record("c", null, Interval.exact(7), false));
        assertThat(check.statistic()).isEqualTo("rank");
        assertThat(check.reason().en())
                .isEqualTo(
                        "Sources differ: place 6 and place 7; place 4 to 7, which is shown, is too coarse to tell which"
                                + " is right.");
    }

    @Test
    void whoContradictsTheOneThatIsShownIsNamedBesideIt() {
        var check = only(
                record("a", "85.11", null, true), record("b", "85.1", null, false), record("c", "84.80", null, false));
        assertThat(check.published().sources()).containsExactly("a", "b");
        assertThat(check.reason().en()).isEqualTo("Sources differ: 85.11 and 84.80.");
    }

    @Test
    void printingsOfOneNumberAreNoContradiction() {
        assertThat(checks(record("a", "85", null, true), record("b", "85.11", null, false)))
                .isEmpty();
    }

    @Test
    void statementsAreHeldAgainstEachOtherInPairs() {
        var statements = List.of(statement("a", "84.5"), statement("b", "84"), statement("c", "85"));
        var checks = new SourceChecks(new CheckFacts(ShippedRows.CATALOG, List.of(), statements)).list();
        assertThat(checks).singleElement().satisfies(check -> {
            assertThat(check.statistic()).isEqualTo("mean");
            assertThat(check.otherStatements())
                    .extracting(other -> other.value().toString())
                    .contains("84", "85");
        });
    }

    private static Check only(ScoreRecord... records) {
        var checks = checks(records);
        assertThat(checks).hasSize(1);
        return checks.get(0);
    }

    private static List<Check> checks(ScoreRecord... records) {
        return new SourceChecks(new CheckFacts(ShippedRows.CATALOG, ShippedRows.tables(List.of(records)), List.of()))
                .list();
    }

    private static ScoreRecord record(String source, String score, Interval rank, boolean preferred) {
        return new ScoreRecord(
                "par-index",
                "province",
                "quang-ninh",
                2019,
                score == null ? null : Figure.parse(score),
                null,
                rank == null ? null : rank.best(),
                rank == null ? null : rank.worst(),
                source,
                preferred,
                null,
                null);
    }

    private static Statement statement(String source, String value) {
        return new Statement(
                "par-index", "province", 2019, "viet-nam", "mean", Figure.parse(value), null, source, null);
    }
}
