package vn.parindex.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.parindex.upload.Uploads.KEY;
import static vn.parindex.upload.Uploads.base;
import static vn.parindex.upload.Uploads.clean;
import static vn.parindex.upload.Uploads.csv;
import static vn.parindex.upload.Uploads.patch;
import static vn.parindex.upload.Uploads.refusal;
import static vn.parindex.upload.Uploads.rows;
import static vn.parindex.upload.Uploads.workbook;
import static vn.parindex.upload.Uploads.xlsx;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.parindex.dataset.DataPackage;
import vn.parindex.dataset.Finding;
import vn.parindex.dataset.Finding.Severity;
import vn.parindex.dataset.RowOrigin.Side;
import vn.parindex.dataset.rules.PackageRules;
import vn.parindex.format.ResultSheet;
import vn.parindex.http.Lang;

/** A table of results goes back to the rows of scores that it was made of. */
class OwnTableTest {

    private static final String HEADER = "indicator,population,year,unit,code,name_vi,state,score,points,place_best,"
            + "published_best,published_worst,score_source,points_source,rank_source,note\n";
    private static final String HA_NOI = "par-index,province,2019,ha-noi,01,Hà Nội,value,84.64,,2,2,2,moha,,moha,'=x\n";

    private final DataPackage base = base().score("hai-phong", "score=83.1", "source=press", "preferred=false")
            .build();

    private static String row(String unit, String score, String places, String scoreSource, String rankSource) {
        return "par-index,province,2019,%s,,,value,%s,,1,%s,%s,,%s,\n"
                .formatted(unit, score, places, scoreSource, rankSource);
    }

    @Test
    void sentBackAsItIsItChangesNothing() {
        var patched = patch(csv(HEADER + HA_NOI)).apply(base);
        assertThat(patched.result().checksum()).isEqualTo(base.checksum());
        assertThat(patched.summary().unchanged()).isEqualTo(1);
    }

    @Test
    void thatItWasUnderstoodIsToldInANote() {
        assertThat(csv(HEADER + HA_NOI).findings())
                .extracting(Finding::severity, Finding::rule)
                .containsExactly(tuple(Severity.NOTE, "own-table"));
    }

    @Test
    void aFigureGoesToTheRowOfItsOwnSourceAndTouchesNothingElse() {
        var patched = patch(csv(HEADER + row("hai-phong", "83.25", "4,4", "press", "moha")))
                .apply(base);
        assertThat(patched.findings()).isEmpty();
        assertThat(rows(patched.result(), "scores"))
                .filteredOn(row -> row.text("unit").equals("hai-phong"))
                .extracting(
                        row -> row.text("source"),
                        row -> row.text("score"),
                        row -> row.text("rank_best"),
                        row -> row.text("preferred"))
                .containsExactly(tuple("moha", "83.10", "4", "true"), tuple("press", "83.25", null, "false"));
    }

    @Test
    void headingsInWordsAreUnderstoodAsWell() {
        var words = HEADER.replace("indicator", "Chỉ số (indicator),Chỉ số")
                .replace("unit,", "Đơn vị (unit),Đơn vị,")
                .replace(",score,", ",Điểm (%),")
                .replace("score_source", "Nguồn của điểm (score_source),Nguồn của điểm");
        var sent =
                "par-index,PAR INDEX,province,2019,ha-noi,Hà Nội,01,Hà Nội,value,85.00,,2,2,2,moha,Bộ Nội vụ,,moha,\n";
        var patched = patch(csv(words + sent)).apply(base);
        assertThat(patched.summary().corrected()).hasSize(1);
    }

    @Test
    void aResultThatWasMissingIsAddedByItsSource() {
        var patched = patch(csv(
                        HEADER.replace("2019", "2018") + "sipas,province,2019,ha-noi,,,missing,81.5,,,,,press,,,\n"))
                .apply(base);
        assertThat(rows(patched.result(), "scores"))
                .filteredOn(row -> row.text("indicator").equals("sipas"))
                .extracting(row -> row.text("score"), row -> row.text("source"), row -> row.text("preferred"))
                .containsExactly(tuple("81.5", "press", "true"));
    }

    @Test
    void aFigureWithoutASourceIsAskedForOne() {
        assertThat(csv(HEADER + row("ha-noi", "85", ",", "", "")).findings())
                .extracting(Finding::severity, Finding::rule, Finding::column, Finding::line)
                .contains(tuple(Severity.ERROR, "source-needed", "score", 2));
    }

    @Test
    void semicolonsAndDecimalCommasAreThoseOfTheService() {
        var text = "\uFEFF" + (HEADER + HA_NOI).replace(',', ';').replace("84.64", "84,64");
        var patched = patch(csv(text)).apply(base);
        assertThat(patched.result().checksum()).isEqualTo(base.checksum());
        assertThat(patched.summary().unchanged()).isEqualTo(1);
    }

    @Test
    void theWideLayoutNamesNoSourcesAndSaysSo() {
        var wide = "indicator,population,unit,code,name_vi,name_en,measure,2018,2018_state,2019,2019_state\n";
        assertThat(refusal(csv(wide)).rule()).isEqualTo("wide-layout");
    }

    @Test
    void rowsOfScoresAreNoSuchTable() {
        assertThat(OwnTable.isOwn(List.of("indicator", "population", "unit", "year", "score", "source")))
                .isFalse();
        assertThat(OwnTable.isOwn(List.of("indicator", "population", "unit", "year", "score", "score_source")))
                .isTrue();
    }

    private static String labelled(Lang lang) {
        return ResultSheet.of(List.of()).columns().stream()
                .map(column -> column.title().in(lang))
                .collect(Collectors.joining(","));
    }

    @Test
    void labelsWithoutIdsTellNoSourceAndItSaysWhichTableDoes() {
        for (var lang : Lang.values()) {
            var headings = labelled(lang);
            var row = "PAR INDEX,Tỉnh,2019,Hà Nội" + ",".repeat(headings.split(",").length - 4);
            assertThat(refusal(csv(headings + "\n" + row + "\n")).rule()).isEqualTo("labels-only");
            var sheet = refusal(xlsx(workbook("PAR INDEX 2019", headings, row)));
            assertThat(sheet.rule()).isEqualTo("labels-only");
            assertThat(sheet.message().vi()).contains("labels=both");
        }
    }

    @Test
    void ofTheTablesThatWereNotSentEveryFindingStandsInTheDataBefore() {
        var statement = "par-index,province,2019,viet-nam,mean,%s,,%s,\n";
        var disagreeing = base().file(
                        "statements.csv",
                        "indicator,population,year,subject,statistic,value,scope,source,note\n"
                                + statement.formatted("81.15", "moha")
                                + statement.formatted("80.15", "press"))
                .build();
        var patched = patch(csv(KEY + ",score\npar-index,province,ha-noi,2019,moha,84.65\n"))
                .apply(disagreeing);
        assertThat(PackageRules.check(patched.result()).findings())
                .filteredOn(finding -> finding.rule().equals("statements-disagree"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.side()).isEqualTo(Side.BASE);
                    assertThat(finding.message().en()).contains("of the data as they are");
                });
    }

    @Test
    void headingsInCapitalsAreNoLabels() {
        clean(csv("Indicator,Population,Unit,Year,Source,Score\npar-index,province,ha-noi,2019,moha,84.65\n"));
    }
}
