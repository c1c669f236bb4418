package vn.parindex.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.parindex.understanding.Handmade.HEAD;
import static vn.parindex.understanding.Handmade.rows;
import static vn.parindex.understanding.Handmade.rules;
import static vn.parindex.understanding.Handmade.tabs;
import static vn.parindex.understanding.Handmade.year;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.parindex.understanding.Paper.Box;
import vn.parindex.understanding.Understanding.Result;

/** Documents made by hand, each of one of the kinds that life has: what is understood of it. */
class ParticularDocumentsTest {

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
    void linesCopiedFromAPdfAreReadAsRows() {
        var text =
                "PAR INDEX năm 2023\nSTT Tỉnh\n1 Quảng Ninh 92,18 1\n2 Thừa Thiên Huế 91,87 2\n3 Bà Rịa - Vũng Tàu 90,12 3";

        var understood = Known.understand(text.getBytes(StandardCharsets.UTF_8), "", Hints.NOTHING);

        // The headings ran together in the copy: what each column holds is asked, and nothing is guessed.
        assertThat(rules(understood)).containsExactly("column-without-heading", "column-without-heading");
        assertThat(understood.results()).isEmpty();
    }
}
