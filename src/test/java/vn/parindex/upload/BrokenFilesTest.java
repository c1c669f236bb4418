package vn.parindex.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.parindex.upload.Uploads.sent;
import static vn.parindex.upload.Uploads.workbook;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.parindex.dataset.DataPackage;
import vn.parindex.dataset.Finding;
import vn.parindex.dataset.Finding.Severity;
import vn.parindex.dataset.TestPackage;
import vn.parindex.dataset.rules.PackageRules;

/** Files as they come from people who work with Excel: what is wrong in one way is said once, with what would be right. */
class BrokenFilesTest {

    private static final String HEADER =
            "indicator,population,unit,year,score,points,rank_best,rank_worst,source,preferred,note,state";

    private static final DataPackage BASE = TestPackage.shipped().build();

    /** The provinces of 2019 with a score each, as one source might state them. */
    private static List<String> rows(String source) {
        var provinces = List.of(
                "an-giang",
                "ba-ria-vung-tau",
                "bac-giang",
                "bac-kan",
                "bac-lieu",
                "bac-ninh",
                "ben-tre",
                "binh-dinh",
                "binh-duong",
                "binh-phuoc",
                "binh-thuan",
                "ca-mau",
                "can-tho",
                "cao-bang",
                "da-nang",
                "dak-lak",
                "dak-nong",
                "dien-bien",
                "dong-nai",
                "dong-thap",
                "gia-lai",
                "ha-giang",
                "ha-nam",
                "ha-noi",
                "ha-tinh",
                "hai-duong",
                "hai-phong",
                "hau-giang",
                "ho-chi-minh",
                "hoa-binh",
                "hung-yen",
                "khanh-hoa",
                "kien-giang",
                "kon-tum",
                "lai-chau",
                "lam-dong",
                "lang-son",
                "lao-cai",
                "long-an",
                "nam-dinh",
                "nghe-an",
                "ninh-binh",
                "ninh-thuan",
                "phu-tho",
                "phu-yen",
                "quang-binh",
                "quang-nam",
                "quang-ngai",
                "quang-ninh",
                "quang-tri",
                "soc-trang",
                "son-la",
                "tay-ninh",
                "thai-binh",
                "thai-nguyen",
                "thanh-hoa",
                "tien-giang",
                "tra-vinh",
                "tuyen-quang",
                "vinh-long");
        var rows = new ArrayList<String>();
        for (int i = 0; i < provinces.size(); i++) {
            rows.add("sipas,province,%s,2019,%d.%02d,,,,%s,true,,".formatted(provinces.get(i), 70 + i % 20, i, source));
        }
        return rows;
    }

    private static List<Finding> findings(byte[] content, String mediaType) {
        var opened = sent(content, mediaType, null).open(UploadLimits.DEFAULTS);
        var all = new ArrayList<>(opened.findings());
        if (opened instanceof UploadContent.Amendment amendment) {
            var patched = amendment.patch().apply(BASE);
            all.addAll(patched.findings());
            all.addAll(PackageRules.check(patched.result()).findings());
        }
        return all.stream()
                .filter(finding -> finding.severity() != Severity.WARNING)
                .toList();
    }

    private static List<Finding> csv(String text) {
        return findings(text.getBytes(StandardCharsets.UTF_8), Upload.CSV);
    }

    private static String file(String header, List<String> rows) {
        return header + "\n" + String.join("\n", rows) + "\n";
    }

    @Test
    void aMisnamedHeaderIsOneErrorAndNotOneARow() {
        assertThat(csv(file(HEADER.replace("score,", "scores,"), rows("vgp-2020-05-19"))))
                .extracting(Finding::severity, Finding::rule, Finding::line, Finding::value, Finding::suggestion)
                .containsExactly(tuple(Severity.ERROR, "unknown-column", 1, "scores", "score"));
        assertThat(csv(file(HEADER.replace("unit,", "units,"), rows("vgp-2020-05-19"))))
                .extracting(Finding::rule, Finding::value, Finding::suggestion)
                .containsExactly(tuple("unknown-column", "units", "unit"));
    }

    @Test
    void semicolonsWithDecimalCommasAreReadAndToldInOneNote() {
        var rows = rows("vgp-2020-05-19").stream()
                .map(row -> row.replace(',', ';').replace('.', ','))
                .toList();
        assertThat(csv(file(HEADER.replace(',', ';'), rows)))
                .extracting(Finding::severity, Finding::rule)
                .containsExactly(tuple(Severity.NOTE, "delimiter"));
    }

    @Test
    void aWebPageSavedAsAWorkbookIsToldAsWhatItIs() {
        var cells = rows("vgp-2020-05-19").stream()
                .map(row -> "<tr><td>" + row.replace(",", "</td><td>") + "</td></tr>")
                .collect(Collectors.joining());
        var page = "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><body><table>" + cells
                + "</table></body></html>";
        assertThat(findings(page.getBytes(StandardCharsets.UTF_8), Upload.XLSX))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo("other-format");
                    assertThat(finding.message().vi())
                            .contains("trang web (HTML)")
                            .contains("lưu thành .xlsx");
                });
    }

    @Test
    void oneUnknownSourceInSixtyRowsIsOneErrorWithItsFirstLines() {
        assertThat(csv(file(HEADER, rows("vgp-2020-05-91"))))
                .extracting(Finding::severity, Finding::rule, Finding::value, Finding::count, Finding::lines)
                .containsExactly(tuple(Severity.ERROR, "foreign-key", "vgp-2020-05-91", 60, List.of(2, 3, 4, 5, 6)));
    }

    @Test
    void formulasInAColumnAreOneErrorAndNothingFollowsFromThem() {
        var book = workbook(made -> {
            var sheet = made.newWorksheet("scores");
            var header = HEADER.split(",");
            for (int column = 0; column < header.length; column++) {
                sheet.value(0, column, header[column]);
            }
            var rows = rows("vgp-2020-05-19");
            for (int row = 0; row < rows.size(); row++) {
                var cells = rows.get(row).split(",", -1);
                for (int column = 0; column < cells.length; column++) {
                    if (column == 4) {
                        sheet.formula(row + 1, column, "ROUND(80+%d/7,2)".formatted(row));
                    } else if (column == 3) {
                        sheet.value(row + 1, column, 2019);
                    } else if (!cells[column].isEmpty()) {
                        sheet.value(row + 1, column, cells[column]);
                    }
                }
            }
        });
        assertThat(findings(book, Upload.XLSX))
                .extracting(Finding::severity, Finding::rule, Finding::cell, Finding::count)
                .containsExactly(tuple(Severity.ERROR, "formula", "E2", 60));
    }

    @Test
    void aMissingColumnOfTheKeyIsOneErrorAndTheRowsWait() {
        var rows = rows("vgp-2020-05-19").stream()
                .map(row -> row.replaceFirst("^sipas,province,[^,]*,", "sipas,province,"))
                .toList();
        assertThat(csv(file(HEADER.replace("unit,", ""), rows)))
                .extracting(Finding::rule, Finding::column)
                .containsExactly(tuple("missing-column", "unit"));
    }

    @Test
    void anotherEncodingIsOneErrorHoweverManyCellsItBreaks() {
        var rows = rows("vgp-2020-05-19").stream()
                .map(row -> row.replaceFirst(",,$", ",điểm công bố,"))
                .toList();
        var bytes = file(HEADER, rows).getBytes(Charset.forName("windows-1258"));
        assertThat(findings(bytes, Upload.CSV))
                .extracting(Finding::rule, Finding::count)
                .containsExactly(tuple("encoding", 60));
    }

    @Test
    void spellingsThatReadsTakeAreTakenAndTold() {
        var rows = List.of(
                "sipas,province,TP. Hải Phòng,2019,80.10,,,,vgp-2020-05-19,true,,",
                "sipas,province,TP. Hải Phòng,2018,80.20,,,,vgp-2020-05-19,true,,",
                "sipas,province,Bà Rịa – Vũng Tàu,2019,80.30,,,,vgp-2020-05-19,true,,",
                "sipas,province,Ðà Nẵng,2019,80.40,,,,vgp-2020-05-19,true,,",
                "sipas,province,ƉẮK LẮK,2019,80.50,,,,vgp-2020-05-19,true,,",
                "sipas,province,Bắc−Kạn,2019,\u00a080.60\u00a0,,,,vgp-2020-05-19,true,,");
        assertThat(csv(file(HEADER, rows)))
                .filteredOn(finding -> finding.rule().equals("unit-spelling"))
                .extracting(Finding::severity, Finding::value, Finding::suggestion, Finding::count)
                .containsExactlyInAnyOrder(
                        tuple(Severity.NOTE, "TP. Hải Phòng", "hai-phong", 2),
                        tuple(Severity.NOTE, "Bà Rịa – Vũng Tàu", "ba-ria-vung-tau", 1),
                        tuple(Severity.NOTE, "Ðà Nẵng", "da-nang", 1),
                        tuple(Severity.NOTE, "ƉẮK LẮK", "dak-lak", 1),
                        tuple(Severity.NOTE, "Bắc−Kạn", "bac-kan", 1));
        assertThat(csv(file(HEADER, rows))).noneMatch(Finding::isError);
    }

    @Test
    void theDayOfTheRowDecidesAndNothingIsGuessed() {
        assertThat(csv(file(HEADER, List.of("sipas,province,31,2019,80.10,,,,vgp-2020-05-19,true,,"))))
                .extracting(Finding::rule, Finding::suggestion)
                .containsExactly(tuple("unit-spelling", "hai-phong"));
        assertThat(csv(file(HEADER, List.of("sipas,province,QN,2019,80.10,,,,vgp-2020-05-19,true,,"))))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo("unit-ambiguous");
                    assertThat(finding.message().en()).contains("quang-nam", "quang-ngai", "quang-ninh");
                });
    }

    @Test
    void rowsOfBlanksAtTheEndAreOneWarningInEveryFormat() {
        var lines = new ArrayList<>(List.of(HEADER, "par-index,province,ha-noi,2019,84.65,,,,moha,,,"));
        for (var blank : List.of(" ", "\u00a0", "\t")) {
            lines.add(blank + ",".repeat(HEADER.split(",").length - 1));
        }
        for (var content : List.of(
                sent(String.join("\n", lines).getBytes(StandardCharsets.UTF_8), Upload.CSV, null),
                sent(workbook("scores", lines.toArray(String[]::new)), Upload.XLSX, null))) {
            assertThat(content.open(UploadLimits.DEFAULTS).findings())
                    .filteredOn(finding -> finding.severity() != Severity.NOTE
                            && !finding.rule().startsWith("number-"))
                    .extracting(Finding::rule, finding -> finding.message().en())
                    .containsExactly(tuple("blank-rows", "The rows 3–5 are blank and were left out."));
        }
    }

    @Test
    void whereCommasSeparateTheCellsNoneIsADecimalPointAndNothingSaysSo() {
        var text = "sep=,\n" + HEADER + "\npar-index,province,ha-noi,2019,\"86,50\",,,,moha,,,\n";
        var content =
                sent(text.getBytes(StandardCharsets.UTF_8), Upload.CSV, null).open(UploadLimits.DEFAULTS);
        assertThat(content.findings())
                .singleElement()
                .extracting(finding -> finding.message().en())
                .asString()
                .contains("with a point")
                .doesNotContain("decimal point");
        assertThat(PackageRules.check(((UploadContent.Amendment) content)
                                .patch()
                                .apply(BASE)
                                .result())
                        .findings())
                .filteredOn(Finding::isError)
                .filteredOn(finding -> "86,50".equals(finding.value()))
                .extracting(Finding::suggestion)
                .containsExactly("86.50");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tinh", "đơn vị", "Địa phương"})
    void aColumnThatIsCalledOtherwiseIsOneErrorThatNamesBoth(String heading) {
        var text = HEADER.replace("unit", heading) + "\npar-index,province,ha-noi,2019,84.65,,,,moha,,,\n";
        for (var content : List.of(
                sent(text.getBytes(StandardCharsets.UTF_8), Upload.CSV, null),
                sent(workbook("scores", text.split("\n")), Upload.XLSX, null))) {
            assertThat(content.open(UploadLimits.DEFAULTS).findings())
                    .extracting(Finding::severity, Finding::rule, Finding::value, Finding::suggestion)
                    .containsExactly(tuple(Severity.ERROR, "unknown-column", heading, "unit"));
        }
    }
}
