package vn.parindex.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.parindex.understanding.CellMark.Role;
import vn.parindex.understanding.Paper.Box;
import vn.parindex.understanding.Paper.Rows;
import vn.parindex.understanding.Understanding.Remark;
import vn.parindex.understanding.Understanding.Result;
import vn.parindex.understanding.Understanding.Stated;

/** Documents made by hand, each of one of the kinds that life has: what is understood of it, what is asked, what is told. */
class ParticularDocumentsTest {

    private static final List<Box> HEAD = Paper.row("STT", "Tỉnh, thành phố", "Chỉ số", "Xếp hạng");

    private static Understanding tabs(Object... parts) {
        return tabs(Hints.NOTHING, parts);
    }

    private static Understanding tabs(Hints asked, Object... parts) {
        return Known.understand(Press.separated(Paper.of(parts), '\t', StandardCharsets.UTF_8), "", asked);
    }

    private static Rows rows(List<Box> head, List<?>... rows) {
        var all = new ArrayList<List<Box>>();
        all.add(head);
        for (var row : rows) {
            all.add(row.stream()
                    .map(each -> each instanceof Box box ? box : Box.of(each.toString()))
                    .toList());
        }
        return Rows.of(all);
    }

    private static Hints answering(String... pairs) {
        var answers = new java.util.HashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            answers.put(pairs[i], pairs[i + 1]);
        }
        return new Hints(Optional.empty(), Optional.empty(), Optional.empty(), answers, Map.of());
    }

    private static Hints year(int year) {
        return new Hints(Optional.empty(), Optional.empty(), Optional.of(year), Map.of(), Map.of());
    }

    private static List<String> rules(Understanding understood) {
        return understood.questions().stream().map(Question::rule).toList();
    }

    private static List<String> remarked(Understanding understood) {
        return understood.remarks().stream().map(Remark::rule).toList();
    }

    @Test
    void whatADocumentSaysOfItselfIsProposed() {
        var about = tabs(
                        "CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM 2024 CỦA CÁC TỈNH, THÀNH PHỐ",
                        "(Kèm theo Quyết định số 268/QĐ-BNV ngày 28 tháng 3 năm 2025 của Bộ trưởng Bộ Nội vụ)",
                        rows(HEAD, List.of("1", "Hải Phòng", "96,17", "1")))
                .document();

        assertThat(about.indicator()).contains("par-index");
        assertThat(about.population()).contains("province");
        assertThat(about.years()).containsExactly(2024);
        assertThat(about.decision()).contains("268/QĐ-BNV");
        assertThat(about.day()).contains(LocalDate.of(2025, 3, 28));
        assertThat(about.publisher()).contains("Bộ Nội vụ");
        assertThat(about.title()).contains("CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM 2024 CỦA CÁC TỈNH, THÀNH PHỐ");
    }

    @Test
    void aPlaceIsOfTheOnlyYearThatAColumnNames() {
        var understood = tabs(rows(
                List.of(Box.of("Rank"), Box.of("Province"), Box.of("PAR INDEX 2021 score")),
                List.of("1", "Hai Phong", "91.80"),
                List.of("2", "Thua Thien-Hue", "90.82")));

        assertThat(understood.questions()).isEmpty();
        assertThat(Known.said(understood))
                .containsExactly(
                        "par-index province 2021 hai-phong: 91.80, 1",
                        "par-index province 2021 thua-thien-hue: 90.82, 2");
    }

    @Test
    void dotsSayThatThereIsNoFigure() {
        var understood = tabs(
                "PAR INDEX 2020",
                rows(HEAD, List.of("1", "Hải Phòng", "…", "2"), List.of("2", "Kon Tum", "...", "60")));

        assertThat(understood.questions()).isEmpty();
        assertThat(Known.said(understood))
                .containsExactly("par-index province 2020 hai-phong: -, 2", "par-index province 2020 kon-tum: -, 60");
    }

    @Test
    void theMarkOfAHeadingIsNoPartOfATitle() {
        assertThat(tabs("# PAR INDEX 2023", rows(HEAD, List.of("1", "Hải Phòng", "91,87", "2")))
                        .document()
                        .title())
                .contains("PAR INDEX 2023");
    }

    @Test
    void theNameOfTheFileSaysWhatTheDocumentDoesNot() {
        var content = Press.separated(
                Paper.of(rows(HEAD, List.of("1", "Hải Phòng", "96,17", "1"))), '\t', StandardCharsets.UTF_8);

        var understood = Known.understand(content, "SIPAS-2023.csv", Hints.NOTHING);

        assertThat(understood.questions()).isEmpty();
        assertThat(Known.said(understood)).containsExactly("sipas province 2023 hai-phong: 96.17, 1");
    }

    @Test
    void lettersOfOldFontsAreUnderstood() {
        var tcvn3 = ("ChØ sè c¶i c¸ch hµnh chÝnh n¨m 2014\nSTT\tTØnh, thµnh phè\tChØ sè\tXÕp h¹ng\n"
                        + "1\t§µ N½ng\t92,54\t1\n2\tH¶i Phßng\t91,23\t2\n3\tThõa Thiªn HuÕ\t86,05\t3\n4\t§¾k L¾k\t80,10\t4")
                .getBytes(Charset.forName("windows-1252"));
        var vni = ("Chæ soá caûi caùch haønh chính naêm 2014\nSTT\tTænh, thaønh phoá\tChæ soá\tXeáp haïng\n"
                        + "1\tÑaø Naüng\t92,54\t1\n2\tHaûi Phoøng\t91,23\t2\n3\tThöøa Thieân Hueá\t86,05\t3\n4\tÑaék Laék\t80,10\t4")
                .getBytes(Charset.forName("windows-1252"));
        var said = List.of(
                "par-index province 2014 da-nang: 92.54, 1",
                "par-index province 2014 dak-lak: 80.10, 4",
                "par-index province 2014 hai-phong: 91.23, 2",
                "par-index province 2014 thua-thien-hue: 86.05, 3");

        for (var bytes : List.of(tcvn3, vni)) {
            var understood = Known.understand(bytes, "", Hints.NOTHING);
            assertThat(understood.questions()).isEmpty();
            assertThat(Known.said(understood)).isEqualTo(said);
        }
        // The same letters in a workbook, where nothing says that a font is meant.
        assertThat(Known.read(tcvn3, "").notes())
                .extracting(note -> note.code())
                .contains("old-font");
    }

    @Test
    void theFirstYearWithThirtyFourProvincesComesInAsItIs() throws IOException {
        var known = Known.table("par-index", "province", 2025);
        assertThat(known.lines()).hasSize(34);

        var understood = Known.understand(Press.pdf(Dress.PLAIN.paper.apply(known)), "", Hints.NOTHING);

        assertThat(understood.questions()).isEmpty();
        assertThat(Known.said(understood)).isEqualTo(known.expected());
        assertThat(Known.said(understood)).anyMatch(line -> line.contains("hung-yen-2025"));
    }

    @Test
    void yearsAsColumnsAreReadEachForItself() {
        var understood = tabs(
                "PAR INDEX các tỉnh giai đoạn 2021-2023",
                rows(
                        Paper.row("STT", "Tỉnh", "2021", "2022", "Năm 2023"),
                        List.of("1", "Quảng Ninh", "90,22", "90,10", "92,18"),
                        List.of("2", "Hải Phòng", "91,80", "90,09", "-")));

        assertThat(understood.questions()).isEmpty();
        assertThat(Known.said(understood))
                .containsExactly(
                        "par-index province 2021 hai-phong: 91.80, -",
                        "par-index province 2021 quang-ninh: 90.22, -",
                        "par-index province 2022 hai-phong: 90.09, -",
                        "par-index province 2022 quang-ninh: 90.10, -",
                        "par-index province 2023 quang-ninh: 92.18, -");
        assertThat(tabs(
                                year(2022),
                                "PAR INDEX",
                                rows(
                                        Paper.row("STT", "Tỉnh", "2021", "2022"),
                                        List.of("1", "Quảng Ninh", "90,22", "90,10")))
                        .results())
                .extracting(Result::year)
                .containsExactly(2022);
    }

    @Test
    void yearsOverTheirScoresAndPlacesAreReadWhetherMergedOrNot() {
        var merged = rows(
                List.of(
                        new Box("STT", 1, 2),
                        new Box("Tỉnh", 1, 2),
                        new Box("Năm 2021", 2, 1),
                        new Box("Năm 2022", 2, 1)),
                List.of("Điểm", "Hạng", "Điểm", "Hạng"),
                List.of("1", "Quảng Ninh", "90,22", "2", "90,10", "1"));
        var understood = tabs("PAR INDEX", merged);

        assertThat(understood.questions()).isEmpty();
        assertThat(Known.said(understood))
                .containsExactly(
                        "par-index province 2021 quang-ninh: 90.22, 2", "par-index province 2022 quang-ninh: 90.10, 1");
    }

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
    void ministriesAndProvincesInOneDocumentAreTablesOfTheirOwn() throws IOException {
        var paper = Paper.of(
                "Chỉ số cải cách hành chính năm 2023",
                "Bảng 1. Các bộ, cơ quan ngang bộ",
                rows(
                        Paper.row("STT", "Bộ, cơ quan ngang bộ", "Chỉ số (%)", "Xếp hạng"),
                        List.of("1", "Bộ Tư pháp", "89,95", "1"),
                        List.of("2", "Ngân hàng Nhà nước Việt Nam", "89,89", "2"),
                        List.of("3", "Bộ VHTTDL", "85,00", "3")),
                "Bảng 2. Các tỉnh, thành phố",
                rows(HEAD, List.of("1", "Quảng Ninh", "92,18", "1")));

        for (var content : List.of(Press.docx(paper), Press.clipboard(paper), Press.pdf(paper), Press.xlsx(paper))) {
            var understood = Known.understand(content, "", Hints.NOTHING);
            assertThat(understood.questions()).isEmpty();
            assertThat(Known.said(understood))
                    .containsExactly(
                            "par-index ministry 2023 bo-tu-phap: 89.95, 1",
                            "par-index ministry 2023 bo-van-hoa-the-thao-va-du-lich: 85.00, 3",
                            "par-index ministry 2023 ngan-hang-nha-nuoc-viet-nam: 89.89, 2",
                            "par-index province 2023 quang-ninh: 92.18, 1");
        }
    }

    @Test
    void twoIndicesInOneDocumentAreToldApartByTheirTitles() {
        var understood = tabs(
                "Bảng 1. PAR INDEX năm 2023",
                rows(HEAD, List.of("1", "Quảng Ninh", "92,18", "1")),
                "Bảng 2. SIPAS năm 2023",
                rows(HEAD, List.of("1", "Thái Nguyên", "90,76", "1")));

        assertThat(understood.questions()).isEmpty();
        assertThat(Known.said(understood))
                .containsExactly(
                        "par-index province 2023 quang-ninh: 92.18, 1", "sipas province 2023 thai-nguyen: 90.76, 1");
    }

    @Test
    void componentsAreReadByTheirNamesAndTheirPointsAsPoints() {
        var understood = tabs(
                "PAR INDEX 2023 theo lĩnh vực",
                rows(
                        List.of(
                                new Box("STT", 1, 2),
                                new Box("Tỉnh", 1, 2),
                                new Box("Chỉ đạo, điều hành CCHC", 2, 1),
                                new Box("Cải cách TTHC (13 điểm)", 2, 1)),
                        List.of("Điểm", "Xếp hạng", "Tỷ lệ (%)", "Xếp hạng"),
                        List.of("1", "Quảng Ninh", "8,75", "3", "97,12", "1")));

        assertThat(understood.questions()).isEmpty();
        assertThat(understood.results())
                .extracting(
                        Result::indicator,
                        result -> String.valueOf(
                                result.points() == null ? null : result.points().value()),
                        result -> String.valueOf(
                                result.score() == null ? null : result.score().value()))
                .containsExactlyInAnyOrder(
                        tuple("par-index.steering", "8.75", "null"), tuple("par-index.procedures", "null", "97.12"));
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
    void averagesBecomeStatementsAndTotalsDoNot() {
        var understood = tabs(
                "PAR INDEX 2023",
                rows(
                        HEAD,
                        List.of("1", "Quảng Ninh", "92,18", "1"),
                        List.of("", "Trung bình cả nước", "86,98", ""),
                        List.of("", "Trung bình vùng Tây Nguyên", "85,11", ""),
                        List.of("", "Đồng bằng sông Hồng", "88,87", ""),
                        List.of("", "Thấp nhất", "81,32", ""),
                        List.of("", "Tổng", "5.479,74", "")));

        assertThat(understood.questions()).isEmpty();
        assertThat(understood.statements())
                .extracting(Stated::statistic, stated -> stated.value().value().toPlainString())
                .containsExactly(tuple("mean", "86.98"), tuple("min", "81.32"));
        assertThat(understood.results()).hasSize(1);
        assertThat(remarked(understood)).contains("group-left-out");
    }

    @Test
    void aMinistryIsNoTotalThoughItsNameBeginsLikeOne() {
        var understood = tabs(
                "PAR INDEX 2023 của các bộ",
                rows(
                        Paper.row("STT", "Bộ, ngành", "Chỉ số", "Xếp hạng"),
                        List.of("1", "Công Thương", "88,10", "1"),
                        List.of("2", "Tư pháp", "87,10", "2"),
                        List.of("", "Cộng", "175,20", "")));

        assertThat(understood.questions()).isEmpty();
        assertThat(Known.said(understood))
                .containsExactly(
                        "par-index ministry 2023 bo-cong-thuong: 88.10, 1",
                        "par-index ministry 2023 bo-tu-phap: 87.10, 2");
    }

    @Test
    void figuresAreReadInEveryWayTheyArePrinted() {
        var understood = tabs(
                "PAR INDEX 2023",
                rows(
                        HEAD,
                        List.of("1", "Quảng Ninh", "92,18%", "1/63"),
                        List.of("2", "TP. Hải Phòng (*)", "91.87 %", "2."),
                        List.of("3", "Tỉnh Đăk Lăk", "90,1*", "Hạng 3"),
                        List.of("4", "Lai Châu", "—", "61-63"),
                        List.of("5", "Sơn La", "không có số liệu", "5")));

        assertThat(understood.questions()).isEmpty();
        assertThat(Known.said(understood))
                .containsExactly(
                        "par-index province 2023 dak-lak: 90.1, 3",
                        "par-index province 2023 hai-phong: 91.87, 2",
                        "par-index province 2023 lai-chau: -, 61-63",
                        "par-index province 2023 quang-ninh: 92.18, 1",
                        "par-index province 2023 son-la: -, 5");
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
    void sixtyTwoOfSixtyThreeAreToldWithTheMissingOne() {
        var known = Known.table("par-index", "province", 2022);
        var missing = known.lines().get(62).unit();

        var understood = Known.understand(
                Press.separated(Dress.PLAIN.paper.apply(known.first(62)), '\t', StandardCharsets.UTF_8),
                "",
                Hints.NOTHING);

        assertThat(understood.questions()).isEmpty();
        assertThat(understood.remarks())
                .filteredOn(remark -> remark.rule().equals("incomplete"))
                .singleElement()
                .satisfies(remark -> assertThat(remark.message().en()).contains("62 of 63", missing.nameVi()));
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
    void linesCopiedFromAPdfAreReadAsRows() {
        var text =
                "PAR INDEX năm 2023\nSTT Tỉnh\n1 Quảng Ninh 92,18 1\n2 Thừa Thiên Huế 91,87 2\n3 Bà Rịa - Vũng Tàu 90,12 3";

        var understood = Known.understand(text.getBytes(StandardCharsets.UTF_8), "", Hints.NOTHING);

        // The headings ran together in the copy: what each column holds is asked, and nothing is guessed.
        assertThat(rules(understood)).containsExactly("column-without-heading", "column-without-heading");
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

    @Test
    void whatIsHiddenIsToldAndNeverUsed() throws IOException {
        var table = rows(
                Paper.row("STT", "Tỉnh", "Chỉ số", "Xếp hạng", "Chỉ số (nháp)"),
                List.of("1", "Quảng Ninh", "92,18", "1", "10,00"),
                List.of("2", "Hải Phòng", "91,87", "2", "11,00"),
                List.of("3", "Lào Cai", "90,12", "3", "12,00"));
        var content = Press.xlsx(Paper.of("PAR INDEX 2023", new Rows(table.rows(), Set.of(2), Set.of(4))));

        var understood = Known.understand(content, "", Hints.NOTHING);

        assertThat(understood.questions()).isEmpty();
        assertThat(Known.said(understood))
                .containsExactly(
                        "par-index province 2023 lao-cai: 90.12, 3", "par-index province 2023 quang-ninh: 92.18, 1");
        assertThat(remarked(understood)).contains("hidden-cells");
        assertThat(understood.tables().get(0).cells())
                .filteredOn(mark -> mark.role() == Role.HIDDEN)
                .extracting(CellMark::text)
                .contains("Hải Phòng", "10,00");
    }

    @Test
    void formulasAreReadByTheirSavedValuesAndTold() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new XSSFWorkbook()) {
            var sheet = workbook.createSheet("PAR INDEX 2023");
            var head = sheet.createRow(0);
            head.createCell(0).setCellValue("Tỉnh");
            head.createCell(1).setCellValue("Chỉ số");
            head.createCell(2).setCellValue("Xếp hạng");
            var row = sheet.createRow(1);
            row.createCell(0).setCellValue("Quảng Ninh");
            var score = row.createCell(1);
            score.setCellFormula("ROUND(92.184,2)");
            var rank = row.createCell(2);
            rank.setCellFormula("RANK(B2,B$2:B$2)");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            var other = sheet.createRow(2);
            other.createCell(0).setCellValue("Hải Phòng");
            other.createCell(1).setCellFormula("1/0");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(other.getCell(1));
            workbook.write(bytes);
        }

        var understood = Known.understand(bytes.toByteArray(), "", Hints.NOTHING);

        assertThat(understood.questions()).isEmpty();
        assertThat(Known.said(understood)).containsExactly("par-index province 2023 quang-ninh: 92.18, 1");
        assertThat(remarked(understood)).contains("formulas", "formula-error");
    }

    @Test
    void everyCellIsToldWithWhatItWasRecognisedAs() {
        var understood = tabs(
                "PAR INDEX 2023",
                rows(
                        Paper.row("STT", "Tỉnh", "Chỉ số", "Xếp hạng", "Xếp loại", "Chi phí"),
                        List.of("1", "Quảng Ninh", "92,18", "1", "A", "12,5"),
                        List.of("", "Cả nước", "86,98", "", "", "")),
                "Ghi chú: số liệu chính thức.");

        assertThat(understood.tables().get(0).cells())
                .extracting(CellMark::text, CellMark::role)
                .containsExactly(
                        tuple("PAR INDEX 2023", Role.TITLE),
                        tuple("STT", Role.HEADING),
                        tuple("Tỉnh", Role.HEADING),
                        tuple("Chỉ số", Role.HEADING),
                        tuple("Xếp hạng", Role.HEADING),
                        tuple("Xếp loại", Role.HEADING),
                        tuple("Chi phí", Role.HEADING),
                        tuple("1", Role.NUMBERING),
                        tuple("Quảng Ninh", Role.UNIT),
                        tuple("92,18", Role.SCORE),
                        tuple("1", Role.RANK),
                        tuple("A", Role.IGNORED),
                        tuple("12,5", Role.IGNORED),
                        tuple("Cả nước", Role.STATEMENT),
                        tuple("86,98", Role.STATEMENT),
                        tuple("Ghi chú: số liệu chính thức.", Role.NOTE));
        assertThat(remarked(understood)).contains("column-left-out");
    }
}
