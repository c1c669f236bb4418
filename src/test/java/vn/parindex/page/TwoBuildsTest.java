package vn.parindex.page;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.HashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.parindex.database.BrowsedTest;

/** While instances are replaced: a document of one build whose files are asked of another. */
@BrowsedTest
class TwoBuildsTest extends BrowserTest {

    private static final String KEPT = "a11ce0ddba11";
    private static final String UNKNOWN = "b0bb1edcaf35";
    private static final String VIEW = "/rankings/par-index/2023";

    @Inject
    Assets assets;

    @Inject
    PageFileRepository files;

    private Rollout rollout;

    @BeforeEach
    void begin() {
        rollout = new Rollout(root, assets.page());
    }

    @AfterEach
    void end() {
        rollout.close();
    }

    /** Another build was started on this database, whose page says so of itself. */
    private void keepTheOldPage() throws InterruptedException {
        if (files.findStart(KEPT).isEmpty()) {
            var old = new HashMap<String, byte[]>();
            assets.all().forEach((name, asset) -> old.put(name, asset.plain()));
            old.merge(
                    "app.js",
                    "\ndocument.documentElement.dataset.build = 'old'\n".getBytes(UTF_8),
                    (file, more) -> (new String(file, UTF_8) + new String(more, UTF_8)).getBytes(UTF_8));
            files.store(KEPT, old);
        }
        // Which pages there are is asked anew after two seconds.
        for (int i = 0; i < 40 && given().get("/assets/" + KEPT + "/app.js").statusCode() != 200; i++) {
            Thread.sleep(100);
        }
    }

    private void open(String path) {
        browser.visit(rollout.at(path));
        browser.settle();
    }

    private String view() {
        return (String) browser.run("return document.getElementById('main').dataset.view");
    }

    @Test
    void aDocumentOfAnotherBuildIsGivenItsOwnFiles() throws InterruptedException {
        keepTheOldPage();
        rollout.giveOld(KEPT, 1);
        open(VIEW);
        assertThat(view()).isEqualTo("ranking");
        assertThat(browser.run("return document.documentElement.dataset.build")).isEqualTo("old");
        browser.click("nav a[href^='/movers']");
        browser.until("return document.getElementById('main').dataset.view === 'movers'");
        assertThat(browser.run("return document.documentElement.dataset.build"))
                .as("the page went on as it began")
                .isEqualTo("old");
        assertThat(browser.run(
                        "return performance.getEntriesByType('resource').filter(each => /\\/assets\\/[0-9a-f]{12}\\//.test(each.name) && !each.name.includes('"
                                + KEPT + "')).length"))
                .as("no modules of two pages meet")
                .isEqualTo(0L);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aDocumentWhoseFilesAreGoneIsFetchedAnewAndSaysSo() {
        rollout.giveOld(UNKNOWN, 1);
        browser.visit(rollout.at(VIEW));
        browser.until("return document.getElementById('main')?.dataset.view === 'ranking'");
        assertThat(browser.text(".renewed")).isEqualTo("Trang vừa được tải lại vì dịch vụ có phiên bản mới.");
    }

    @Test
    void whereThatDoesNotHelpItIsSaidInWords() {
        rollout.giveOld(UNKNOWN, 9);
        browser.visit(rollout.at(VIEW + "?lang=en"));
        browser.until("return document.getElementById('main')?.dataset.view === 'failed'");
        assertThat(browser.text("h1")).isEqualTo("The page could not start");
        rollout.giveOld(UNKNOWN, 0);
        browser.click("main button");
        browser.until("return document.getElementById('main')?.dataset.view === 'ranking'");
    }

    @Test
    void aPageThatWasOpenedBeforeBeginsAnewWithAViewWhoseFileIsGone() throws InterruptedException {
        keepTheOldPage();
        rollout.giveOld(KEPT, 1);
        open(VIEW);
        rollout.lose();
        browser.click("nav a[href^='/movers']");
        browser.until("return document.getElementById('main')?.dataset.view === 'movers'");
        assertThat(browser.run("return document.documentElement.dataset.build ?? 'new'"))
                .isEqualTo("new");
        assertThat(browser.text(".renewed")).startsWith("Trang vừa được tải lại");
    }
}
