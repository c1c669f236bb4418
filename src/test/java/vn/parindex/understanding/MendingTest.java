package vn.parindex.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.parindex.understanding.Paper.Box;
import vn.parindex.understanding.Paper.Rows;
import vn.parindex.understanding.Understanding.ByHand;
import vn.parindex.understanding.Understanding.Remark;

/** What a person reads otherwise than the document says it, and what a person is asked once instead of again and again. */
class MendingTest {

    private static final List<Box> HEAD = Paper.row("STT", "Tỉnh, thành phố", "Chỉ số", "Xếp hạng");
    private static final String TITLE = "PAR INDEX 2023";

    private static Understanding read(Hints asked, Object... parts) {
        return Known.understand(Press.separated(Paper.of(parts), '\t', StandardCharsets.UTF_8), "", asked);
    }

    @SafeVarargs
    private static Rows rows(List<Box>... rows) {
        return Rows.of(Arrays.asList(rows));
    }

    private static Hints mending(Map<String, String> cells) {
        return new Hints(Optional.empty(), Optional.empty(), Optional.empty(), Map.of(), cells);
    }

    private static Hints answering(Map<String, String> answers) {
        return new Hints(Optional.empty(), Optional.empty(), Optional.empty(), answers, Map.of());
    }

    @Test
    void aCellThatWasWrittenOverIsReadSoAndToldBesideItsResult() {
        var table = rows(HEAD, Paper.row("1", "Quảng Ninh", "29,18", "1"), Paper.row("2", "Hải Phòng", "91,87", "2"));

        var understood = read(mending(Map.of("t1.C3", "92,18")), TITLE, table);

        assertThat(understood.questions()).isEmpty();
        assertThat(Known.said(understood))
                .containsExactly(
                        "par-index province 2023 hai-phong: 91.87, 2", "par-index province 2023 quang-ninh: 92.18, 1");
        assertThat(understood.results())
                .filteredOn(result -> !result.byHand().isEmpty())
                .extracting(Understanding.Result::unit, Understanding.Result::byHand)
                .containsExactly(tuple("quang-ninh", List.of(new ByHand("C3", "29,18", "92,18"))));
        assertThat(understood.tables().get(0).cells())
                .filteredOn(mark -> mark.written() != null)
                .extracting(CellMark::cell, CellMark::text, CellMark::written)
                .containsExactly(tuple("C3", "92,18", "29,18"));
        assertThat(understood.remarks()).extracting(Remark::rule).contains("mended-by-hand");
    }

    @Test
    void headingsNamesAndEmptyCellsAreMendedLikeFigures() {
        var table = rows(
                Paper.row("STT", "Tỉnh, thành phố", "Xyz", "Xếp hạng"),
                Paper.row("1", "Quảng Nnih", "92,18", "1"),
                Paper.row("2", "Hải Phòng", "91,87", ""));

        var understood = read(mending(Map.of("t1.C2", "Chỉ số", "t1.B3", "Quảng Ninh", "t1.D4", "2")), TITLE, table);

        assertThat(understood.questions()).isEmpty();
        assertThat(Known.said(understood))
                .containsExactly(
                        "par-index province 2023 hai-phong: 91.87, 2", "par-index province 2023 quang-ninh: 92.18, 1");
        assertThat(understood.results())
                .flatExtracting(Understanding.Result::byHand)
                .containsExactlyInAnyOrder(new ByHand("B3", "Quảng Nnih", "Quảng Ninh"), new ByHand("D4", "", "2"));
    }

    @Test
    void aCellThatWasTakenAwayIsNotRead() {
        var table = rows(HEAD, Paper.row("1", "Quảng Ninh", "92,18", "1"), Paper.row("2", "Hải Phòng", "91,87", "7"));

        var understood = read(mending(Map.of("t1.D4", "")), TITLE, table);

        assertThat(Known.said(understood)).contains("par-index province 2023 hai-phong: 91.87, -");
        assertThat(understood.remarks()).extracting(Remark::rule).contains("mended-by-hand");
    }

    @Test
    void aPlaceThatTheDocumentDoesNotHaveIsAskedAboutInsteadOfIgnored() {
        var table = rows(HEAD, Paper.row("1", "Quảng Ninh", "92,18", "1"));

        var understood = read(mending(Map.of("t7.C3", "1", "t1.Z99", "2")), TITLE, table);

        assertThat(understood.questions())
                .extracting(Question::rule, Question::id)
                .containsExactlyInAnyOrder(tuple("no-such-cell", "t7.C3"), tuple("no-such-cell", "t1.Z99"));
    }

    @Test
    void theSameTextWrittenOverItselfIsNoMending() {
        var table = rows(HEAD, Paper.row("1", "Quảng Ninh", "92,18", "1"));

        var understood = read(mending(Map.of("t1.C3", "92,18")), TITLE, table);

        assertThat(understood.remarks()).extracting(Remark::rule).doesNotContain("mended-by-hand");
        assertThat(understood.results())
                .flatExtracting(Understanding.Result::byHand)
                .isEmpty();
    }

    @Test
    void aNameIsAskedAboutOnceHoweverOftenItStands() {
        Object[] parts = {
            TITLE,
            rows(HEAD, Paper.row("1", "Quảng Nnih", "92,18", "1")),
            "PAR INDEX 2022",
            rows(HEAD, Paper.row("1", "Quảng Nnih", "90,10", "1"), Paper.row("2", "Hải Phòng", "90,09", "2"))
        };

        var open = read(Hints.NOTHING, parts);
        assertThat(open.questions()).extracting(Question::rule).containsExactly("unit-unknown");
        var id = open.questions().get(0).id();

        var understood = read(answering(Map.of(id, "quang-ninh")), parts);
        assertThat(understood.questions()).isEmpty();
        assertThat(Known.said(understood))
                .containsExactly(
                        "par-index province 2022 hai-phong: 90.09, 2",
                        "par-index province 2022 quang-ninh: 90.10, 1",
                        "par-index province 2023 quang-ninh: 92.18, 1");
        assertThat(understood.results())
                .filteredOn(result -> result.unit().equals("quang-ninh"))
                .allSatisfy(result ->
                        assertThat(result.byHand()).extracting(ByHand::read).containsExactly("quang-ninh"));
    }

    @Test
    void eachOfSeveralTablesIsAskedForItsOwnYear() {
        byte[] page = """
                <html><h1>PAR INDEX</h1><table><tr><th>Tỉnh</th><th>Điểm</th></tr><tr><td>Quảng Ninh</td><td>92,18</td></tr></table>
                <p>PAR INDEX</p><table><tr><th>Tỉnh</th><th>Điểm</th></tr><tr><td>Quảng Ninh</td><td>90,10</td></tr></table>""".getBytes(StandardCharsets.UTF_8);

        assertThat(Known.understand(page, "", Hints.NOTHING).questions())
                .extracting(Question::id)
                .containsExactly("t1.year", "t2.year");

        var understood = Known.understand(page, "", answering(Map.of("t1.year", "2023", "t2.year", "2022")));
        assertThat(understood.questions()).isEmpty();
        assertThat(Known.said(understood))
                .containsExactly(
                        "par-index province 2022 quang-ninh: 90.10, -", "par-index province 2023 quang-ninh: 92.18, -");
    }

    @Test
    void aFigureInACellOverSeveralUnitsIsNobodysUntilAPersonSaysSo() {
        byte[] page = """
                <html><h1>PAR INDEX 2023</h1><table><tr><th>Tỉnh</th><th>Điểm</th><th>Hạng</th></tr>
                <tr><td>Quảng Ninh</td><td rowspan=2>92,18</td><td>1</td></tr><tr><td>Hải Phòng</td><td>2</td></tr></table>""".getBytes(StandardCharsets.UTF_8);

        var open = Known.understand(page, "", Hints.NOTHING);
        assertThat(open.questions())
                .extracting(Question::rule, Question::cell, question -> question.message()
                        .en())
                .containsExactly(tuple(
                        "merged-figure",
                        "B2",
                        "The cell “92,18” is merged over rows 2 to 3: is it the figure of each unit in those rows?"));
        assertThat(open.results())
                .allSatisfy(result -> assertThat(result.score()).isNull());

        assertThat(Known.said(Known.understand(page, "", answering(Map.of("t1.B2", "each")))))
                .containsExactly(
                        "par-index province 2023 hai-phong: 92.18, 2", "par-index province 2023 quang-ninh: 92.18, 1");
        assertThat(Known.said(Known.understand(page, "", answering(Map.of("t1.B2", "skip")))))
                .containsExactly("par-index province 2023 hai-phong: -, 2", "par-index province 2023 quang-ninh: -, 1");
    }
}
