package vn.parindex.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.parindex.understanding.Handmade.HEAD;
import static vn.parindex.understanding.Handmade.answering;
import static vn.parindex.understanding.Handmade.rows;
import static vn.parindex.understanding.Handmade.rules;
import static vn.parindex.understanding.Handmade.tabs;
import static vn.parindex.understanding.Handmade.year;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.parindex.understanding.Understanding.Result;

/** Documents made by hand of which something may be meant in several ways: it is asked, and never taken. */
class AskedDocumentsTest {

    @Test
    void wholeNumbersUnderAYearMayBeScoresOrPlacesAndAreAsked() {
        var table = rows(
                Paper.row("STT", "Tỉnh", "2021", "2022"),
                List.of("1", "Quảng Ninh", "2", "1"),
                List.of("2", "Hải Phòng", "1", "2"));

        var understood = tabs("PAR INDEX", table);

        assertThat(rules(understood)).containsExactly("score-or-rank", "score-or-rank");
        assertThat(understood.results()).isEmpty();
        assertThat(Known.said(tabs(answering("t1.C2", "rank", "t1.D2", "rank"), "PAR INDEX", table)))
                .contains("par-index province 2021 hai-phong: -, 1");
    }

    @Test
    void aComponentWithoutAMeasureIsAsked() {
        var table = rows(
                Paper.row("STT", "Tỉnh", "PAR INDEX 2023", "Cải cách thể chế", "Tài chính công"),
                List.of("1", "Quảng Ninh", "92,18", "8,50", "91,40"));

        var understood = tabs("Kết quả PAR INDEX 2023", table);

        assertThat(rules(understood)).containsExactly("points-or-percent");
        assertThat(understood.questions().get(0).proposals())
                .extracting(Question.Proposal::answer)
                .containsExactly("par-index.institutions:points", "par-index.institutions:score", "skip");
        assertThat(tabs(answering("t1.D2", "par-index.institutions:points"), "Kết quả PAR INDEX 2023", table)
                        .results())
                .filteredOn(result -> result.points() != null)
                .extracting(Result::indicator)
                .containsExactly("par-index.institutions");
    }

    @Test
    void aUnitThatIsNotKnownOrMayBeSeveralIsAskedWithProposals() {
        var table = rows(
                HEAD,
                List.of("1", "Quảng Nnih", "92,18", "1"),
                List.of("2", "QN", "91,00", "2"),
                List.of("3", "Hải Phòng", "90,00", "3"));

        var understood = tabs("PAR INDEX 2023", table);

        assertThat(understood.questions())
                .extracting(Question::id, Question::rule)
                .containsExactly(tuple("t1.B3", "unit-unknown"), tuple("t1.B4", "unit-ambiguous"));
        assertThat(understood.questions().get(0).proposals())
                .extracting(Question.Proposal::answer)
                .contains("quang-ninh");
        assertThat(Known.said(understood)).containsExactly("par-index province 2023 hai-phong: 90.00, 3");
        assertThat(Known.said(tabs(answering("t1.B3", "quang-ninh", "t1.B4", "skip"), "PAR INDEX 2023", table)))
                .containsExactly(
                        "par-index province 2023 hai-phong: 90.00, 3", "par-index province 2023 quang-ninh: 92.18, 1");
    }

    @Test
    void aProvinceThatStandsTwiceIsAskedUnlessItSaysTheSame() {
        var twice = tabs(
                "PAR INDEX 2023",
                rows(HEAD, List.of("1", "Quảng Ninh", "92,18", "1"), List.of("2", "Tỉnh Quảng Ninh", "91,18", "2")));
        assertThat(rules(twice)).containsExactly("unit-twice");
        assertThat(twice.results()).isEmpty();

        var same = tabs(
                "PAR INDEX 2023",
                rows(HEAD, List.of("1", "Quảng Ninh", "92,18", "1"), List.of("1", "Quảng Ninh", "92,18", "1")));
        assertThat(same.questions()).isEmpty();
        assertThat(same.results()).hasSize(1);
    }

    @Test
    void unitsOfAnotherYearAskForTheYear() {
        var understood = tabs(year(2025), "PAR INDEX", rows(HEAD, List.of("1", "Bắc Giang", "88,10", "1")));

        assertThat(rules(understood)).containsExactly("units-of-another-year");
        assertThat(understood.questions().get(0).proposals())
                .extracting(Question.Proposal::answer)
                .startsWith("2024");
        assertThat(understood.results()).isEmpty();
    }

    @Test
    void aYearOrIndexThatIsNotSaidIsAskedAndOneThatContradictsIsAskedAgain() {
        var table = rows(HEAD, List.of("1", "Quảng Ninh", "92,18", "1"));

        assertThat(rules(tabs("PAR INDEX", table))).containsExactly("year-missing");
        assertThat(rules(tabs("Kết quả năm 2023", table))).containsExactly("indicator-missing");
        assertThat(rules(tabs("PAR INDEX năm 2022 và năm 2023", table))).containsExactly("year-ambiguous");
        var foreign = tabs("Chỉ số Năng lực cạnh tranh cấp tỉnh (PCI) 2023", table);
        assertThat(rules(foreign)).containsExactly("another-index");
        assertThat(foreign.questions().get(0).message().vi()).contains("(Năng lực cạnh tranh)");
        assertThat(rules(tabs(year(2021), "PAR INDEX năm 2023", table))).containsExactly("year-contradicted");
        var asked = new Hints(Optional.of("par-index"), Optional.empty(), Optional.empty(), Map.of(), Map.of());
        assertThat(rules(tabs(asked, "SIPAS năm 2023", table))).containsExactly("indicator-contradicted");
        assertThat(tabs(asked, "SIPAS năm 2023", table).results()).isEmpty();
        assertThat(rules(tabs(asked, "Chỉ số PAPI 2023", table))).containsExactly("indicator-contradicted");
    }

    @Test
    void aColumnOfTheOtherIndexMayBeAPartOfThisOneAndIsAsked() {
        var understood = tabs(
                "PAR INDEX 2023",
                rows(
                        Paper.row("STT", "Tỉnh", "Chỉ số PAR INDEX", "Điểm SIPAS"),
                        List.of("1", "Quảng Ninh", "92,18", "9,03")));

        assertThat(rules(understood)).containsExactly("index-or-part");
        assertThat(understood.questions().get(0).proposals())
                .extracting(Question.Proposal::answer)
                .contains("sipas:score", "par-index.part-sipas:points");
    }

    @Test
    void twoColumnsOfScoresThatDifferAreAsked() {
        var table =
                rows(Paper.row("STT", "Tỉnh", "Tổng điểm", "Chỉ số (%)"), List.of("1", "Quảng Ninh", "91,00", "92,18"));

        assertThat(rules(tabs("PAR INDEX 2023", table))).containsExactly("columns-differ", "columns-differ");
        assertThat(Known.said(tabs(answering("t1.D2", "score", "t1.C2", "skip"), "PAR INDEX 2023", table)))
                .containsExactly("par-index province 2023 quang-ninh: 92.18, -");
    }

    @Test
    void partsOfOneAreAskedBeforeTheyBecomePercent() {
        var table = rows(HEAD, List.of("1", "Quảng Ninh", "0,9218", "1"), List.of("2", "Hải Phòng", "0,9187", "2"));

        assertThat(rules(tabs("PAR INDEX 2023", table))).containsExactly("fractions");
        assertThat(Known.said(tabs(answering("t1.C2", "par-index:fraction"), "PAR INDEX 2023", table)))
                .contains("par-index province 2023 quang-ninh: 92.18, 1");
    }

    @Test
    void aDecimalCommaThatIsTakenForADelimiterIsNoticed() {
        var text = "PAR INDEX 2023\nSTT,Tỉnh,Điểm,Hạng\n1,Quảng Ninh,92,18,1\n2,Hải Phòng,91,87,2\n3,Lào Cai,90,12,3";

        var understood = Known.understand(text.getBytes(StandardCharsets.UTF_8), "", Hints.NOTHING);

        assertThat(rules(understood)).containsExactly("ragged-rows");
        assertThat(understood.results()).isEmpty();
    }

    @Test
    void impossibleFiguresAreAsked() {
        var understood = tabs(
                "PAR INDEX 2023",
                rows(
                        HEAD,
                        List.of("1", "Quảng Ninh", "192,18", "1"),
                        List.of("2", "Hải Phòng", "91,87", "64"),
                        List.of("3", "Lào Cai", "90,12 (3)", "3"),
                        List.of("4", "Sơn La", "80,12", "12-Mar"),
                        List.of("5", "Lai Châu", "80,02", "5"),
                        List.of("6", "Cà Mau", "80,01", "6")));

        assertThat(understood.questions())
                .extracting(Question::id, Question::rule)
                .containsExactlyInAnyOrder(
                        tuple("t1.C3", "score-too-high"),
                        tuple("t1.D4", "rank-too-high"),
                        tuple("t1.C5", "figure-unclear"),
                        tuple("t1.D6", "figure-unclear"));
        assertThat(Known.said(understood)).contains("par-index province 2023 hai-phong: 91.87, -");
    }
}
