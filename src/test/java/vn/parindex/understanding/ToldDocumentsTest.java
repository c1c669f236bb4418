package vn.parindex.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.parindex.understanding.Handmade.HEAD;
import static vn.parindex.understanding.Handmade.remarked;
import static vn.parindex.understanding.Handmade.rows;
import static vn.parindex.understanding.Handmade.tabs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.parindex.understanding.CellMark.Role;
import vn.parindex.understanding.Paper.Rows;
import vn.parindex.understanding.Understanding.Stated;

/** Documents made by hand, and what a person is told of them: what was left out, recognised or is missing. */
class ToldDocumentsTest {

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
