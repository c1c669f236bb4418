package vn.parindex.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.parindex.upload.Uploads.KEY;
import static vn.parindex.upload.Uploads.base;
import static vn.parindex.upload.Uploads.clean;
import static vn.parindex.upload.Uploads.csv;
import static vn.parindex.upload.Uploads.lines;
import static vn.parindex.upload.Uploads.patch;
import static vn.parindex.upload.Uploads.told;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.parindex.dataset.DataPackage;
import vn.parindex.dataset.Finding;
import vn.parindex.dataset.Finding.Severity;
import vn.parindex.dataset.PackageFiles;
import vn.parindex.dataset.RowOrigin.Side;
import vn.parindex.dataset.rules.PackageRules;
import vn.parindex.upload.Patch.Key;
import vn.parindex.upload.Patch.Patched;

/** A CSV file changes the dataset by the primary key of its file. */
class PatchTest {

    private final DataPackage base = base().build();

    private Patched applied(String text) {
        return clean(csv(text)).apply(base);
    }

    private List<Finding> checked(Patched patched) {
        return told(Uploads.added(
                PackageRules.check(base).findings(),
                PackageRules.check(patched.result()).findings()));
    }

    private static Key key(String unit, String source) {
        return new Key("scores", List.of("par-index", "province", unit, "2019", source));
    }

    @Test
    void aKnownKeyIsACorrectionAndKeepsWhatThePatchDoesNotHave() {
        var patched = applied("score," + KEY + "\n84.65,par-index,province,ha-noi,2019,moha\n");
        assertThat(patched.summary().corrected()).containsExactly(key("ha-noi", "moha"));
        assertThat(patched.summary().keptColumns())
                .containsEntry(
                        "scores.csv", List.of("points", "rank_best", "rank_worst", "preferred", "note", "state"));
        assertThat(lines(patched.result(), "scores"))
                .containsExactly(
                        "par-index,province,ha-noi,2019,84.65,,2,2,moha,true,first,",
                        "par-index,province,ha-noi,2019,84.6,,,,press,false,,",
                        "par-index,province,hai-phong,2019,83.10,,3,3,moha,true,,",
                        "par-index,province,quang-ninh,2019,90.09,,1,1,moha,true,,");
        assertThat(checked(patched)).isEmpty();
    }

    @Test
    void anEmptyCellInAColumnThatThePatchHasEmptiesTheValue() {
        var patched = applied(KEY + ",note\npar-index,province,ha-noi,2019,moha,\n");
        assertThat(lines(patched.result(), "scores")).contains("par-index,province,ha-noi,2019,84.64,,2,2,moha,true,,");
    }

    @Test
    void aRowThatSaysWhatIsThereChangesNothing() {
        var patched = applied(KEY + ",score\npar-index,province,ha-noi,2019,moha,84.64\n");
        assertThat(patched.summary().unchanged()).isEqualTo(1);
        assertThat(patched.summary().corrected()).isEmpty();
        assertThat(lines(patched.result(), "scores")).isEqualTo(lines(base, "scores"));
        assertThat(patched.result().checksum()).isEqualTo(base.checksum());
    }

    @Test
    void aNewRowOfAResultStandsBehindItsOtherRows() {
        var two = base().source("paper", 3).build();
        var patched = clean(csv(KEY + ",score,preferred\npar-index,province,ha-noi,2019,paper,84.64,false\n"))
                .apply(two);
        assertThat(patched.summary().added()).containsExactly(key("ha-noi", "paper"));
        assertThat(lines(patched.result(), "scores").get(2))
                .isEqualTo("par-index,province,ha-noi,2019,84.64,,,,paper,false,,");
        assertThat(PackageRules.check(patched.result()).findings()).isEmpty();
    }

    @Test
    void aNewResultStandsAtTheEndAndIsEmptyWhereThePatchSaysNothing() {
        var patched = applied(KEY + ",score\npar-index.steering,province,ha-noi,2019,moha,90\n");
        assertThat(lines(patched.result(), "scores").get(4))
                .isEqualTo("par-index.steering,province,ha-noi,2019,90,,,,moha,,,");
        assertThat(checked(patched))
                .extracting(Finding::side, Finding::line, Finding::column, Finding::rule)
                .containsExactly(tuple(Side.UPLOAD, 2, "preferred", "required"));
    }

    @Test
    void withdrawTakesTheRowOut() {
        var patched = applied(KEY + ",withdraw\npar-index,province,ha-noi,2019,press,true\n");
        assertThat(patched.summary().withdrawn()).containsExactly(key("ha-noi", "press"));
        assertThat(lines(patched.result(), "scores")).hasSize(3).noneMatch(line -> line.contains("press"));
        assertThat(checked(patched)).isEmpty();
    }

    @Test
    void aRowThatIsNotWithdrawnIsACorrection() {
        var patched = applied(
                KEY
                        + ",note,withdraw\npar-index,province,ha-noi,2019,press,a,false\npar-index,province,ha-noi,2019,moha,b,\n");
        assertThat(patched.summary().corrected()).hasSize(2);
    }

    @Test
    void anUnknownKeyCannotBeWithdrawn() {
        var patched = applied(KEY + ",withdraw\npar-index,province,hai-phong,2019,press,true\n");
        assertThat(told(patched.findings()))
                .extracting(Finding::file, Finding::line, Finding::column, Finding::value, Finding::rule)
                .containsExactly(tuple("scores.csv", 2, "withdraw", "true", "withdraw-unknown"));
        assertThat(lines(patched.result(), "scores")).isEqualTo(lines(base, "scores"));
    }

    @Test
    void withdrawIsTrueOrFalse() {
        assertThat(told(csv(KEY + ",withdraw\npar-index,province,ha-noi,2019,press,yes\n")
                        .findings()))
                .extracting(Finding::line, Finding::column, Finding::value, Finding::rule)
                .containsExactly(tuple(2, "withdraw", "yes", "boolean"));
    }

    @Test
    void aKeyStandsOnceInAPatch() {
        var content =
                csv(KEY + ",score\npar-index,province,ha-noi,2019,moha,1\npar-index,province,ha-noi,2019,moha,2\n");
        assertThat(told(content.findings()))
                .extracting(Finding::line, Finding::rule, Finding::key)
                .containsExactly(tuple(3, "unique-key", key("ha-noi", "moha").values()));
        assertThat(content.findings().get(0).message().en()).contains("line 2 of the patch");
    }

    @Test
    void theKeyMustBeThere() {
        assertThat(csv("indicator,unit,year,source,score\npar-index,ha-noi,2019,moha,1\n")
                        .findings())
                .extracting(Finding::column, Finding::rule)
                .containsExactly(tuple("population", "missing-column"));
        assertThat(csv(KEY + ",score\npar-index,,ha-noi,2019,moha,1\n").findings())
                .extracting(Finding::line, Finding::column, Finding::rule)
                .containsExactly(tuple(2, "population", "required"));
    }

    @Test
    void onlyWithdrawIsAnExtraColumn() {
        assertThat(csv(KEY + ",colour\n").findings())
                .extracting(Finding::column, Finding::rule)
                .containsExactly(tuple("colour", "unknown-column"));
    }

    @Test
    void preferredTakesThePreferenceOver() {
        var patched = applied(KEY + ",preferred\npar-index,province,ha-noi,2019,press,true\n");
        assertThat(patched.summary().preferenceTakenOver()).containsExactly(key("ha-noi", "moha"));
        assertThat(lines(patched.result(), "scores"))
                .startsWith(
                        "par-index,province,ha-noi,2019,84.64,,2,2,moha,false,first,",
                        "par-index,province,ha-noi,2019,84.6,,,,press,true,,");
        assertThat(checked(patched)).isEmpty();
    }

    @Test
    void aNewRowTakesThePreferenceOverToo() {
        var patched = clean(csv(KEY + ",score,preferred\npar-index,province,hai-phong,2019,press,83.1,true\n"))
                .apply(base);
        assertThat(patched.summary().preferenceTakenOver()).containsExactly(key("hai-phong", "moha"));
        assertThat(PackageRules.check(patched.result()).errors()).isEmpty();
    }

    @Test
    void thePreferredRowThatIsPreferredAgainTakesNothingOver() {
        var patched = applied(KEY + ",preferred,score\npar-index,province,ha-noi,2019,moha,true,84.65\n");
        assertThat(patched.summary().preferenceTakenOver()).isEmpty();
        assertThat(checked(patched)).isEmpty();
    }

    @Test
    void twoPreferredRowsInOnePatchAreAnErrorOfThePatch() {
        var patched = applied(KEY
                + ",preferred\npar-index,province,ha-noi,2019,press,true\npar-index,province,ha-noi,2019,moha,true\n");
        assertThat(checked(patched))
                .extracting(Finding::side, Finding::line, Finding::rule)
                .containsExactly(tuple(Side.UPLOAD, 2, "preferred-twice"));
    }

    @Test
    void aFindingAboutAPatchedRowNamesTheLineOfThePatch() {
        var patched = applied(KEY + ",score\npar-index,province,quang-ninh,2019,moha,101\n");
        assertThat(checked(patched))
                .extracting(Finding::side, Finding::file, Finding::line, Finding::column, Finding::value, Finding::rule)
                .containsExactly(tuple(Side.UPLOAD, "scores.csv", 2, "score", "101", "score-within-scale"));
    }

    @Test
    void aFindingAboutARowThatStayedNamesItsLineInTheData() {
        var patched = applied(KEY + ",score\npar-index,province,quang-ninh,2019,moha,84\n");
        assertThat(checked(patched))
                .extracting(Finding::side, Finding::line, Finding::value, Finding::rule)
                .containsExactly(tuple(Side.BASE, 2, "2", "place-against-score"));
        assertThat(checked(patched).get(0).message().en()).contains("quang-ninh (84, line 2)");
    }

    @Test
    void linesOfTheMergedFileAreCountedAsTheyAreWritten() {
        var lines = base().row(
                        "breaks",
                        "indicator=par-index",
                        "population=province",
                        "year=2018",
                        "reason_vi=một\nhai",
                        "reason_en=a",
                        "source=moha")
                .row(
                        "breaks",
                        "indicator=par-index",
                        "population=province",
                        "year=2019",
                        "reason_vi=a",
                        "reason_en=a",
                        "source=moha")
                .build();
        var patched = clean(
                        csv("indicator,population,year,reason_en\npar-index,province,2018,\"x\r\ny\"\n", "breaks.csv"))
                .apply(lines);
        assertThat(Uploads.rows(patched.result(), "breaks"))
                .extracting(row -> row.line())
                .containsExactly(2, 5);
        var zip = Uploads.sent(patched.result().zip(), Upload.ZIP, null);
        var back = DataPackage.of(PackageFiles.zip(zip.path()));
        assertThat(Uploads.rows(back, "breaks")).extracting(row -> row.line()).containsExactly(2, 5);
        assertThat(back.checksum()).isEqualTo(patched.result().checksum());
    }

    @Test
    void anyFileCanBePatched() {
        var patched = clean(csv(
                        "id,title,tier,url\nmoha,Bộ Nội vụ,1,https://moha.gov.vn\nnew,New,3,https://new.vn\n",
                        "sources.csv"))
                .apply(base);
        assertThat(patched.summary().corrected()).containsExactly(new Key("sources", List.of("moha")));
        assertThat(patched.summary().added()).containsExactly(new Key("sources", List.of("new")));
        assertThat(lines(patched.result(), "sources")).hasSize(3).last().isEqualTo("new,New,,https://new.vn,,3,");
        assertThat(PackageRules.check(patched.result()).findings()).isEmpty();
    }

    @Test
    void aPatchOfTheCatalogueShowsWhatItBreaksInRowsThatStayed() {
        var patched = clean(csv("id,withdraw\npress,true\n", "sources.csv")).apply(base);
        assertThat(checked(patched))
                .extracting(Finding::side, Finding::file, Finding::line, Finding::rule)
                .containsExactly(tuple(Side.BASE, "scores.csv", 3, "foreign-key"));
    }

    @Test
    void aFileThatThePackageLacksIsNotPatched() {
        assertThat(csv(KEY + "\n", "score.csv").findings())
                .extracting(Finding::rule, Finding::value)
                .containsExactly(tuple("unknown-file", "score.csv"));
    }

    @Test
    void semicolonsTabsAndALineForExcelAreReadAndTold() {
        var usual = patch(csv(KEY + ",score\npar-index,province,ha-noi,2019,moha,84.65\n"))
                .apply(base)
                .result();
        for (var content : List.of(
                csv(KEY.replace(',', ';') + ";score\npar-index;province;ha-noi;2019;moha;84,65\n"),
                csv("sep=;\r\n" + KEY.replace(',', ';') + ";score\r\npar-index;province;ha-noi;2019;moha;84,65\r\n"),
                csv("\uFEFFsep=;\n" + KEY.replace(',', ';') + ";score\npar-index;province;ha-noi;2019;moha;84,65\n"),
                csv(KEY.replace(',', '\t') + "\tscore\npar-index\tprovince\tha-noi\t2019\tmoha\t84,65\n"))) {
            assertThat(content.findings()).extracting(Finding::rule).contains("delimiter");
            assertThat(content.findings()).extracting(Finding::severity).containsOnly(Severity.NOTE);
            assertThat(patch(content).apply(base).result().checksum()).isEqualTo(usual.checksum());
        }
    }

    @Test
    void aDecimalCommaIsToldWithThePoint() {
        var patched = applied(KEY + ",score\npar-index,province,ha-noi,2019,moha,\"86,5\"\n");
        assertThat(checked(patched))
                .extracting(Finding::line, Finding::column, Finding::value, Finding::rule, Finding::suggestion)
                .containsExactly(tuple(2, "score", "86,5", "number", "86.5"));
    }

    @Test
    void aByteOrderMarkIsToldAndSkipped() {
        var content = csv("\uFEFF" + KEY + ",score\npar-index,province,ha-noi,2019,moha,84.65\n");
        assertThat(told(content.findings()))
                .extracting(Finding::isError, Finding::rule)
                .containsExactly(tuple(false, "byte-order-mark"));
        assertThat(patch(content).apply(base).summary().corrected()).hasSize(1);
    }

    @Test
    void utf16IsToldAndNotRead() {
        var bytes = ("\uFEFF" + KEY + "\n").getBytes(StandardCharsets.UTF_16LE);
        assertThat(Uploads.refusal(Uploads.sent(bytes, Upload.CSV, null).open(Uploads.SMALL))
                        .rule())
                .isEqualTo("encoding");
    }

    @Test
    void anOldVietnameseEncodingIsToldInItsCell() {
        var bytes =
                (KEY + ",note\npar-index,province,ha-noi,2019,moha,Ti\u00EAn\n").getBytes(StandardCharsets.ISO_8859_1);
        var patched =
                patch(Uploads.sent(bytes, Upload.CSV, null).open(Uploads.SMALL)).apply(base);
        assertThat(checked(patched))
                .extracting(Finding::line, Finding::column, Finding::rule)
                .containsExactly(tuple(2, "note", "encoding"));
    }

    @Test
    void aYearWithALeadingZeroIsNoSecondYear() {
        var patched = applied(KEY + ",score,preferred\npar-index,province,ha-noi,02019,moha,84,true\n");
        assertThat(checked(patched)).extracting(Finding::rule).contains("integer");
    }
}
