package vn.parindex.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent, under which key, to which address, and how patiently. */
class ShipmentTest {

    private static final Words WORDS = Words.in(CommandLang.EN);

    @TempDir
    Path folder;

    private Path file(String name, String content) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    private Shipment sent(Path path) throws IOException {
        return Shipment.of(path, null, WORDS);
    }

    @Test
    void aFolderIsSentAsAZipOfWhatIsMeant() throws IOException {
        file("datapackage.json", "{}");
        file("scores.csv", "a");
        file("units.csv", "b");
        file(".git/config", "no");
        file(".DS_Store", "no");
        file("~$scores.xlsx", "no");
        Path zip;
        try (var shipment = sent(folder)) {
            zip = shipment.content();
            assertThat(shipment.mediaType()).isEqualTo("application/zip");
            assertThat(shipment.place("scores.csv"))
                    .isEqualTo(folder.resolve("scores.csv").toString());
            try (var packed = new ZipFile(zip.toFile())) {
                assertThat(packed.stream().map(ZipEntry::getName))
                        .containsExactly("datapackage.json", "scores.csv", "units.csv");
                assertThat(packed.getInputStream(packed.getEntry("units.csv"))).hasContent("b");
            }
        }
        assertThat(zip).as("gone when it is sent").doesNotExist();
        assertThat(folder.resolve("units.csv")).exists();
    }

    @Test
    void theSameFilesAreTheSameBytesWhenever() throws IOException {
        file("datapackage.json", "{}");
        var scores = file("scores.csv", "a");
        try (var first = sent(folder)) {
            Files.setLastModifiedTime(scores, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
            try (var second = sent(folder)) {
                assertThat(second.content()).hasSameBinaryContentAs(first.content());
            }
        }
    }

    @Test
    void theKeyFollowsWhatIsSentHowAndAgainstWhat() throws IOException {
        var shipment = sent(file("a.csv", "a"));
        var query = new QueryString().with("reason", "x");
        var key = RequestKey.of(shipment, query, "1", 1);
        assertThat(key).matches("upload-[0-9a-f]{64}");
        assertThat(RequestKey.of(sent(file("b.csv", "a")), new QueryString().with("reason", "x"), "1", 1))
                .as("the same content by another name")
                .isEqualTo(key);
        assertThat(List.of(
                        RequestKey.of(sent(file("c.csv", "c")), query, "1", 1),
                        RequestKey.of(shipment, new QueryString().with("reason", "y"), "1", 1),
                        RequestKey.of(shipment, query, "2", 1),
                        RequestKey.of(shipment, query, "1", 2)))
                .doesNotHaveDuplicates()
                .doesNotContain(key);
    }

    @ParameterizedTest
    @CsvSource({
        "a.csv,text/csv",
        "A.ZIP,application/zip",
        "Kết quả.xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    })
    void theTypeFollowsTheEndOfTheName(String name, String type) throws IOException {
        assertThat(sent(file(name, "x")).mediaType()).isEqualTo(type);
    }

    @Test
    void whatCannotBeSentIsToldBeforeAnythingIs() throws IOException {
        file("sub/readme.txt", "x");
        for (var path : List.of(
                folder.resolve("nothing.csv"), folder.resolve("sub"), file("a.pdf", "x"), file("empty.csv", ""))) {
            assertThatThrownBy(() -> sent(path))
                    .isInstanceOfSatisfying(
                            Failure.class, failure -> assertThat(failure.code()).isEqualTo(ExitCode.USAGE))
                    .hasMessageContaining(path.toString());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8080,http://localhost:8080",
        "http://localhost:8080/,http://localhost:8080",
        "https://gate.example.vn/parindex/,https://gate.example.vn/parindex",
        "https://parindex.example.vn/api/v1/,https://parindex.example.vn"
    })
    void anAddressIsTakenAsPeopleCopyIt(String typed, String base) {
        assertThat(Address.of(typed, WORDS).base()).isEqualTo(base);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost:8080", "ftp://x", "http:///x", "http://x?y=1", "http://a b"})
    void whatIsNoAddressIsToldSo(String typed) {
        assertThatThrownBy(() -> Address.of(typed, WORDS))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("https://");
    }

    @Test
    void aTokenOnAnOpenLineIsWarnedOfButNotOnThisMachine() {
        assertThat(Address.of("http://parindex.example.vn", WORDS).isOpenOnTheWay())
                .isTrue();
        assertThat(Address.of("https://parindex.example.vn", WORDS).isOpenOnTheWay())
                .isFalse();
        assertThat(Address.of("http://localhost:8080", WORDS).isOpenOnTheWay()).isFalse();
    }

    @Test
    void everyLetterOfAParameterArrives() {
        assertThat(new QueryString()
                        .with("reason", "Kết quả + 1 & 2")
                        .with("file", null)
                        .flag("dryRun", true)
                        .text())
                .isEqualTo("reason=K%E1%BA%BFt%20qu%E1%BA%A3%20%2B%201%20%26%202&dryRun=true");
        assertThat(Address.release("a/b", "diff")).isEqualTo("/releases/a%2Fb/diff");
    }

    @ParameterizedTest
    @CsvSource({"7,0,7", "0,3,0", "99999,0,120", "Tue 24 Nov,0,1", ",0,1", ",3,8", ",30,32"})
    void howLongToWaitIsWhatTheServiceSaysElseLongerEachTime(String retryAfter, int attempt, int seconds) {
        var pause = Patience.pause(Optional.ofNullable(retryAfter), attempt, Instant.EPOCH);
        assertThat(pause.toSeconds()).isEqualTo(seconds);
    }

    @Test
    void aDateToWaitForIsUnderstood() {
        var now = Instant.parse("2026-11-24T08:00:00Z");
        assertThat(Patience.pause(Optional.of("Tue, 24 Nov 2026 08:00:30 GMT"), 0, now))
                .hasSeconds(30);
        assertThat(Patience.pause(Optional.of("Tue, 24 Nov 2026 07:00:00 GMT"), 0, now))
                .isZero();
    }

    @Test
    void theStatedDigestIsFoundAmongOthers() {
        assertThat(Digests.findStated("sha-512=:AAAA:, sha-256=:AAEC:")).contains("000102");
        assertThat(Digests.findStated("sha-512=:AAAA:")).isEmpty();
        assertThat(Digests.findStated("sha-256=:A:")).isEmpty();
    }

    @Test
    void aReasonThatLostItsLettersIsNotSent() {
        assertThat(TypedReason.checked("Kết quả", WORDS)).isEqualTo("Kết quả");
        assertThatThrownBy(() -> TypedReason.checked("K\uFFFD\uFFFDt qu\uFFFD", WORDS))
                .hasMessageContaining("UTF-8");
        assertThatThrownBy(() -> TypedReason.checked("  ", WORDS)).isInstanceOf(Failure.class);
    }
}
