package vn.parindex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command line makes of a service that is busy, slow, away or not what it should be. */
class ServiceTest {

    private static final String LATEST = "{\"id\":\"2026.11.24\",\"status\":\"published\"}";
    private static final String DRAFT =
            "{\"id\":\"7\",\"status\":\"draft\",\"base\":\"2026.11.24\",\"findings\":{\"errors\":0,\"warnings\":0},\"rows\":{\"added\":2,\"withdrawn\":0}}";
    private static final String BUSY = "{\"title\":\"Unavailable\",\"status\":503,\"detail\":\"Starting.\"}";
    private static final String NO_DRAFT =
            "{\"title\":\"Conflict\",\"detail\":\"Not a draft.\",\"errors\":[{\"in\":\"query\",\"parameter\":\"status\",\"detail\":\"Not a draft.\"}]}";

    @TempDir
    Path folder;

    private StagedService service;
    private Path results;

    @BeforeEach
    void start() throws IOException {
        service = new StagedService();
        results = Files.writeString(folder.resolve("results.csv"), "a,b\n1,2\n");
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private static String checking(int read, int checked, int stored, String total) {
        return "{\"id\":\"7\",\"status\":\"checking\",\"progress\":{\"read\":%d,\"checked\":%d,\"stored\":%d,\"total\":%s}}"
                .formatted(read, checked, stored, total);
    }

    private Run upload(Run.User user, Object... more) {
        var arguments = new Object[4 + more.length];
        System.arraycopy(new Object[] {"upload", results, "--reason", "x"}, 0, arguments, 0, 4);
        System.arraycopy(more, 0, arguments, 4, more.length);
        return user.run(arguments);
    }

    @Test
    void aBusyServiceIsAskedAgainWhenItSays() {
        service.then(503, BUSY, "Retry-After: 0")
                .then(429, BUSY, "Retry-After: 0")
                .then(200, LATEST);
        assertThat(service.user().run("status").ends(0).err())
                .contains("The service is busy (503), trying again in 0 s (1 of 5).")
                .contains("The service is busy (429), trying again in 0 s (2 of 5).");
        assertThat(service.lines()).hasSize(3);
    }

    @Test
    void aServiceThatStaysBusyIsToldWithItsOwnWords() {
        service.then(503, BUSY, "Retry-After: 0").then(503, BUSY, "Retry-After: 0");
        assertThat(service.user().run("status", "--retries", "1").ends(4).err())
                .contains("Unavailable (503)")
                .contains("Starting.");
        assertThat(service.lines()).hasSize(2);
    }

    @Test
    void aLostUploadIsSentAgainUnderTheSameKey() {
        service.then(200, LATEST).thenHangsUp().then(201, DRAFT);
        assertThat(upload(service.user()).ends(0).err()).contains("The connection was lost");
        assertThat(service.asked().get(1).key())
                .startsWith("upload-")
                .isEqualTo(service.asked().get(2).key());
        assertThat(service.asked().get(2).bytes()).isEqualTo(8);
    }

    @Test
    void aLostStepIsNotTakenTwiceAndItsEndIsSaidToBeUnknown() {
        service.thenHangsUp();
        assertThat(service.user().run("publish", "7").ends(4).err()).contains("it may have been done");
        assertThat(service.lines()).containsExactly("POST /api/v1/releases/7/publish");
    }

    @Test
    void aStepThatWasDoneThoughTheServiceSaidBusyIsDone() {
        service.then(503, BUSY, "Retry-After: 0")
                .then(409, NO_DRAFT)
                .then(200, "{\"id\":\"7\",\"status\":\"published\"}");
        assertThat(service.user().run("publish", "7").ends(0).out()).isEqualTo("Published 7.\n");
    }

    @Test
    void aServiceThatIsNotThereIsToldAtOnce() throws IOException {
        int free;
        try (var socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        var user = Run.User.of("http://localhost:" + free, "a-token-for-these-tests-that-is-long-enough");
        assertThat(user.run("releases").ends(4))
                .satisfies(run -> assertThat(run.err())
                        .isEqualTo("parindex: no connection to http://localhost:" + free
                                + ". Is the service running, is the address right (--url or PARINDEX_URL)?\n"))
                .satisfies(run -> assertThat(run.out()).isEmpty());
        assertThat(user.with("LANG", "vi_VN.UTF-8")
                        .run("releases", "--json")
                        .ends(4)
                        .err())
                .contains("không kết nối được với http://localhost:" + free);
    }

    @Test
    void aServiceThatChecksByItselfIsFollowedUntilItIsDone() {
        service.then(200, LATEST)
                .then(202, checking(0, 0, 0, "null"), "Location: /api/v1/releases/7")
                .then(200, checking(4000, 2000, 0, "4000"))
                .then(503, BUSY, "Retry-After: 0")
                .then(200, DRAFT);
        var run = upload(service.user().atTerminal()).ends(0);
        assertThat(run.out())
                .isEqualTo("Draft 7 (on 2026.11.24). Rows added: 2, withdrawn: 0. Errors: 0. New warnings: 0.\n");
        assertThat(run.err())
                .contains("rows: read 0, checked 0, stored 0 ")
                .contains(" 50 %  rows: read 4,000, checked 2,000, stored 0 / 4,000");
        assertThat(service.asked().get(1).prefer()).isEqualTo("respond-async");
        assertThat(service.lines().subList(2, 5)).containsOnly("GET /api/v1/releases/7/draft");
    }

    @Test
    void countsThatAReleaseDoesNotNameAreReadFromItsReport() {
        service.then(200, LATEST)
                .then(202, checking(0, 0, 0, "null"))
                .then(200, "{\"id\":\"7\",\"status\":\"invalid\",\"rows\":5,\"warnings\":3}")
                .then(
                        200,
                        "{\"findings\":{\"errors\":1,\"warnings\":0},\"items\":[],\"total\":1,\"links\":{\"next\":null}}")
                .then(
                        200,
                        "{\"findings\":{\"errors\":1,\"warnings\":0},\"items\":[{\"severity\":\"error\",\"counts\":true,\"side\":\"upload\",\"file\":\"scores.csv\",\"line\":2,\"rule\":\"number\",\"message\":{\"en\":\"No number.\"}}],\"total\":1,\"links\":{\"next\":null}}");
        var run = upload(service.user()).ends(1);
        assertThat(run.err()).contains("results.csv:2: error number: No number.");
        assertThat(run.out()).isEqualTo("7 is invalid and cannot be published.\n");
    }

    @Test
    void aCheckThatWasCutShortIsTakenUpByTheNextUpload() {
        service.then(200, LATEST)
                .then(202, checking(0, 0, 0, "null"))
                .then(200, "{\"id\":\"7\",\"status\":\"interrupted\"}");
        assertThat(service.user()
                        .run("upload", results, "--reason", "x")
                        .ends(4)
                        .err())
                .contains("parindex rebase 7");

        service.then(200, LATEST)
                .then(200, "{\"id\":\"7\",\"status\":\"interrupted\"}")
                .then(202, checking(0, 0, 0, "null"))
                .then(200, DRAFT);
        upload(service.user()).ends(0);
        assertThat(service.lines()).contains("POST /api/v1/releases/7/rebase");
    }

    @Test
    void aCheckKeepsNothingAndSaysWhatItDoesNotTell() {
        service.then(
                200,
                DRAFT.replace(
                        "\"status\"",
                        "\"found\":{\"total\":3,\"items\":[{\"severity\":\"warning\",\"counts\":true,\"side\":\"upload\","
                                + "\"file\":\"scores.csv\",\"line\":2,\"rule\":\"sources-disagree\",\"message\":{\"vi\":\"x\",\"en\":\"y\"}}]},"
                                + "\"status\""));
        var run = service.user().run("check", results).ends(0);
        assertThat(run.out()).contains("warning sources-disagree: y");
        assertThat(run.err()).contains("not told here: 2");
        assertThat(service.lines()).singleElement().asString().contains("dryRun=true");
        assertThat(service.asked().get(0).key())
                .as("a dry run is nobody's draft")
                .isNull();
    }

    @Test
    void aWaitForAStatusEndsAsTheCheckDoes() {
        service.then(200, checking(1, 0, 0, "2")).then(200, "{\"id\":\"7\",\"status\":\"invalid\"}");
        service.user().run("status", "7", "--wait").ends(1);
        service.then(200, checking(1, 0, 0, "2"));
        assertThat(service.user().run("status", "7").ends(0).out()).contains("being checked (checking)");
    }

    @Test
    void aDownloadIsKeptOnlyIfItIsWhatTheServiceStates() throws IOException {
        var target = folder.resolve("saved.zip");
        var wrong = Base64.getEncoder().encodeToString(new byte[32]);
        service.then(200, LATEST).then(200, "content", "Repr-Digest: sha-256=:" + wrong + ":");
        assertThat(service.user().run("export", "-o", target).ends(7).err())
                .contains("the service states SHA-256 " + "0".repeat(64))
                .contains("the file has ed7002b439e9ac845f22357d822bac1444730fbdb6016d3ec9432297b9ec9f73");
        assertThat(folder.toFile().list()).containsExactly("results.csv");

        service.then(200, LATEST)
                .then(200, "content", "Repr-Digest: sha-256=:7XACtDnprIRfIjV9giusFERzD722AW0+yUMil7nsn3M=:");
        service.user().run("export", "-o", target).ends(0);
        assertThat(target).hasContent("content");

        service.then(200, LATEST).then(200, "content");
        assertThat(service.user().run("export", "-o", target, "--force").ends(0).err())
                .contains("no checksum");
    }

    @Test
    void whereNothingCanBeSavedTheFolderThatWasTypedIsNamed() throws IOException {
        var missing = folder.resolve("no/such");
        service.then(200, LATEST);
        assertThat(service.user()
                        .run("export", "-o", missing.resolve("saved.zip"))
                        .ends(7)
                        .err())
                .contains("there is no folder “" + missing + "”; make it (mkdir)")
                .doesNotContain(".part");
        service.then(200, LATEST);
        assertThat(service.user()
                        .run("export", "-o", missing.resolve("saved.zip"), "--lang", "vi")
                        .ends(7)
                        .err())
                .contains("không có thư mục “" + missing + "”");
        var file = Files.writeString(folder.resolve("file"), "x");
        service.then(200, LATEST);
        assertThat(service.user()
                        .run("export", "-o", file.resolve("saved.zip"))
                        .ends(7)
                        .err())
                .contains("“" + file + "” is no folder");
        service.then(200, LATEST);
        assertThat(service.user().run("export", "-o", folder, "--force").ends(2).err())
                .contains("“" + folder + "” is a folder; name a file in it");
    }

    @Test
    void whatIsNoParindexIsSaidToBeNone() {
        service.then(502, "<html>Bad Gateway</html>");
        assertThat(service.user().run("status", "--json").ends(4))
                .satisfies(
                        run -> assertThat(run.err()).contains("not that of a parindex service (HTTP 502, text/html)"))
                .satisfies(run -> assertThat(run.out()).isEmpty());
        service.then(200, "<html>Welcome</html>");
        service.user().run("status").ends(4);
    }

    @Test
    void aRedirectIsToldAndTheTokenStaysHere() {
        service.then(301, "", "Location: https://elsewhere.example.vn/api/v1/releases/latest");
        assertThat(service.user().run("status").ends(3).err()).contains("https://elsewhere.example.vn/");
        assertThat(service.lines()).hasSize(1);
    }
}
