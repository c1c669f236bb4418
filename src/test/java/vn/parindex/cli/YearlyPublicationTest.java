package vn.parindex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.parindex.changes.PublishingServer;
import vn.parindex.database.Answer;
import vn.parindex.database.H2Test;
import vn.parindex.database.Shipped;
import vn.parindex.understanding.Documents;

/** A year is published by the command line alone, against the running service. */
@H2Test
@TestProfile(PublishingServer.WithToken.class)
class YearlyPublicationTest {

    private static final String FIRST = Shipped.VERSION;
    private static final String DRAFT = Shipped.VERSION + ".1";
    private static final String HEADER =
            "indicator,population,unit,year,score,points,rank_best,rank_worst,source,preferred,note,state\n";
    private static final String CORRECTION =
            HEADER + "par-index,province,hung-yen,2019,81.99,,30,30,hung-yen-portal-2020-05-20,true,,\n";
    private static final String OTHER =
            HEADER + "par-index,province,lao-cai,2019,82.86,,15,15,ddci-lao-cai-nd,true,,\n";
    private static final String DOUBTFUL =
            HEADER + "par-index,province,quang-ninh,2019,80.09,,1,1,vgp-2020-05-19,false,,\n";
    private static final String WRONG = HEADER
            + "par-index,province,hung-yen,2019,\"81,99\",,,,hung-yen-portal-2020-05-20,true,,\n"
            + "par-index,province,hung-yan,2019,80,,,,hung-yen-portal-2020-05-20,true,,\n";

    @Inject
    PublishingServer server;

    @TestHTTPResource
    URL url;

    @TempDir
    Path folder;

    private Run.User publisher;

    @BeforeEach
    void loadTheShippedDataset() {
        server.loadTheShippedDataset();
        publisher = Run.User.of(url.toString(), PublishingServer.TOKEN);
    }

    @Test
    void aDocumentIsBroughtInAsItIsOnceItsQuestionsAreAnswered() throws IOException {
        var table = Files.write(folder.resolve("bang-2023.pdf"), Documents.pdf("par-index", "province", 2023));
        var unclear = Files.write(
                folder.resolve("dan.txt"),
                Documents.pasted("PAR INDEX 2022", "1\tQuảng Nnih\t90,10\t1", "2\tHải Phòng\t90,09\t2"));

        assertThat(publisher.run("bring", table, "--dry-run").ends(0).err())
                .contains("Understood: results: 63")
                .contains("index par-index, year 2023");
        assertThat(publisher.run("bring", unclear).ends(6).err())
                .contains("[t1.B3] To be answered")
                .contains("--answer t1.B3=quang-ninh");
        assertThat(publisher
                        .run("bring", unclear, "--cell", "t1.B3=Quảng Ninh", "--cell", "t1.C4=90,08", "--dry-run")
                        .ends(0)
                        .err())
                .as("both cells are read as they were mended")
                .contains("[t1.B3]", "[t1.C4]", "90,08")
                .doesNotContain("To be answered");
        assertThat(publisher
                        .run(
                                "bring",
                                unclear,
                                "--cell",
                                "t1.B3=Quảng Ninh",
                                "--cell",
                                "t1.C4=90,08; đã sửa",
                                "--dry-run")
                        .err())
                .as("a text keeps its semicolon")
                .contains("90,08; đã sửa");
        assertThat(publisher.run("releases", "--quiet").ends(0).printed()).isEqualTo(FIRST);

        assertThat(publisher
                        .run("bring", unclear, "--answer", "t1.B3=quang-ninh", "--title", "Bảng dán", "--quiet")
                        .ends(0)
                        .printed())
                .isEqualTo(DRAFT);
        assertThat(publisher
                        .run("bring", table, "--indicator", "par-index", "--year", "2023", "--quiet")
                        .ends(0)
                        .printed())
                .startsWith(FIRST);
        assertThat(publisher.run("bring", folder.resolve("none.pdf")).ends(2).err())
                .contains("none.pdf");
        assertThat(publisher.run("bring", folder).ends(2).err()).contains("folder");
    }

    @Test
    void aYearIsCheckedUploadedComparedPublishedAndExported() throws IOException {
        var results = file("results.csv", CORRECTION);

        assertThat(publisher.run("check", results).ends(0).out())
                .isEqualTo(
                        "Valid. Rows added: 1, withdrawn: 1 (a changed row is one of each). Errors: 0. New warnings: 0.\n");
        assertThat(publisher.run("releases", "--quiet").ends(0).printed())
                .as("a check leaves nothing")
                .isEqualTo(FIRST);

        var id = publisher
                .run("upload", results, "--reason", "Kết quả năm 2019", "--quiet")
                .ends(0)
                .printed();
        assertThat(id).isEqualTo(DRAFT);
        assertThat(publisher.run("status", id).ends(0).out())
                .contains("draft")
                .contains("Kết quả năm 2019")
                .contains("ETag");

        assertThat(publisher.run("diff", id).ends(0).out())
                .contains(DRAFT + " against " + FIRST + ": rows added: 0, changed: 1, withdrawn: 0.")
                .contains("~  par-index  province  hung-yen  2019")
                .contains("score 81.98 → 81.99; rank_best – → 30")
                .contains("Places that move: par-index, province, 2019")
                .containsPattern("Hung Yen .*18–34 → 30");

        assertThat(publisher.run("publish", id).ends(0).out()).isEqualTo("Published " + DRAFT + ".\n");
        assertThat(Answer.to("/api/v1/rankings/par-index/2019?unit=hung-yen").text("/items/0/score"))
                .isEqualTo("81.99");

        var saved = folder.resolve("saved.zip");
        assertThat(publisher.run("export", "--output", saved).ends(0).out()).contains("SHA-256");
        assertThat(publisher.run("upload", saved, "--reason", "round").ends(0))
                .satisfies(run -> assertThat(run.out()).contains("No row changes."))
                .satisfies(run -> assertThat(run.err()).contains("nothing to publish"));
        assertThat(publisher.run("publish", FIRST + ".2").ends(5).err()).contains("changes nothing");

        assertThat(publisher.run("check", unpacked(saved)).ends(0).out())
                .as("the same as a folder")
                .contains("No row changes.");
        publisher.run("export", "--output", saved).ends(2);
        publisher.run("export", FIRST, "--output", saved, "--force", "--quiet").ends(0);
        assertThat(publisher
                        .run("check", saved, "--json")
                        .ends(0)
                        .json()
                        .at("/rows/added")
                        .asInt())
                .as("the state before")
                .isEqualTo(1);
        assertThat(folder.toFile().list()).as("nothing unfinished is left").noneMatch(name -> name.endsWith(".part"));
    }

    @Test
    void whatBreaksARuleIsToldWithItsPlaceAndEndsWithOne() throws IOException {
        var wrong = file("wrong.csv", WRONG);

        assertThat(publisher.run("check", wrong).ends(1).out())
                .contains(wrong + ":2:score: error number: ")
                .contains("(value: 81,99) Did you mean: 81.99?")
                .contains(wrong + ":3:unit: error foreign-key: ")
                .contains("Did you mean: hung-yen?")
                .contains("Invalid. Errors: 2. New warnings: 0.");
        assertThat(publisher
                        .with("LANG", "vi_VN.UTF-8")
                        .run("check", wrong)
                        .ends(1)
                        .out())
                .contains(wrong + ":2:score: lỗi number: ")
                .contains("Có phải: 81.99?")
                .contains("Không hợp lệ.");
        assertThat(publisher.run("check", wrong).ends(1).out())
                .as("again")
                .contains(wrong + ":2:score: error number: ");

        var upload = publisher.run("upload", wrong, "--reason", "x", "--quiet").ends(1);
        var id = upload.printed();
        assertThat(upload.err()).contains(wrong + ":3:unit: error foreign-key: ");
        assertThat(publisher.run("report", id).ends(1).out()).contains("scores.csv:2:score: error number: ");
        assertThat(publisher
                        .run("report", id, "--json")
                        .ends(1)
                        .json()
                        .at("/findings/errors")
                        .asInt())
                .isEqualTo(2);
        assertThat(publisher.run("publish", id).ends(5).err()).contains("invalid");
    }

    @Test
    void aWorkbookIsSentAndItsCellIsNamed() throws IOException {
        var book = folder.resolve("ket-qua.xlsx");
        try (var out = Files.newOutputStream(book);
                var workbook = new Workbook(out, "test", "1.0")) {
            var sheet = workbook.newWorksheet("Kết quả");
            var lines = new String[] {
                "indicator,population,unit,year,score,source", "par-index,province,hung-yan,2019,80,vgp-2020-05-19"
            };
            for (int row = 0; row < lines.length; row++) {
                var cells = lines[row].split(",");
                for (int column = 0; column < cells.length; column++) {
                    sheet.value(row, column, cells[column]);
                }
            }
        }
        assertThat(publisher.run("check", book).ends(1).out()).contains(book + ":Kết quả!C2:unit: error foreign-key: ");
    }

    @Test
    void newWarningsAreAcknowledgedByTheNumberThatIsTold() throws IOException {
        var doubtful = file("doubtful.csv", DOUBTFUL);

        var check = publisher.run("check", doubtful, "--json").ends(0).json();
        assertThat(check.path("dryRun").asBoolean()).isTrue();
        assertThat(check.at("/found/items/0/rule").asText()).isEqualTo("sources-disagree");
        var upload = publisher.run("upload", doubtful, "--reason", "x").ends(0);
        assertThat(upload.err()).contains("warning sources-disagree: ").contains("--acknowledge 1");

        var id = upload.out().split(" ")[1];
        assertThat(publisher.run("publish", id).ends(6).err()).contains("parindex publish " + id + " --acknowledge 1");
        assertThat(publisher.run("publish", id, "--acknowledge", "2").ends(6).err())
                .contains("--acknowledge 1");
        publisher.run("publish", id, "--acknowledge", "1").ends(0);
    }

    @Test
    void muchIsWithdrawnOnlyWhenThatIsConfirmed() throws IOException {
        var saved = folder.resolve("saved.zip");
        publisher.run("export", "-o", saved).ends(0);
        var smaller = unpacked(saved);
        var statements = smaller.resolve("statements.csv");
        Files.writeString(statements, Files.readAllLines(statements).get(0) + "\n");

        var id = publisher.run("upload", smaller, "--reason", "x", "-q").ends(0).printed();
        assertThat(publisher.run("publish", id).ends(6).err()).contains("--confirm-withdrawals");
        publisher.run("publish", id, "--confirm-withdrawals").ends(0);
    }

    @Test
    void theSameContentGivesTheSameDraftUntilItIsDiscarded() throws IOException {
        var results = file("results.csv", CORRECTION);
        var first = upload(results);
        assertThat(upload(results)).isEqualTo(first);

        publisher.run("discard", first).ends(0);
        var second = upload(results);
        assertThat(second).isNotEqualTo(first);
        assertThat(upload(results)).isEqualTo(second);

        publisher.run("check", file("wrong.csv", WRONG)).ends(1);
        publisher.run("check", file("doubtful.csv", DOUBTFUL)).ends(0);
        var doubtful = upload(folder.resolve("doubtful.csv"));
        assertThat(publisher
                        .run("check", folder.resolve("doubtful.csv"))
                        .ends(0)
                        .out())
                .contains("warning");
        assertThat(publisher
                        .run("status", doubtful, "--json")
                        .ends(0)
                        .json()
                        .path("status")
                        .asText())
                .as("a check leaves drafts alone")
                .isEqualTo("draft");
    }

    @Test
    void aKeyOfOnesOwnIsTakenAsItIs() throws IOException {
        var results = file("results.csv", CORRECTION);
        var id = publisher
                .run("upload", results, "--reason", "x", "--idempotency-key", "2019", "-q")
                .ends(0)
                .printed();
        publisher
                .run("upload", file("other.csv", OTHER), "--reason", "x", "--idempotency-key", "2019")
                .ends(3);
        publisher.run("discard", id).ends(0);
        assertThat(publisher
                        .run("upload", results, "--reason", "x", "--idempotency-key", "2019")
                        .ends(5)
                        .err())
                .contains("--idempotency-key");
    }

    @Test
    void aDraftThatWasOvertakenEndsWithFiveAndGoesOnAfterARebase() throws IOException {
        var first = upload(file("results.csv", CORRECTION));
        var second = upload(file("other.csv", OTHER));
        publisher.run("publish", second).ends(0);

        var conflict = publisher.run("publish", first, "--json").ends(5);
        assertThat(conflict.json().path("status").asInt()).isEqualTo(409);
        assertThat(conflict.json().path("errors").path(0).path("parameter").asText())
                .isEqualTo("base");
        assertThat(conflict.err()).contains("Conflict (409)").contains("parindex rebase " + first);

        assertThat(publisher.run("rebase", first).ends(0).out()).contains("(on " + second + ")");
        publisher.run("publish", first, "--if-match", "\"something-else\"").ends(5);
        publisher.run("publish", first).ends(0);
        assertThat(publisher.run("publish", first).ends(0).out())
                .as("what is done is done")
                .isEqualTo("Published " + FIRST + ".3.\n");
    }

    @Test
    void anEarlierStateIsRestored() throws IOException {
        var id = upload(file("results.csv", CORRECTION));
        publisher.run("publish", id).ends(0);

        assertThat(publisher
                        .run("restore", FIRST, "--reason", "wrong correction")
                        .ends(0)
                        .out())
                .isEqualTo("The state of " + FIRST + " is current again, as release " + FIRST + ".2.\n");
        assertThat(Answer.to("/api/v1/rankings/par-index/2019?unit=hung-yen").text("/items/0/score"))
                .isEqualTo("81.98");
        assertThat(publisher.run("releases", "--quiet").printed().lines()).containsExactly(FIRST + ".2", id, FIRST);
        assertThat(publisher.run("releases", "--limit", "1").ends(0).err()).contains("2 more");
        publisher.run("restore", FIRST, "--reason", "again").ends(5);
    }

    @Test
    void jsonIsTheDocumentOfTheInterfaceAndNothingElse() throws IOException {
        var results = file("results.csv", CORRECTION);
        var draft = publisher
                .run("upload", results, "--reason", "x", "--json")
                .ends(0)
                .json();
        assertThat(draft.path("status").asText()).isEqualTo("draft");
        assertThat(draft.at("/links/publish").asText()).isEqualTo("/api/v1/releases/" + DRAFT + "/publish");
        publisher.run("publish", DRAFT, "--json").ends(0).json();

        assertThat(publisher.run("diff", DRAFT, "--json").ends(0).json().path("items"))
                .isEqualTo(document("/api/v1/releases/" + DRAFT + "/diff").path("items"));
        assertThat(publisher.run("status", "--json").ends(0).json()).isEqualTo(document("/api/v1/releases/latest"));
        assertThat(publisher.run("releases", "--json").ends(0).json().path("items"))
                .isEqualTo(document("/api/v1/releases").path("items"));
        assertThat(publisher
                        .run("export", "--json", "-o", folder.resolve("x.zip"))
                        .ends(0)
                        .json())
                .isEqualTo(document("/api/v1/releases/latest"));
    }

    @Test
    void allPagesOfALongDiffAreOneDocument() {
        var whole = publisher.run("diff", FIRST, "--json").ends(0).json();
        assertThat(whole.path("items")).hasSize(whole.path("total").asInt());
        assertThat(whole.path("total").asInt()).isGreaterThan(1000);
        assertThat(whole.at("/links/next").isNull()).isTrue();
        assertThat(publisher.run("diff", FIRST).ends(0).out().lines().filter(line -> line.startsWith("  +")))
                .hasSize(whole.path("total").asInt());
    }

    @Test
    void whoMayNotIsTurnedAwayBeforeAnythingIsSent() throws IOException {
        var results = file("results.csv", CORRECTION);
        var stranger = publisher.with("PARINDEX_TOKEN", "a-token-that-nobody-has-ever-been-given");
        assertThat(stranger.run("upload", results, "--reason", "x").ends(3).err())
                .contains("Authentication required (401)")
                .contains("PARINDEX_TOKEN")
                .contains("Request id: ");

        var reader = publisher.with("PARINDEX_TOKEN", "");
        assertThat(reader.run("upload", results, "--reason", "x").ends(2).err()).contains("PARINDEX_TOKEN");
        var id = upload(results);
        assertThat(reader.run("status", id).ends(3).err()).contains("Drafts are seen only with a token");
        reader.run("releases").ends(0);

        var tokenFile = file("token", PublishingServer.TOKEN + "\n");
        reader.run("status", id, "--token-file", tokenFile).ends(0);
    }

    @Test
    void whatTheServiceRefusesIsToldFaultByFault() throws IOException {
        var results = file("results.csv", CORRECTION);
        assertThat(publisher
                        .run("upload", results, "--reason", "x", "--file", "score.csv")
                        .ends(3)
                        .err())
                .contains("Invalid request (400)")
                .contains("file=score.csv")
                .contains("did you mean: scores.csv?");
        assertThat(publisher.run("publish", "nope").ends(3).err()).contains("nope");
    }

    @Test
    void progressIsDrawnWhereSomebodyLooksAndNowhereElse() throws IOException {
        var results = file("results.csv", CORRECTION);
        var seen = publisher.atTerminal().run("check", results).ends(0);
        assertThat(seen.err()).containsAnyOf("Sending [", "Checking [").contains("\r");
        assertThat(seen.out()).startsWith("Valid.");
        assertThat(publisher.run("check", results).err()).isEmpty();
        assertThat(publisher.atTerminal().run("check", results, "--no-progress").err())
                .isEmpty();
        assertThat(publisher.atTerminal().run("check", results, "--quiet").err())
                .isEmpty();
    }

    private String upload(Path content) {
        return publisher
                .run("upload", content, "--reason", "x", "--quiet")
                .ends(0)
                .printed();
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private Path unpacked(Path zip) throws IOException {
        var target = Files.createDirectories(folder.resolve("unpacked"));
        try (var file = new ZipFile(zip.toFile())) {
            for (var entry : file.stream().toList()) {
                Files.copy(file.getInputStream(entry), target.resolve(entry.getName()));
            }
        }
        return target;
    }

    private static JsonNode document(String address) throws IOException {
        return new ObjectMapper().readTree(Answer.asking().get(address).asString());
    }
}
