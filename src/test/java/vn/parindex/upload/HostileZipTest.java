package vn.parindex.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.parindex.upload.Uploads.SMALL;
import static vn.parindex.upload.Uploads.data;
import static vn.parindex.upload.Uploads.refusal;
import static vn.parindex.upload.Uploads.sent;
import static vn.parindex.upload.Uploads.zip;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import vn.parindex.dataset.PackageFormat;
import vn.parindex.dataset.rules.PackageRules;

/** Zips made to do harm: each is told apart, and none is unpacked. */
class HostileZipTest {

    private final RawZip zip = new RawZip();

    private void isRefused(String rule, String value) {
        var finding = refusal(zip(zip));
        assertThat(finding.rule()).isEqualTo(rule);
        assertThat(finding.value()).isEqualTo(value);
        assertThat(finding.file()).isEqualTo("upload");
    }

    @Test
    void anHonestZipMadeTheSameWayIsRead() {
        zip.add("scores.csv", "x\n");
        zip.add("bands/units.csv", "y\n").method = 0;
        assertThat(data(zip(zip)).findings()).isNotEmpty();
    }

    @Test
    void aBombThatExpandsAThousandTimes() {
        zip.add("scores.csv", new byte[3 << 20]);
        isRefused("expands-too-far", "scores.csv");
    }

    @Test
    void aBombThatStaysBelowTheRatioIsStoppedByItsSize() {
        var noise = new byte[5 << 20];
        for (int i = 0; i < noise.length; i += 64) {
            noise[i] = (byte) (i * 31 >> 6);
        }
        zip.add("scores.csv", noise);
        isRefused("expands-too-far", "scores.csv");
    }

    @Test
    void aBombSpreadOverManyEntries() {
        for (int i = 0; i < 10; i++) {
            zip.add(i + ".csv", new byte[1 << 19]);
        }
        isRefused("expands-too-far", "2.csv");
    }

    @Test
    void aBombWhoseEntriesShareTheirBytes() {
        var kernel = zip.add("a.csv", new byte[1 << 10]);
        zip.add("b.csv", new byte[1 << 10]).sharesBytesOf = kernel;
        isRefused("overlapping-entries", "b.csv");
    }

    @Test
    void anEntryThatLiesAboutItsSize() {
        zip.add("scores.csv", new byte[3 << 20]).size = 10L;
        isRefused("expands-too-far", "scores.csv");
    }

    @Test
    void aSmallEntryThatLiesAboutItsSize() {
        zip.add("scores.csv", "indicator,population\n").size = 10L;
        isRefused("broken-zip", "scores.csv");
    }

    @Test
    void aPathThatClimbsOut() {
        zip.add("../../etc/cron.d/x", "x");
        isRefused("entry-name", "../../etc/cron.d/x");
    }

    @Test
    void aPathThatClimbsOutInTheMiddle() {
        zip.add("data/../../scores.csv", "x");
        isRefused("entry-name", "data/../../scores.csv");
    }

    @Test
    void anAbsolutePath() {
        zip.add("/etc/passwd", "x");
        isRefused("entry-name", "/etc/passwd");
    }

    @Test
    void aPathWithBackslashes() {
        zip.add("..\\..\\scores.csv", "x");
        isRefused("entry-name", "..\\..\\scores.csv");
    }

    @Test
    void aPathWithADriveLetter() {
        zip.add("C:/scores.csv", "x");
        isRefused("entry-name", "C:/scores.csv");
    }

    @Test
    void aNameWithAZeroByte() {
        zip.add("scores.csv\0.png", "x");
        isRefused("entry-name", "scores.csv\uFFFD.png");
    }

    @Test
    void aNameThatWritesToTheTerminal() {
        zip.add("\u001B[2Jscores.csv", "x");
        isRefused("entry-name", "\uFFFD[2Jscores.csv");
    }

    @Test
    void aNameThatReadsBackwards() {
        zip.add("\u202Evsc.serocs", "x");
        isRefused("entry-name", "\uFFFDvsc.serocs");
    }

    @Test
    void anEmptyName() {
        zip.add("", "x");
        isRefused("entry-name", "");
    }

    @Test
    void aNameLongerThanAnyFileSystemHas() {
        zip.add("a".repeat(300), "x");
        isRefused("entry-name", "a".repeat(120) + "…");
    }

    @Test
    void aNameThatIsNotUtf8() {
        zip.add("", "x").name = "điểm.csv".getBytes(StandardCharsets.UTF_16BE);
        zip.add("", "x").name = new byte[] {(byte) 0xC4, '.', 'c', 's', 'v'};
        var finding = refusal(zip(zip));
        assertThat(finding.rule()).isIn("entry-name", "entry-name-encoding");
    }

    @Test
    void aNameInAnOldEncoding() {
        zip.add("", "x").name = new byte[] {(byte) 0xC4, '.', 'c', 's', 'v'};
        isRefused("entry-name-encoding", null);
    }

    @Test
    void twoEntriesOfOneName() {
        zip.add("scores.csv", "one");
        zip.add("scores.csv", "other");
        isRefused("duplicate-entry", "scores.csv");
    }

    @Test
    void twoEntriesThatDifferInCaseOnly() {
        zip.add("scores.csv", "one");
        zip.add("Scores.csv", "other");
        isRefused("duplicate-entry", "Scores.csv");
    }

    @Test
    void anEncryptedEntry() {
        zip.add("scores.csv", "x").flags |= 1;
        isRefused("encrypted-entry", "scores.csv");
    }

    @Test
    void aZipInAZip() {
        var inner = new RawZip();
        inner.add("scores.csv", "x");
        zip.add("scores.csv", inner.bytes());
        isRefused("nested-zip", "scores.csv");
    }

    @Test
    void aSymbolicLink() {
        zip.add("scores.csv", "/etc/passwd").mode = 0120777;
        isRefused("special-entry", "scores.csv");
    }

    @Test
    void aDevice() {
        zip.add("scores.csv", "").mode = 0020666;
        isRefused("special-entry", "scores.csv");
    }

    @Test
    void moreEntriesThanAPackageHas() {
        for (int i = 0; i < 21; i++) {
            zip.add(i + ".csv", "x");
        }
        isRefused("too-many-entries", "21");
    }

    @Test
    void aCompressionThatIsNotRead() {
        zip.add("scores.csv", "x").method = 14;
        isRefused("compression-method", "scores.csv");
    }

    @Test
    void aChecksumThatIsWrong() {
        zip.add("scores.csv", "x").crc = 1L;
        isRefused("broken-zip", "scores.csv");
    }

    @Test
    void moreRowsThanAreRead() {
        zip.add("scores.csv", "\r\n".repeat(502));
        zip.add("units.csv", "\r".repeat(250) + "\n".repeat(250));
        isRefused("too-many-rows", "units.csv");
    }

    @Test
    void aDirectoryThatCountsWrong() {
        zip.add("scores.csv", "x");
        zip.countInDirectory = 2;
        isRefused("broken-zip", null);
    }

    @Test
    void aDirectoryThatNeeds64Bits() {
        zip.add("scores.csv", "x");
        zip.countInDirectory = 0xFFFF;
        isRefused("broken-zip", null);
    }

    @Test
    void aProgramInFrontOfTheZip() {
        zip.add("scores.csv", "x");
        zip.before = "#!/bin/sh\n".getBytes(StandardCharsets.UTF_8);
        isRefused("broken-zip", null);
    }

    @Test
    void aZipThatIsCutOffAnywhere() {
        zip.add("scores.csv", "some content\n");
        var whole = zip.bytes();
        for (int length = 1; length < whole.length; length++) {
            var finding =
                    refusal(sent(Arrays.copyOf(whole, length), Upload.ZIP, null).open(SMALL));
            assertThat(finding.rule()).isEqualTo("broken-zip");
        }
    }

    @Test
    void aZipWithAnyByteChangedIsReadOrRefusedButNeverFails() {
        zip.add("scores.csv", "some content\n");
        zip.add("units.csv", "more\n");
        var whole = zip.bytes();
        for (int at = 0; at < whole.length; at++) {
            for (int value : new int[] {0, 1, 0x7F, 0xFF}) {
                var changed = whole.clone();
                changed[at] = (byte) value;
                assertThat(sent(changed, Upload.ZIP, null).open(SMALL)).isNotNull();
            }
        }
    }

    @Test
    void noZipAtAll() {
        assertThat(refusal(sent("hello".getBytes(StandardCharsets.UTF_8), Upload.ZIP, null)
                                .open(SMALL))
                        .rule())
                .isEqualTo("broken-zip");
    }

    @Test
    void anUploadThatIsTooLarge() {
        assertThat(refusal(sent(new byte[(1 << 20) + 1], Upload.ZIP, null).open(SMALL))
                        .rule())
                .isEqualTo("too-large");
    }

    @Test
    void aMediaTypeThatIsNotRead() {
        assertThat(refusal(sent(new byte[0], "application/x-tar", null).open(SMALL))
                        .rule())
                .isEqualTo("media-type");
    }

    @Test
    void aRowThatNeverEnds() {
        zip.add(
                "scores.csv",
                String.join(",", PackageFormat.shipped().table("scores").columns()) + "\n\"" + "x\n".repeat(400)
                        + "y".repeat(300_000));
        assertThat(PackageRules.check(data(zip(zip))).findings())
                .anySatisfy(finding -> assertThat(finding.rule()).isEqualTo("row-too-long"));
    }

    @Test
    void oneFolderAroundAllFilesIsTakenOffAndWhatMacOsAddsIsLeftOut() throws IOException {
        zip.add("dataset/scores.csv", "x\n");
        zip.add("dataset/units.csv", "y\n");
        zip.add("dataset/.DS_Store", "z");
        zip.add("__MACOSX/dataset/._units.csv", "z");
        assertThat(data(zip(zip)).findings())
                .extracting(finding -> finding.file() + " " + finding.rule())
                .doesNotContain("scores.csv missing-file", "units.csv missing-file")
                .noneMatch(told -> told.endsWith("unknown-file"));
    }
}
