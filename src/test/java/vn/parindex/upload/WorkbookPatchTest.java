package vn.parindex.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.parindex.upload.Uploads.KEY;
import static vn.parindex.upload.Uploads.base;
import static vn.parindex.upload.Uploads.lines;
import static vn.parindex.upload.Uploads.patch;
import static vn.parindex.upload.Uploads.refusal;
import static vn.parindex.upload.Uploads.rewritten;
import static vn.parindex.upload.Uploads.told;
import static vn.parindex.upload.Uploads.workbook;
import static vn.parindex.upload.Uploads.xlsx;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.groups.Tuple;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import vn.parindex.dataset.DataPackage;
import vn.parindex.dataset.Finding;
import vn.parindex.dataset.rules.PackageRules;
import vn.parindex.upload.Patch.Key;

/** A workbook patches like a CSV file, and what Excel makes of figures is told with the cell. */
class WorkbookPatchTest {

    private static final String HEADER = KEY + ",score,withdraw";
    private static final String HA_NOI = "par-index,province,ha-noi,2019,moha";

    private final DataPackage base = base().build();

    /** A sheet of scores with the header, the row of Hà Nội, and one cell in it: column F is the score, row 2. */
    private static byte[] scores(Consumer<Worksheet> change) {
        return workbook(book -> {
            var sheet = book.newWorksheet("scores");
            write(sheet, 0, HEADER);
            write(sheet, 1, HA_NOI);
            change.accept(sheet);
        });
    }

    private static void write(Worksheet sheet, int row, String line) {
        var cells = line.split(",", -1);
        for (int column = 0; column < cells.length; column++) {
            if (cells[column].equals("2019")) {
                sheet.value(row, column, 2019);
            } else if (!cells[column].isEmpty()) {
                sheet.value(row, column, cells[column]);
            }
        }
    }

    @Test
    void whatExcelEscapesIsReadAsItWas() {
        var book = workbook(made -> {
            var sheet = made.newWorksheet("scores");
            write(sheet, 0, KEY + ",note");
            write(sheet, 1, HA_NOI + ",one_x000D_\ntwo _x005F_x000D_ _xzzzz_");
        });
        assertThat(patch(xlsx(book)).tables().get("scores").rows().values())
                .singleElement()
                .satisfies(row -> assertThat(row.text("note")).isEqualTo("one\ntwo _x000D_ _xzzzz_"));
    }

    private String score(byte[] workbook) {
        var row = patch(xlsx(workbook))
                .tables()
                .get("scores")
                .rows()
                .values()
                .iterator()
                .next();
        return row.text("score");
    }

    private static void assertTold(byte[] workbook, Tuple... expected) {
        assertThat(told(xlsx(workbook).findings()))
                .extracting(Finding::isError, Finding::sheet, Finding::cell, Finding::column, Finding::rule)
                .containsExactly(expected);
    }

    private static Tuple error(String cell, String column, String rule) {
        return tuple(true, "scores", cell, column, rule);
    }

    private static Tuple warning(String cell, String rule) {
        return tuple(false, "scores", cell, null, rule);
    }

    @Test
    void aSheetPatchesTheFileItIsNamedAfter() {
        var content = xlsx(scores(sheet -> sheet.value(1, 5, 84.65)));
        assertThat(content.findings()).isEmpty();
        var patched = patch(content).apply(base);
        assertThat(patched.summary().corrected())
                .containsExactly(new Key("scores", List.of("par-index", "province", "ha-noi", "2019", "moha")));
        assertThat(lines(patched.result(), "scores").get(0))
                .isEqualTo("par-index,province,ha-noi,2019,84.65,,2,2,moha,true,first,");
    }

    @Test
    void severalSheetsPatchSeveralFiles() {
        var patch = patch(xlsx(workbook(book -> {
            write(book.newWorksheet("scores.csv"), 0, HEADER);
            var sources = book.newWorksheet("sources");
            write(sources, 0, "id,title,tier,url");
            write(sources, 1, "new,New,,https://new.vn");
            sources.value(1, 2, 3);
        })));
        assertThat(patch.tables()).containsOnlyKeys("scores", "sources");
        var patched = patch.apply(base);
        assertThat(patched.summary().added()).containsExactly(new Key("sources", List.of("new")));
        assertThat(PackageRules.check(patched.result()).findings()).isEmpty();
    }

    @Test
    void theOnlySheetIsTheFileThatIsAskedFor() {
        var workbook = workbook("Trang tính1", "id,title", "moha,Bộ Nội vụ");
        var content = Uploads.sent(workbook, Upload.XLSX, "sources.csv").open(Uploads.SMALL);
        assertThat(patch(content).apply(base).summary().corrected())
                .containsExactly(new Key("sources", List.of("moha")));
        assertThat(xlsx(workbook).findings()).extracting(Finding::rule).containsExactly("header-missing");
    }

    @Test
    void severalSheetsOfOtherNamesAreNotGuessed() {
        var finding = refusal(xlsx(workbook(book -> {
            write(book.newWorksheet("Sheet1"), 0, HEADER);
            write(book.newWorksheet("Sheet2"), 0, HEADER);
        })));
        assertThat(finding.rule()).isEqualTo("sheet-unknown");
        assertThat(finding.value()).isEqualTo("Sheet1, Sheet2");
    }

    @Test
    void aSheetThatIsLeftOutIsToldUnlessItIsEmpty() {
        var workbook = workbook(book -> {
            write(book.newWorksheet("scores"), 0, HEADER);
            write(book.newWorksheet("source"), 0, "id");
            book.newWorksheet("Sheet3");
        });
        assertThat(xlsx(workbook).findings())
                .extracting(Finding::isError, Finding::sheet, Finding::rule, Finding::suggestion)
                .containsExactly(tuple(false, "source", "sheet-ignored", "sources"));
    }

    @Test
    void twoSheetsForOneFileAreAnError() {
        assertThat(refusal(xlsx(workbook(book -> {
                            write(book.newWorksheet("scores"), 0, HEADER);
                            write(book.newWorksheet("scores.csv"), 0, HEADER);
                        })))
                        .rule())
                .isEqualTo("sheet-twice");
    }

    @Test
    void aFindingOfTheRulesNamesSheetAndCell() {
        var patched = patch(xlsx(scores(sheet -> sheet.value(1, 5, 101)))).apply(base);
        assertThat(PackageRules.check(patched.result()).errors())
                .extracting(Finding::sheet, Finding::cell, Finding::line, Finding::column, Finding::rule)
                .containsExactly(tuple("scores", "F2", 2, "score", "score-within-scale"));
    }

    @Test
    void aDecimalCommaInATextIsToldWithThePoint() {
        var patched = patch(xlsx(scores(sheet -> sheet.value(1, 5, "84,65")))).apply(base);
        assertThat(PackageRules.check(patched.result()).errors())
                .extracting(Finding::cell, Finding::value, Finding::rule, Finding::suggestion)
                .containsExactly(tuple("F2", "84,65", "number", "84.65"));
    }

    @Test
    void aNumberStoredAsTextIsReadAsItIsWrittenAndTold() {
        var workbook = scores(sheet -> sheet.value(1, 5, "84.650"));
        assertThat(score(workbook)).isEqualTo("84.650");
        assertTold(workbook, warning("F2", "number-as-text"));
    }

    @Test
    void aNumberHasTheDecimalsThatTheCellShows() {
        assertThat(score(scores(sheet -> {
                    sheet.value(1, 5, 84.5);
                    sheet.style(1, 5).format("0.00").set();
                })))
                .isEqualTo("84.50");
        assertThat(score(scores(sheet -> sheet.value(1, 5, 84.5)))).isEqualTo("84.5");
        assertThat(score(scores(sheet -> sheet.value(1, 5, 84)))).isEqualTo("84");
    }

    @Test
    void theNoiseOfBinaryNumbersIsTakenOff() {
        assertThat(score(rewritten(
                        scores(sheet -> sheet.value(1, 5, 84.65)),
                        "xl/worksheets/sheet1.xml",
                        xml -> xml.replace("<v>84.65</v>", "<v>84.650000000000006</v>"))))
                .isEqualTo("84.65");
    }

    @Test
    void aNumberThatExcelShowsRoundedIsNotGuessed() {
        var workbook = scores(sheet -> {
            sheet.value(1, 5, 84.656);
            sheet.style(1, 5).format("0.00").set();
        });
        assertTold(workbook, error("F2", "score", "hidden-decimals"));
        assertThat(xlsx(workbook).findings().get(0).message().en()).contains("84.66", "84.656");
    }

    @Test
    void aPercentageIsNotGuessed() {
        var workbook = scores(sheet -> {
            sheet.value(1, 5, 0.8465);
            sheet.style(1, 5).format("0.00%").set();
        });
        assertTold(workbook, error("F2", "score", "percent-cell"));
        assertThat(xlsx(workbook).findings().get(0).suggestion()).isEqualTo("84.65");
    }

    @Test
    void aFormulaIsRefusedWithItsCell() {
        assertTold(scores(sheet -> sheet.formula(1, 5, "SUM(A1:A2)")), error("F2", "score", "formula"));
    }

    @Test
    void anErrorCellIsRefusedWithItsCell() {
        assertTold(
                rewritten(
                        scores(sheet -> sheet.value(1, 5, 84.65)),
                        "xl/worksheets/sheet1.xml",
                        xml -> xml.replaceFirst("<c r=\"F2\"[^>]*><v>84.65</v>", "<c r=\"F2\" t=\"e\"><v>#N/A</v>")),
                error("F2", "score", "error-cell"));
    }

    @Test
    void aBooleanBelongsInAColumnOfItsKind() {
        assertTold(scores(sheet -> sheet.value(1, 5, true)), error("F2", "score", "boolean-cell"));
        var withdraw = xlsx(scores(sheet -> sheet.value(1, 6, true)));
        assertThat(withdraw.findings()).isEmpty();
        assertThat(patch(withdraw).apply(base).summary().withdrawn()).hasSize(1);
    }

    @Test
    void aDateInAColumnOfFiguresIsAnError() {
        assertTold(
                scores(sheet -> {
                    sheet.value(1, 5, LocalDate.of(2026, 5, 86 - 60));
                    sheet.style(1, 5).format("yyyy-mm-dd").set();
                }),
                error("F2", "score", "date-cell"));
    }

    @Test
    void aDayInAColumnOfDaysIsReadAndTold() {
        var content = xlsx(units(sheet -> {
            sheet.value(1, 1, LocalDate.of(2025, 7, 1));
            sheet.style(1, 1).format("dd/mm/yyyy").set();
        }));
        assertThat(content.findings())
                .extracting(Finding::isError, Finding::cell, Finding::rule)
                .containsExactly(tuple(false, "B2", "date-cell"));
        assertThat(patch(content)
                        .tables()
                        .get("units")
                        .rows()
                        .get(List.of("ha-noi"))
                        .text("valid_from"))
                .isEqualTo("2025-07-01");
    }

    @Test
    void aDayInTheFormatThatExcelGivesByItselfIsADay() {
        var workbook = units(sheet -> {
            sheet.value(1, 1, LocalDate.of(2025, 7, 1));
            sheet.style(1, 1).format("dd/mm/yyyy").set();
        });
        var builtIn = rewritten(workbook, "xl/styles.xml", xml -> xml.replaceAll("<numFmts.*</numFmts>", "")
                .replaceAll("numFmtId=\"1\\d\\d\"", "numFmtId=\"14\""));
        assertThat(patch(xlsx(builtIn))
                        .tables()
                        .get("units")
                        .rows()
                        .get(List.of("ha-noi"))
                        .text("valid_from"))
                .isEqualTo("2025-07-01");
        assertThat(xlsx(builtIn).findings()).extracting(Finding::rule).containsExactly("date-cell");
    }

    @Test
    void daysCountedFrom1904AreTheSameDays() {
        var workbook = units(sheet -> {
            sheet.value(1, 1, 44377);
            sheet.style(1, 1).format("dd/mm/yyyy").set();
        });
        var from1904 = rewritten(
                workbook,
                "xl/workbook.xml",
                xml -> xml.replaceFirst("<workbookPr[^>]*/>", "<workbookPr date1904=\"1\"/>"));
        assertThat(patch(xlsx(from1904))
                        .tables()
                        .get("units")
                        .rows()
                        .get(List.of("ha-noi"))
                        .text("valid_from"))
                .isEqualTo("2025-07-01");
    }

    @Test
    void aMonthOrATimeOfDayIsNotGuessed() {
        assertThat(xlsx(units(sheet -> {
                            sheet.value(1, 1, LocalDate.of(2025, 7, 1));
                            sheet.style(1, 1).format("mmm-yy").set();
                        }))
                        .findings())
                .extracting(Finding::isError, Finding::cell, Finding::rule)
                .containsExactly(tuple(true, "B2", "date-cell"));
        assertThat(xlsx(units(sheet -> {
                            sheet.value(1, 1, LocalDateTime.of(2025, 7, 1, 12, 0));
                            sheet.style(1, 1).format("yyyy-mm-dd").set();
                        }))
                        .findings())
                .extracting(Finding::isError, Finding::cell, Finding::rule)
                .containsExactly(tuple(true, "B2", "date-cell"));
    }

    private static byte[] units(Consumer<Worksheet> change) {
        return workbook(book -> {
            var sheet = book.newWorksheet("units");
            write(sheet, 0, "id,valid_from,code");
            write(sheet, 1, "ha-noi");
            change.accept(sheet);
        });
    }

    @Test
    void aNumberInAColumnOfCodesIsTold() {
        var content = xlsx(units(sheet -> {
            sheet.value(1, 2, 1);
            sheet.style(1, 2).format("00").set();
        }));
        assertThat(content.findings())
                .extracting(Finding::cell, Finding::rule)
                .containsExactly(tuple("C2", "number-in-text-column"));
        assertThat(patch(content)
                        .tables()
                        .get("units")
                        .rows()
                        .get(List.of("ha-noi"))
                        .text("code"))
                .isEqualTo("01");
    }

    @Test
    void titlesAboveTheHeaderAreToldAndNothingIsRead() {
        var workbook = workbook(book -> {
            var sheet = book.newWorksheet("scores");
            sheet.value(0, 0, "BẢNG ĐIỂM NĂM 2019");
            write(sheet, 3, HEADER);
            write(sheet, 4, HA_NOI);
        });
        var content = xlsx(workbook);
        assertThat(told(content.findings()))
                .extracting(Finding::sheet, Finding::line, Finding::rule)
                .containsExactly(tuple("scores", 4, "header-not-first"));
        assertThat(patch(content).tables().get("scores").rows()).isEmpty();
    }

    @Test
    void aSheetWithoutAHeaderIsTold() {
        var content = xlsx(workbook("scores", HA_NOI));
        assertThat(told(content.findings()))
                .extracting(Finding::line, Finding::rule)
                .containsExactly(tuple(1, "header-missing"));
    }

    @Test
    void mergedCellsAreToldWithTheirRange() {
        assertTold(scores(sheet -> sheet.range(0, 0, 1, 0).merge()), error("A1:A2", null, "merged-cells"));
    }

    @Test
    void blankRowsAndColumnsAreLeftOutAndTold() {
        var workbook = scores(sheet -> {
            sheet.value(1, 5, 84.65);
            sheet.style(0, 8).fillColor("FFFF00").set();
            for (int row = 2; row < 5; row++) {
                sheet.style(row, 0).fillColor("FFFF00").set();
            }
        });
        var content = xlsx(workbook);
        assertThat(told(content.findings())).allMatch(finding -> !finding.isError());
        assertThat(content.findings()).extracting(Finding::rule).contains("blank-rows");
        assertThat(content.findings())
                .filteredOn(finding -> finding.rule().equals("blank-rows"))
                .first()
                .satisfies(finding -> assertThat(finding.message().en()).contains("3–5"));
        assertThat(content.findings()).extracting(Finding::rule).contains("blank-columns");
        assertThat(patch(content).tables().get("scores").rows()).hasSize(1);
    }

    @Test
    void aCellInAColumnWithoutANameIsAnError() {
        assertTold(scores(sheet -> sheet.value(1, 9, "note to self")), error("J2", null, "column-without-name"));
    }

    @Test
    void anUnknownColumnIsToldWithItsCell() {
        assertTold(
                workbook("scores", KEY + ",scor", HA_NOI),
                warning("D2", "number-as-text"),
                error("F1", "scor", "unknown-column"));
    }

    @Test
    void aKeyTwiceNamesTheOtherRow() {
        var content = xlsx(scores(sheet -> write(sheet, 2, HA_NOI)));
        assertThat(told(content.findings()))
                .extracting(Finding::cell, Finding::rule)
                .containsExactly(tuple("E3", "unique-key"));
        assertThat(content.findings().get(0).message().vi()).contains("dòng 2 của trang tính scores");
    }
}
