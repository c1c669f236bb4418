package vn.parindex.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import vn.parindex.database.BrowsedTest;

/** Charts within the pages of others, in a browser: a frame, the element, and the lines that the page gives to copy. */
@BrowsedTest
class EmbedTest extends BrowserTest {

    private static final String DRAWN = "img && img.complete && img.naturalWidth > 0";

    private HttpServer site;

    private String service() {
        return root.toString().replaceFirst("/$", "");
    }

    /** Not before: a browser asks for more than a test waits for. */
    @AfterEach
    void closeTheOtherSite() {
        if (site != null) {
            site.stop(0);
        }
    }

    /**
     * Shows this as a page of another site, which has no leave to do anything but frame and load what it names. Its icon is none, or the browser would ask for one
     * whenever it likes.
     */
    private void onAnotherSite(String body, String condition) throws IOException {
        var page =
                ("<!doctype html><html lang=\"vi\"><title>Báo</title><link rel=\"icon\" href=\"data:,\"><main><h1>Báo</h1>"
                                + body + "</main></html>")
                        .getBytes(StandardCharsets.UTF_8);
        site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site.createContext("/", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/html;charset=UTF-8");
            exchange.sendResponseHeaders(200, page.length);
            try (var out = exchange.getResponseBody()) {
                out.write(page);
            }
        });
        site.start();
        browser.visit("http://127.0.0.1:" + site.getAddress().getPort() + "/");
        browser.until(condition);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/embed/rankings/par-index/2023?population=ministry&theme=light",
                "/embed/history/quang-ninh?lang=en&theme=dark",
                "/embed/map/par-index/2019?theme=auto"
            })
    void anEmbedIsDrawnInTheWidthOfItsFrameAndBarsNobody(String address) {
        for (int width : new int[] {360, 1000}) {
            browser.look(width, "dark", "");
            browser.visit(service() + address);
            browser.until("const img = document.querySelector('img'); return !!(" + DRAWN + ")");
            assertThat(browser.run("return document.documentElement.scrollWidth"))
                    .isEqualTo((long) width);
            assertThat((String) browser.run("return document.querySelector('img').currentSrc"))
                    .contains(width == 360 ? "width=320" : "width=960");
            assertThat((String) browser.run("return document.querySelector('img').alt"))
                    .contains("PAR INDEX", "parindex");
            assertThat(browser.barriers()).isEmpty();
        }
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void anotherSiteMayFrameAnEmbedAndNothingElse() throws IOException {
        onAnotherSite(
                "<iframe title=\"a\" src=\"" + service()
                        + "/embed/map/par-index/2023\"></iframe><iframe title=\"b\" src=\"" + service()
                        + "/rankings/par-index/2023\"></iframe>",
                "return document.querySelectorAll('iframe').length === 2 && document.readyState === 'complete'");
        assertThat(browser.complaints()).hasSize(1).allMatch(each -> each.contains("frame-ancestors"));
    }

    @Test
    void aFrameIsAsHighAsItSaysItIs() throws IOException {
        onAnotherSite(
                "<script type=\"module\" src=\"" + service() + "/embed/parindex.js\"></script>"
                        + "<iframe title=\"a\" width=\"500\" height=\"50\" src=\"" + service()
                        + "/embed/rankings/par-index/2023?top=5\"></iframe>",
                "return Number(document.querySelector('iframe').height) > 250 && Number(document.querySelector('iframe').height) < 700");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void theElementDrawsAndSaysInWordsWhatItShows() throws IOException {
        onAnotherSite(
                "<script type=\"module\" src=\"" + service() + "/embed/parindex.js\"></script>"
                        + "<parindex-chart kind=\"history\" unit=\"quang-ninh\" lang=\"en\" theme=\"dark\"></parindex-chart>",
                "const img = document.querySelector('parindex-chart').shadowRoot?.querySelector('img'); return !!("
                        + DRAWN + " && img.alt.includes('90.09'))");
        assertThat((String) browser.run(
                        "return document.querySelector('parindex-chart').shadowRoot.querySelector('a').href"))
                .isEqualTo(service() + "/provinces/quang-ninh?lang=en");
        assertThat(browser.barriers()).isEmpty();
        browser.run("document.querySelector('parindex-chart').setAttribute('unit', 'ha-noi')");
        browser.until(
                "return document.querySelector('parindex-chart').shadowRoot.querySelector('img').alt.includes('Ha Noi')");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void thePageGivesTheLinesToCopyAndTheyWork() throws IOException {
        browser.open("/rankings/par-index/2023?population=ministry");
        browser.run("arguments[0].focus()", browser.find("#embed"));
        browser.press(Keys.ENTER);
        browser.until("return !!document.querySelector('#embed-frame')?.value");
        assertThat(browser.barriers()).isEmpty();
        browser.choose("#embed-theme", "dark");
        var frame = (String) browser.run("return document.querySelector('#embed-frame').value");
        var element = (String) browser.run("return document.querySelector('#embed-element').value");
        assertThat(frame).contains("<iframe", "/embed/rankings/par-index/2023?", "population=ministry", "theme=dark");
        assertThat(element).contains("<parindex-chart kind=\"ranking\"", "population=\"ministry\"", "theme=\"dark\"");
        assertThat((String) browser.run("return document.querySelector('#embed-image').value"))
                .contains("<img", "/charts/rankings/par-index/2023.svg?");
        browser.press(Keys.ESCAPE);
        assertThat(browser.complaints()).isEmpty();
        onAnotherSite(
                frame + element,
                "const img = document.querySelector('parindex-chart').shadowRoot?.querySelector('img'); return !!("
                        + DRAWN + ")");
        assertThat(browser.complaints()).isEmpty();
    }
}
