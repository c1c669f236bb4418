package vn.parindex.page;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.parindex.changes.PublishingServer.publisher;

import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import vn.parindex.changes.PublishingServer;
import vn.parindex.database.Answer;
import vn.parindex.database.BrowsedTest;
import vn.parindex.database.Shipped;

/** The publisher's corner as a publisher meets it: a real token, real files, the real service. */
@BrowsedTest
@TestProfile(PublishingServer.WithToken.class)
class PublisherCornerTest extends BrowserTest {

    private static final String TOKEN = PublishingServer.TOKEN;
    private static final String HEADER =
            "indicator,population,unit,year,score,points,rank_best,rank_worst,source,preferred,note,state\n";

    @Inject
    PublishingServer server;

    @TempDir
    Path folder;

    @BeforeEach
    void begin() {
        server.loadTheShippedDataset();
    }

    private void enter(String token, String address) {
        browser.open(address);
        browser.find("#token").sendKeys(token, Keys.ENTER);
    }

    private void send(String name, String content, String reason) throws IOException {
        var file = folder.resolve(name);
        Files.writeString(file, content);
        browser.find("#file").sendKeys(file.toString());
        browser.find("#reason").sendKeys(reason, Keys.ENTER);
    }

    @Test
    void aFileBecomesADraftThatIsReadAndPublished() throws IOException {
        enter(TOKEN, "/publish");
        assertThat(browser.find("#file").isDisplayed()).isTrue();
        assertThat(browser.barriers()).isEmpty();

        send(
                "scores.csv",
                HEADER + "par-index,province,hung-yen,2019,81.99,,30,30,hung-yen-portal-2020-05-20,true,,\n",
                "Sửa điểm Hưng Yên");
        assertThat(browser.text("[data-status]")).isEqualTo("Sẵn sàng để xem xét và công bố");
        assertThat(browser.address()).startsWith("/publish/");
        assertThat(browser.text("#diff")).contains("81.98", "81.99");
        assertThat(browser.text("#outcome [data-kind=figure-changed]")).contains("Hưng Yên", "81,98", "81,99");
        assertThat(browser.text("#outcome [data-kind=place-settled]")).contains("Hưng Yên", "18–34", "30");
        assertThat(browser.barriers()).isEmpty();

        // One stroke, which says what it takes in.
        var warnings = browser.run("return document.querySelector('#acknowledge') !== null");
        assertThat(browser.text(".panel button[type=submit]"))
                .startsWith(Boolean.TRUE.equals(warnings) ? "Đã đọc " : "Công bố bản này");
        browser.run("const box = document.querySelector('#confirm'); if (box) box.checked = true");
        browser.click(".panel button[type=submit]");
        assertThat(browser.text(".note.good")).contains("Đã công bố bản");
        assertThat(browser.barriers()).isEmpty();

        browser.open("/rankings/par-index/2019");
        assertThat(browser.text("tr[data-unit=hung-yen] td.right")).isEqualTo("81,99");
        assertThat(browser.text("tr[data-unit=hung-yen] td.place")).isEqualTo("30");
    }

    @Test
    void whoIsToldOfPublicationsIsRegisteredAndTriedHere() {
        forgetReceivers();
        enter(TOKEN, "/publish");
        browser.click("#webhooks > summary");
        assertThat(browser.text("#webhooks .muted")).isEqualTo("Chưa đăng ký nơi nào.");

        browser.find("#webhook-url").sendKeys("https://10.0.0.1/hooks", Keys.ENTER);
        assertThat(browser.text("#webhooks .trouble")).contains("10.0.0.1", "PARINDEX_WEBHOOKS_ALLOW");
        assertThat(browser.barriers()).isEmpty();

        // Nobody listens there: the test that is sent is told as failed.
        browser.run("document.querySelector('#webhook-url').value = ''");
        browser.find("#webhook-url").sendKeys("http://127.0.0.1:1/hooks", Keys.ENTER);
        assertThat(browser.text("#webhooks .note code")).startsWith("whsec_");
        browser.click("#webhooks [data-webhook] button");
        assertThat(browser.text("#webhooks [data-webhook] p.note")).isNotBlank();
        assertThat(browser.barriers()).isEmpty();
        forgetReceivers();
    }

    private static void forgetReceivers() {
        Answer.of(publisher().get("/api/v1/webhooks"), 200)
                .texts("/items", "/id")
                .forEach(id ->
                        publisher().delete("/api/v1/webhooks/" + id).then().statusCode(204));
    }

    @Test
    void aWorkbookIsReadWithItsTableNamed() throws IOException {
        enter(TOKEN, "/publish?lang=en");
        var file = folder.resolve("ket-qua.xlsx");
        try (var out = Files.newOutputStream(file);
                var book = new Workbook(out, "test", "1.0")) {
            var sheet = book.newWorksheet("scores");
            String[] header = HEADER.strip().split(",");
            Object[] row = {"par-index", "province", "hung-yen", 2019, 81.96, null, 29, 29, "hung-yen-portal-2020-05-20"
            };
            for (int column = 0; column < header.length; column++) {
                sheet.value(0, column, header[column]);
            }
            for (int column = 0; column < row.length; column++) {
                if (row[column] instanceof Number number) {
                    sheet.value(1, column, number);
                } else if (row[column] != null) {
                    sheet.value(1, column, (String) row[column]);
                }
            }
            sheet.value(1, row.length, "true");
        }
        browser.find("#file").sendKeys(file.toString());
        assertThat(browser.find("#table").isDisplayed()).isTrue();
        browser.find("#reason").sendKeys("A workbook", Keys.ENTER);
        assertThat(browser.text("[data-status]")).isEqualTo("Ready to be read and published");
        assertThat(browser.text("#diff")).contains("81.96");
        assertThat(browser.text("#outcome [data-unit=hung-yen]")).contains("81.96");
        assertThat(browser.text("#outcome [data-kind=place-settled]")).contains("29");
        assertThat(browser.barriers()).isEmpty();
    }

    @Test
    void theWholeDatasetAsItIsChangesNothing() throws IOException {
        enter(TOKEN, "/publish");
        var file = folder.resolve("dataset.zip");
        try (var in = new URL(root, "/api/v1/dataset.zip").openStream()) {
            Files.copy(in, file);
        }
        browser.find("#file").sendKeys(file.toString());
        browser.find("#reason");
        assertThat(browser.run("return document.querySelector('label[for=table]').hidden"))
                .isEqualTo(true);
        browser.find("#reason").sendKeys("Nạp lại", Keys.ENTER);
        assertThat(browser.text("[data-status]")).isEqualTo("Không thay đổi gì");
        assertThat(browser.text("#nothing")).contains("không có gì để công bố");
        assertThat(browser.run("return document.querySelector('.panel button[type=submit]')"))
                .isNull();
        assertThat(browser.text("#diff")).contains("Bản này không thay đổi gì.");
    }

    @Test
    void aFileIsDroppedAndTheDraftTakenUpAgainLater() throws IOException {
        enter(TOKEN, "/publish?lang=en");
        var file = folder.resolve("scores.csv");
        Files.writeString(
                file, HEADER + "par-index,province,hung-yen,2019,81.95,,31,31,hung-yen-portal-2020-05-20,true,,\n");
        drop(file);
        browser.find("#reason");
        assertThat(browser.text("#file-said")).startsWith("scores.csv");
        browser.find("#reason").sendKeys("Dropped <b>here</b>", Keys.ENTER);
        assertThat(browser.text("#diff")).contains("81.95");
        var draft = browser.address().replaceAll("^/publish/|[?].*$", "");

        browser.open("/publish?lang=en");
        assertThat(browser.text("#open li[data-draft='" + draft + "']"))
                .contains(draft, "Ready to be read and published", "Dropped <b>here</b>");
        assertThat(browser.barriers()).isEmpty();
        browser.click("#open li[data-draft='" + draft + "'] a");
        assertThat(browser.text("#diff")).contains("81.95");
        assertThat(browser.complaints()).isEmpty();
    }

    /** As a hand does it: the browser itself makes the events and reads the file. */
    private void drop(Path file) {
        browser.find(".drop");
        var middle = (List<?>)
                browser.run("const zone = document.querySelector('.drop'); zone.scrollIntoView({block: 'center'});"
                        + " const at = zone.getBoundingClientRect(); return [at.x + at.width / 2, at.y + 10]");
        for (var type : List.of("dragEnter", "dragOver", "drop")) {
            browser.cdp(
                    "Input.dispatchDragEvent",
                    Map.of(
                            "type",
                            type,
                            "x",
                            middle.get(0),
                            "y",
                            middle.get(1),
                            "data",
                            Map.of("items", List.of(), "files", List.of(file.toString()), "dragOperationsMask", 1)));
        }
    }

    @Test
    void whatIsWrongIsToldCellByCellAndCannotBePublished() throws IOException {
        enter(TOKEN, "/publish?lang=en");
        browser.look(360, "dark", "");
        send(
                "scores.csv",
                HEADER + "par-index,province,hung-yen,2019,\"81,98\",,30,30,hung-yen-portal-2020-05-20,true,,\n"
                        + "par-index,province,hung-yen-2025,2019,81.98,,,,hung-yen-portal-2020-05-20,true,,\n",
                "A test");
        assertThat(browser.text("[data-status]")).contains("Has errors and cannot be published");
        assertThat(browser.text("#report tbody"))
                .contains("scores.csv", "score", "81,98", "81.98", "unit", "hung-yen-2025");
        assertThat(browser.run("return document.querySelector('#publish-title')"))
                .isNull();
        assertThat(browser.run("return document.documentElement.scrollWidth")).isEqualTo(360L);
        assertThat(browser.barriers()).isEmpty();

        browser.click("main a[href^='/publish']");
        assertThat(browser.find("#file").isDisplayed()).isTrue();
    }

    @Test
    void aDraftIsTakenBackAfterOneMoreQuestion() throws IOException {
        enter(TOKEN, "/publish?lang=en");
        send(
                "scores.csv",
                HEADER + "par-index,province,hung-yen,2019,81.97,,31,31,hung-yen-portal-2020-05-20,true,,\n",
                "A try");
        browser.find("#publish-title");
        browser.click(".panel .button.quiet");
        assertThat(browser.text("dialog h2")).startsWith("Take back the draft");
        assertThat(browser.barriers()).isEmpty();
        browser.click("dialog .button");
        assertThat(browser.text(".note.good")).contains("was taken back");
        browser.open("/rankings/par-index/2019");
        assertThat(browser.text("tr[data-unit=hung-yen] td.right")).isNotEqualTo("81,97");
    }

    @Test
    void withdrawingMuchIsConfirmedOnceTheServiceAsks() throws IOException {
        enter(TOKEN, "/publish");
        assertThat(browser.run("return document.querySelector('#confirm')")).isNull();
        send("scores.csv", HEADER.strip() + ",withdraw\n" + withdrawals(), "Rút thử");
        browser.find("#publish-title");
        assertThat(browser.find("#confirm").isDisplayed()).isFalse();
        browser.click(".panel button[type=submit]");
        assertThat(browser.text(".trouble")).contains("một phần mười");
        assertThat(browser.find("#confirm").isDisplayed()).isTrue();
        assertThat(browser.barriers()).isEmpty();
    }

    /** So many rows of the shipped scores that more than a tenth of all rows goes. */
    private static String withdrawals() {
        return Shipped.rows("scores").stream()
                .skip(300)
                .map(row -> String.join(
                        ",",
                        row.get("indicator"),
                        row.get("population"),
                        row.get("unit"),
                        row.get("year"),
                        "",
                        "",
                        "",
                        "",
                        row.get("source"),
                        row.get("preferred"),
                        "",
                        "",
                        "true"))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void aFileThatIsNoPackageIsAReportOfItsOwn() throws IOException {
        enter(TOKEN, "/publish");
        send("so-lieu.zip", "this is no zip", "Thử");
        assertThat(browser.text("[data-status]")).contains("Có lỗi");
        assertThat(browser.text("#report tbody")).isNotBlank();
        assertThat(browser.barriers()).isEmpty();
    }

    @Test
    void whatCannotBeReadIsToldWithWhatToDoAndNothingIsKept() throws IOException {
        enter(TOKEN, "/publish");
        var file = folder.resolve("so-lieu.pdf");
        Files.writeString(file, "%PDF-1.4 nothing");
        browser.find("#file").sendKeys(file.toString());
        assertThat(browser.text(".trouble")).isNotBlank();
        assertThat(browser.address()).isEqualTo("/publish");
        assertThat(browser.barriers()).isEmpty();
    }

    @Test
    void aWrongTokenIsToldAndNotKept() {
        enter("not-the-token", "/publish");
        assertThat(browser.text(".trouble")).contains("Mã truy cập không được chấp nhận");
        assertThat(browser.run("return sessionStorage.length")).isEqualTo(0L);
        assertThat(browser.barriers()).isEmpty();

        enter("mã có dấu", "/publish?lang=en");
        assertThat(browser.text(".trouble")).contains("The token is not accepted", "no blanks");
    }

    @Test
    void theTokenIsInNoAddressAndForgottenOnRequest() {
        enter(TOKEN, "/publish");
        browser.find("#file");
        assertThat(browser.address()).isEqualTo("/publish");
        assertThat(browser.run("return localStorage.length + document.cookie.length"))
                .isEqualTo(0L);
        browser.click(".entered .src");
        assertThat(browser.find("#token").isDisplayed()).isTrue();
        assertThat(browser.run("return sessionStorage.length")).isEqualTo(0L);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void anUnknownDraftIsToldAsSuch() {
        enter(TOKEN, "/publish/2020.01.01.9");
        assertThat(browser.text(".trouble")).contains("2020.01.01.9");
        assertThat(browser.barriers()).isEmpty();
    }
}
