package vn.parindex.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import vn.parindex.changes.PublishingServer;
import vn.parindex.database.BrowsedTest;
import vn.parindex.understanding.Documents;

/** An officer with an official document: from the file to what readers see, through the page alone. */
@BrowsedTest
@TestProfile(PublishingServer.WithToken.class)
class BringOnPageTest extends BrowserTest {

    private static final Path PICTURES = Path.of("src/main/resources/META-INF/resources/assets/guide");

    @Inject
    PublishingServer server;

    @TempDir
    Path folder;

    @BeforeEach
    void begin() {
        server.loadTheShippedDataset();
    }

    private void enter(String address) {
        browser.run("sessionStorage.setItem('parindex-token', arguments[0])", PublishingServer.TOKEN);
        browser.open(address);
    }

    private void choose(String name, byte[] content) throws IOException {
        var file = folder.resolve(name);
        Files.write(file, content);
        browser.find("#file").sendKeys(file.toString());
        browser.find(".grid");
    }

    /** The pictures of the guide for officers, taken anew with {@code -Dparindex.guide.update=true}. */
    private void picture(String language, int step, String of) throws IOException {
        if (!Boolean.getBoolean("parindex.guide.update")) {
            return;
        }
        browser.look(1000, 640, "light", "");
        browser.run("document.querySelector(arguments[0]).scrollIntoView({block: 'start'})", of);
        var taken = browser.cdp("Page.captureScreenshot", Map.of("format", "webp", "quality", 60));
        Files.createDirectories(PICTURES);
        Files.write(
                PICTURES.resolve(language + "-" + step + ".webp"),
                Base64.getDecoder().decode((String) taken.get("data")));
        browser.look(1280, "light", "");
    }

    private void draft() {
        browser.click("#make-draft");
        browser.find("#outcome, .trouble");
        assertThat(browser.run("return document.querySelector('.trouble')?.textContent"))
                .isNull();
    }

    private void publish() {
        draft();
        confirm();
    }

    private void confirm() {
        browser.click(".panel button[type=submit]");
        assertThat(browser.text(".note.good")).isNotBlank();
    }

    @Test
    void aDecisionAsPdfBecomesTheYearThatReadersSee() throws IOException {
        enter("/publish");
        choose("par-index-2025.pdf", Documents.pdf("par-index", "province", 2025));

        assertThat(browser.text("#understood")).contains("34", "PAR INDEX 2025", "Không còn câu hỏi nào");
        assertThat(browser.run("return document.querySelector('#source-publisher').value"))
                .isEqualTo("Bộ Nội vụ");
        assertThat(browser.run("return document.querySelector('#source-publishedOn').value"))
                .isEqualTo("28/3/2025");
        assertThat(browser.run("return document.querySelectorAll('td.s-taken').length"))
                .isEqualTo(3 * 34L);
        assertThat(browser.barriers()).isEmpty();
        assertThat(browser.complaints()).isEmpty();

        draft();
        assertThat(browser.barriers()).isEmpty();
        confirm();
        var published = browser.text(".note.good");
        browser.until("const it = document.querySelector('footer .release').textContent.match(/[\\d.]+$/);"
                + " return !!it && document.querySelector('.note.good').textContent.includes(' ' + it[0] + '. ')");

        browser.open("/rankings/par-index/2025?view=table");
        var best = Documents.units("par-index", "province", 2025).get(0);
        assertThat(browser.text("tr[data-unit=" + best + "] td.place")).isEqualTo("1");

        // The same as a workbook says nothing new, which is told before anybody presses.
        enter("/publish");
        choose("par-index-2025.xlsx", Documents.workbook("par-index", "province", 2025));
        draft();
        assertThat(browser.text("#nothing")).contains("không có gì để công bố");
        assertThat(browser.run("return document.querySelector('.panel button[type=submit]')"))
                .isNull();
        assertThat(browser.barriers()).isEmpty();

        // Another index of the same decision does.
        enter("/publish");
        choose("sipas-2025.xlsx", Documents.workbook("sipas", "province", 2025));
        assertThat(browser.text("#understood")).contains("34", "SIPAS 2025", "Không còn câu hỏi nào");
        publish();
        assertThat(browser.text(".note.good")).isNotEqualTo(published);
    }

    @Test
    void aServiceWithoutRoomIsAskedAgainForTheReader() throws IOException {
        enter("/publish");
        browser.run("""
                const real = window.fetch
                const sentAway = new Set()
                window.refusals = 0
                window.fetch = (address, options) => {
                  const asked = (options?.method ?? 'GET') + String(address)
                  if (!String(address).includes('/api/v1/') || sentAway.has(asked)) return real(address, options)
                  sentAway.add(asked)
                  window.refusals++
                  return Promise.resolve(new Response(JSON.stringify({status: 503, code: 'overloaded', detail: 'x'}), {status: 503, headers: {'Retry-After': '1'}}))
                }""");
        choose("bang.txt", Documents.pasted("PAR INDEX 2023 (12/QĐ-BNV ngày 17/4/2024)", "1\tQuảng Ninh\t92,18\t1"));
        publish();
        // The document twice, what the draft is, does, confirms, reports and changes, and its publication.
        assertThat((long) browser.run("return window.refusals")).isGreaterThanOrEqualTo(8L);
    }

    @Test
    void whatIsInQuestionIsAnsweredAndMendedByKeysAlone() throws IOException {
        enter("/publish?lang=en");
        browser.look(360, "dark", "");
        choose(
                "bang.txt",
                Documents.pasted(
                        "PAR INDEX 2023 (12/QĐ-BNV ngày 17/4/2024)",
                        "1\tQuảng Nnih\t92,18\t1",
                        "2\tHải Phòng\t9l,87\t2",
                        "3\tHà Nội\t91,43\t4"));
        assertThat(browser.text("#questions-title")).isEqualTo("For you to decide (2)");
        assertThat(browser.run("return document.documentElement.scrollWidth")).isEqualTo(360L);
        assertThat(browser.barriers()).isEmpty();

        // A name by its proposal.
        browser.find("#p-t1-B3-0").sendKeys(Keys.ENTER);
        browser.until("return document.querySelectorAll('.question').length === 1");
        // A figure where it stands: to its cell, written over, and on to the next.
        browser.find("#at-t1-C4").sendKeys(Keys.ENTER);
        assertThat(browser.run("return document.activeElement.id")).isEqualTo("cell-t1.C4");
        browser.find("[id='cell-t1.C4']").sendKeys(Keys.ENTER);
        browser.find("[id='cell-t1.C4'] input").sendKeys(Keys.chord(Keys.CONTROL, "a"), "91,87", Keys.ENTER);
        browser.until("return document.querySelectorAll('.question').length === 0");
        browser.until("return document.activeElement.id === 'cell-t1.C4'");
        assertThat(browser.run("return document.activeElement.getAttribute('aria-label')")
                        .toString())
                .contains("C4: 91,87", "score", "9l,87");
        browser.find("[id='cell-t1.C4']").sendKeys(Keys.ARROW_DOWN, Keys.ARROW_RIGHT);
        assertThat(browser.run("return document.activeElement.id")).isEqualTo("cell-t1.D5");
        assertThat(browser.barriers()).isEmpty();

        browser.look(1280, "light", "");
        publish();
        var rows = browser.later("fetch('/api/v1/rankings/par-index/2023?unit=hai-phong').then((it) => it.json())"
                + ".then((it) => arguments[0](it.items[0].note + ' ' + it.items[0].score))");
        assertThat(rows.toString()).contains("9l,87", "by hand", "91.87");
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void theGuideShowsTheThreeSteps(String language) throws IOException {
        var query = language.equals("en") ? "?lang=en" : "";
        enter("/publish" + query);
        browser.find("#file");
        picture(language, 1, ".steps");
        choose(
                "bang.txt",
                Documents.pasted(
                        "Chỉ số cải cách hành chính (PAR INDEX) năm 2023 (Quyết định số 258/QĐ-BNV ngày 17/4/2024)",
                        "1\tQuảng Nnih\t92,18\t1",
                        "2\tTP. Hải Phòng\t91,87\t2",
                        "3\tHà Nội\t91,43\t3",
                        "4\tBà Rịa – Vũng Tàu\t91,03\t4",
                        "5\tThừa Thiên - Huế\t90,62\t5",
                        "\tTrung bình cả nước\t86,98\t"));
        picture(language, 2, ".steps");
        browser.click("#p-t1-B3-0");
        browser.until("return document.querySelectorAll('.question').length === 0");
        draft();
        picture(language, 3, "#draft-title");

        browser.open("/docs/guide" + query);
        assertThat(browser.run("return document.querySelectorAll('.shot img').length"))
                .isEqualTo(3L);
        browser.run("document.querySelectorAll('.shot img').forEach((each) => { each.loading = 'eager' })");
        if (!Boolean.getBoolean("parindex.guide.update")) {
            browser.until(
                    "return [...document.querySelectorAll('.shot img')].every((each) => each.naturalWidth === 1000)");
        }
        assertThat(browser.barriers()).isEmpty();
    }

    @Test
    void thePicturesOfTheGuideAreSmall() throws IOException {
        try (var pictures = Files.list(PICTURES)) {
            assertThat(pictures.toList()).hasSize(6).allSatisfy(picture -> assertThat(Files.size(picture))
                    .isLessThan(60_000));
        }
    }

    @Test
    void aTableIsPastedAsItWasCopied() {
        enter("/publish");
        browser.run("""
                const box = document.querySelector('#paste')
                const data = new DataTransfer()
                data.setData('text/html', '<table><tr><td>Tỉnh</td><td>SIPAS 2023</td></tr><tr><td>Sơn La</td><td>82,15</td></tr></table>')
                data.setData('text/plain', 'Tỉnh SIPAS 2023 Sơn La 82,15')
                box.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, cancelable: true, bubbles: true}))""");
        browser.find(".grid");
        assertThat(browser.text("#understood")).contains("SIPAS 2023");
        assertThat(browser.text("[id='cell-t1.B2']")).isEqualTo("82,15");
        assertThat(browser.barriers()).isEmpty();
        // What is typed while the table is read again is not lost.
        browser.find("#source-title").sendKeys("Báo cáo chỉ số hài lòng 2023", Keys.TAB);
        browser.run(
                "const it = document.querySelector('#source-publisher'); it.focus(); it.value = arguments[0]",
                "Bộ Nội");
        readAgain();
        assertThat(browser.run("return document.activeElement.id")).isEqualTo("source-publisher");
        browser.press(" vụ", Keys.TAB);
        readAgain();
        assertThat(browser.run("return document.querySelector('#source-publisher').value"))
                .isEqualTo("Bộ Nội vụ");
        browser.find("#source-publishedOn").sendKeys("4/2024", Keys.TAB);
        readAgain();
        publish();
        assertThat(score("sipas/2023?unit=son-la")).isEqualTo("82.15");

        // What has no cells of its own is pasted as text and read at a press.
        enter("/publish");
        browser.look(360, "dark", "");
        assertThat(browser.run("return document.documentElement.scrollWidth")).isEqualTo(360L);
        assertThat(browser.barriers()).isEmpty();
        browser.run(
                "document.querySelector('#paste').value = arguments[0]",
                new String(
                        Documents.pasted("SIPAS 2023 (12/QĐ-BNV ngày 17/4/2024)", "1\tQuảng Ninh\t92,18\t1"),
                        StandardCharsets.UTF_8));
        browser.run("document.querySelector('#paste').closest('.panel').querySelector('.actions button').click()");
        browser.find(".grid");
        publish();
        assertThat(score("sipas/2023?unit=quang-ninh")).isEqualTo("92.18");
        browser.look(1280, "light", "");
    }

    private void readAgain() {
        browser.until("return !document.querySelector('#understood').textContent.startsWith('Đang')");
    }

    /** As readers get it. */
    private Object score(String ranking) {
        return browser.later(
                "fetch('/api/v1/rankings/' + arguments[0]).then((it) => it.text())"
                        + ".then((it) => arguments[1](/\"score\":([\\d.]+)/.exec(it)[1]))",
                ranking);
    }

    @Test
    void oneGoesBackFromTheDraftAndMendsTheTable() throws IOException {
        enter("/publish?lang=en");
        choose("bang.txt", Documents.pasted("PAR INDEX 2023 (12/QĐ-BNV ngày 17/4/2024)", "1\tQuảng Ninh\t92,18\t1"));
        draft();
        browser.run(
                "[...document.querySelectorAll('a')].find((each) => each.textContent === 'Back to the table').click()");
        browser.find(".grid");
        assertThat(browser.text("[id='cell-t1.C3']")).isEqualTo("92,18");
        assertThat(browser.complaints()).isEmpty();
    }
}
