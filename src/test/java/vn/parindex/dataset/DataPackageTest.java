package vn.parindex.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static vn.parindex.dataset.Findings.assertFindings;
import static vn.parindex.dataset.Findings.error;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.parindex.dataset.Finding.Severity;
import vn.parindex.dataset.rules.PackageRules;

/** A package is read from wherever it is, and what cannot be read is a finding. */
class DataPackageTest {

    private final TestPackage small = TestPackage.small();

    @Test
    void aFolderAZipAndMemoryHoldTheSamePackage(@TempDir Path folder) throws IOException {
        var files = small.score("ha-noi", "score=80").files();
        for (var name : files.names()) {
            try (var content = files.open(name)) {
                Files.copy(content, folder.resolve(name));
            }
        }
        var zip = folder.resolveSibling(folder.getFileName() + ".zip");
        Files.write(zip, small.build().zip());

        assertThat(DataPackage.of(PackageFiles.at(folder)).checksum())
                .isEqualTo(small.build().checksum());
        assertThat(DataPackage.of(PackageFiles.at(zip)).checksum())
                .isEqualTo(small.build().checksum());
        assertThat(PackageRules.check(DataPackage.of(PackageFiles.at(zip))).findings())
                .isEmpty();
    }

    @Test
    void aPlaceWithoutAPackageIsNamed(@TempDir Path folder) throws IOException {
        var text = Files.writeString(folder.resolve("a.txt"), "no zip");

        assertThatThrownBy(() -> PackageFiles.at(folder.resolve("none")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("none");
        assertThatThrownBy(() -> PackageFiles.at(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a.txt");
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsAreRead() {
        var windows = small.score("ha-noi", "score=101").csv("scores").replace("\n", "\r\n");
        assertFindings(small.file("scores.csv", "\uFEFF" + windows))
                .containsExactly(error("scores.csv", 2, "score", "101", "score-within-scale"));
    }

    @Test
    void aLineBreakInQuotesCountsAsALine() {
        assertFindings(small.score("ha-noi", "score=80", "note=one\ntwo\r\nthree")
                        .score("hai-phong", "score=101"))
                .containsExactly(error("scores.csv", 5, "score", "101", "score-within-scale"));
    }

    @Test
    void columnsMayStandInAnyOrder() {
        assertFindings(small.file(
                        "breaks.csv",
                        "source,year,reason_en,reason_vi,population,indicator\nmoha,1999,a,b,province,par-index\n"))
                .containsExactly(error("breaks.csv", 2, "year", "1999", "minimum"));
    }

    @Test
    void aMissingColumnIsSaidOnce() {
        assertFindings(small.file(
                        "scores.csv",
                        small.score("ha-noi", "score=80").csv("scores").replace("preferred", "prefered")))
                .containsExactly(error("scores.csv", 1, "prefered", "prefered", "unknown-column"));
        assertThat(small.findings().get(0).suggestion()).isEqualTo("preferred");
    }

    @Test
    void theRowsUnderAHeaderThatLacksColumnsAreNotCheckedYet() {
        assertFindings(small.file(
                        "scores.csv",
                        small.score("ha-noi", "score=80")
                                .score("nowhere", "score=1")
                                .csv("scores")
                                .replace("preferred", "x")
                                .replace("score,", "y,")))
                .containsExactly(
                        error("scores.csv", 1, "score", null, "missing-column"),
                        error("scores.csv", 1, "x", "x", "unknown-column"),
                        error("scores.csv", 1, "y", "y", "unknown-column"));
    }

    @Test
    void caseAndBlanksInAHeaderMatterNot() {
        assertFindings(small.file("breaks.csv", "Indicator, population ,YEAR,Reason vi,reason-en,source\n"))
                .isEmpty();
    }

    @Test
    void anExtraColumnIsUnknown() {
        assertFindings(small.file("breaks.csv", "indicator,population,year,reason_vi,reason_en,source,colour\n"))
                .containsExactly(error("breaks.csv", 1, "colour", "colour", "unknown-column"));
    }

    @Test
    void aColumnStandsOnce() {
        assertFindings(small.file("breaks.csv", "indicator,population,year,year,reason_vi,reason_en,source\n"))
                .containsExactly(error("breaks.csv", 1, "year", "year", "duplicate-column"));
    }

    @Test
    void semicolonsBetweenColumnsAreReadAndTold() {
        assertFindings(small.file("breaks.csv", "indicator;population;year;reason_vi;reason_en;source\n"))
                .containsExactly(tuple(Severity.NOTE, "breaks.csv", 1, null, null, "delimiter"));
    }

    @Test
    void aRowHasAsManyCellsAsTheHeader() {
        assertFindings(small.file("breaks.csv", small.csv("breaks") + "par-index,province\n"))
                .containsExactly(error("breaks.csv", 2, null, "par-index,province", "row-length"));
    }

    @Test
    void rowsInWhichNothingStandsAreOneWarning() {
        assertFindings(small.file("breaks.csv", small.csv("breaks") + "\n,,,,,\n , ,,,,\n\n;\n"))
                .containsExactly(
                        tuple(Severity.WARNING, "breaks.csv", 0, null, null, "blank-rows"),
                        error("breaks.csv", 6, null, ";", "row-length"));
        assertThat(small.findings().get(0).message().en()).contains("2–5");
    }

    @Test
    void brokenQuotingEndsTheReading() {
        assertFindings(small.file("breaks.csv", small.csv("breaks") + "par-index,\"province\n"))
                .containsExactly(error("breaks.csv", 2, null, null, "malformed-csv"));
        assertFindings(small.file("breaks.csv", small.csv("breaks") + "par-index,\"prov\"ince,2019,a,b,moha\n"))
                .containsExactly(error("breaks.csv", 2, null, null, "malformed-csv"));
    }

    @Test
    void anEmptyFileHasNoHeader() {
        assertFindings(small.file("breaks.csv", "")).containsExactly(error("breaks.csv", 0, null, null, "empty-file"));
    }

    @Test
    void aMissingFileIsSaidOnceAndNothingIsHeldAgainstIt() {
        assertFindings(small.score("ha-noi", "score=80").withoutFile("units.csv"))
                .containsExactly(error("units.csv", 0, null, null, "missing-file"));
    }

    @Test
    void anUnknownFileIsNamed() {
        assertFindings(small.file("score.csv", "a")).containsExactly(error("score.csv", 0, null, null, "unknown-file"));
        assertThat(small.findings().get(0).suggestion()).isEqualTo("scores.csv");
    }

    @Test
    void aBrokenManifestIsNamedWithItsLine() {
        assertFindings(small.file("datapackage.json", "{\n\"version\": \"1\",\n"))
                .containsExactly(error("datapackage.json", 3, null, null, "broken-json"));
        assertThat(small.findings().get(0).message().en())
                .contains("line 3, column 1 ")
                .doesNotContain("Source");
        assertFindings(small.file("datapackage.json", "[]"))
                .containsExactly(error("datapackage.json", 0, null, null, "broken-json"));
        assertFindings(small.file("datapackage.json", ""))
                .containsExactly(error("datapackage.json", 0, null, null, "broken-json"));
    }

    @Test
    void theManifestSaysWhichStateItIs() {
        assertFindings(small.version("latest"))
                .containsExactly(error("datapackage.json", 0, "version", "latest", "version"));
    }

    @Test
    void theManifestNamesEveryFile() {
        assertFindings(small.file(
                        "datapackage.json",
                        "{\"version\":\"1\",\"created\":\"today\",\"resources\":[{\"path\":\"unit.csv\"}]}"))
                .hasSize(14)
                .contains(
                        error("datapackage.json", 0, "created", "today", "created"),
                        error("datapackage.json", 0, "resources", "unit.csv", "unknown-resource"),
                        error("datapackage.json", 0, "resources", null, "missing-resource"));
    }

    @Test
    void allFindingsComeAtOnce() {
        assertFindings(small.with("units", 4, "type", "planet")
                        .withoutFile("tiles.csv")
                        .file("colours.csv", "")
                        .score("ha-noi", "score=1e400"))
                .contains(
                        error("units.csv", 4, "type", "planet", "known-value"),
                        error("tiles.csv", 0, null, null, "missing-file"),
                        error("colours.csv", 0, null, null, "unknown-file"),
                        error("scores.csv", 2, "score", "1e400", "number"));
    }

    @Test
    void theChecksumTellsContentsApart() {
        assertThat(small.build().checksum())
                .isEqualTo(TestPackage.small().build().checksum())
                .isNotEqualTo(TestPackage.small().version("2").build().checksum())
                .hasSize(64);
    }
}
