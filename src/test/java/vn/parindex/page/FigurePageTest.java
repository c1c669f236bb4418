package vn.parindex.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import vn.parindex.database.Answer;
import vn.parindex.database.BrowsedTest;
import vn.parindex.database.Shipped;

/** Figures as addresses, what if, one sheet of paper, and what hands do: in Chromium, held against the interface. */
@BrowsedTest
class FigurePageTest extends BrowserTest {

    private static final String BAC_GIANG = "/figures/par-index/2023/bac-giang";

    @Test
    void aFigureSaysWhatTheInterfaceSaysOfIt() {
        var figure = Answer.to("/api/v1" + BAC_GIANG);
        browser.open(BAC_GIANG);
        assertThat(browser.text("h1")).startsWith("Bắc Giang").endsWith("PAR INDEX 2023");
        assertThat(browser.text(".figure-page .lead")).isEqualTo(figure.text("/reading/vi"));
        assertThat(browser.text(".figure-page .figure")).contains("91,16%", "4/63");
        assertThat(browser.run("return document.querySelectorAll('.said > li').length"))
                .isEqualTo((long) figure.at("/said").size());
        assertThat(browser.run("return document.querySelectorAll('.touching > li').length"))
                .isEqualTo((long) figure.at("/checks").size());
        assertThat(browser.text(".cites pre")).contains(root.getHost(), BAC_GIANG + "?release=");
        assertThat(browser.run("return document.querySelectorAll('.qr path').length"))
                .isEqualTo(1L);
    }

    @Test
    void everyValueOfATableIsALinkToItsFigureAndOpensItsSource() {
        browser.open("/rankings/par-index/2023?view=table");
        assertThat((Long) browser.run("return document.querySelectorAll('.ranking td a.src').length"))
                .isGreaterThan(20L);
        assertThat(browser.run("return [...document.querySelectorAll('.ranking td a.src')].every(each =>"
                        + " /\\/figures\\/par-index\\/2023\\/[a-z-]+/.test(each.href))"))
                .isEqualTo(true);
        browser.click("tr[data-unit=bac-giang] a.src");
        browser.until("return !!document.querySelector('dialog[open] a[href*=figures]')");
        browser.click("dialog[open] a[href*=figures]");
        browser.until("return document.getElementById('main').dataset.view === 'figure'");
        assertThat(browser.address()).isEqualTo(BAC_GIANG);
        assertThat(browser.run("return !document.querySelector('dialog[open]')"))
                .isEqualTo(true);
        browser.open(BAC_GIANG + "?release=" + Shipped.VERSION);
        assertThat(browser.run("return [...document.querySelectorAll('.near a, .years a')].every(each =>"
                        + " each.href.includes('release='))"))
                .as("a release is kept")
                .isEqualTo(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/rankings/par-index/2023", "/provinces/bac-giang", BAC_GIANG})
    void whatIfSaysTheInterfacesSentenceAndThatItIsSupposed(String address) {
        browser.open(address);
        browser.until("const it = document.querySelector('.what-if'); if (it) it.scrollIntoView(); return !!it");
        if (address.startsWith("/rankings")) {
            browser.choose("#what-if-unit", "bac-giang");
        }
        browser.run("const field = document.getElementById('what-if-score'); field.value = '90,5';"
                + " field.dispatchEvent(new Event('change'))");
        browser.choose("#what-if-place", "3");
        var answer = Answer.to("/api/v1/rankings/par-index/2023/what-if?unit=bac-giang&score=90.5&place=3");
        browser.until("return document.querySelectorAll('.what-if .reads').length === 2");
        assertThat(browser.run(
                        "return [...document.querySelectorAll('.what-if .reads')].map(each => each.textContent)"))
                .isEqualTo(List.of(answer.text("/supposed/reading/vi"), answer.text("/wanted/reading/vi")));
        assertThat(browser.text(".what-if .supposed")).isEqualTo(answer.text("/notice/vi"));
    }

    @Test
    void aChartIsReadByPointerByTapAndByKeys() {
        browser.open("/provinces/quang-ninh");
        var chart = "document.querySelector('main svg.chart')";
        browser.run(chart + ".focus()");
        browser.press(Keys.END);
        String last = (String) browser.run("return " + chart + ".querySelector('.readout').textContent");
        assertThat(last).matches("20[0-9]{2}.*");
        assertThat((String) browser.run("return document.getElementById('said').textContent"))
                .startsWith(last.substring(0, 4));
        browser.press(Keys.ARROW_LEFT);
        assertThat(browser.run("return " + chart + ".querySelector('.readout').textContent"))
                .isNotEqualTo(last);
        browser.press(Keys.ESCAPE);
        assertThat(browser.run("return " + chart + ".querySelectorAll('.readout').length"))
                .isEqualTo(0L);
        for (var kind : List.of("pointermove", "pointerdown")) {
            browser.run(
                    "const box = " + chart + ".getBoundingClientRect(); " + chart + ".dispatchEvent(new PointerEvent('"
                            + kind + "', {clientX: box.right - 30, clientY: box.top + 40, bubbles: true}))");
            assertThat(browser.run("return " + chart + ".querySelector('.readout').textContent"))
                    .as(kind)
                    .isEqualTo(last);
            browser.run("document.activeElement.blur(); " + chart + ".dispatchEvent(new Event('blur'))");
        }
    }

    @Test
    void theSliderWalksThroughTheYearsInOneEntryOfTheHistory() {
        browser.open("/map/par-index/2023");
        browser.find("#year-slider");
        long before = (Long) browser.run("return history.length");
        browser.run("document.getElementById('year-slider').focus()");
        browser.press(Keys.ARROW_LEFT);
        browser.until("return location.pathname === '/map/par-index/2022'");
        browser.settle();
        browser.press(Keys.ARROW_LEFT);
        browser.until("return location.pathname === '/map/par-index/2021'");
        assertThat(browser.run("return history.length")).isEqualTo(before);
        browser.settle();
        browser.click("#year-play");
        browser.until("return location.pathname === '/map/par-index/2022'");
        browser.until("return location.pathname === '/map/par-index/2023'");
    }

    @Test
    void tilesLeadOnWithoutLoadingThePageAnew() {
        browser.open("/map/par-index/2023");
        browser.run("window.stays = true");
        browser.run(
                "document.querySelector('a.tile[href$=\"/provinces/ha-noi\"]').dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true}))");
        browser.until("return location.pathname === '/provinces/ha-noi'");
        browser.settle();
        assertThat(browser.run("return window.stays")).isEqualTo(true);
    }

    @Test
    void onAPhoneTablesAreCards() {
        browser.look(360, 740, "light", "");
        browser.open("/provinces/quang-ninh");
        browser.until("return !!document.querySelector('table.carded td[data-label]')");
        assertThat(browser.run("return getComputedStyle(document.querySelector('table.carded tbody tr')).display"))
                .isEqualTo("grid");
        assertThat(browser.run("return document.documentElement.scrollWidth")).isEqualTo(360L);
        assertThat(browser.run("return [...document.querySelectorAll('table.carded td')].every(each =>"
                        + " each.getAttribute('role') === 'cell')"))
                .isEqualTo(true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/provinces/bac-giang",
                "/provinces/quang-ninh?lang=en",
                "/ministries/bo-noi-vu",
                "/provinces/phu-tho-2025",
                "/provinces/ho-chi-minh-2025"
            })
    @SuppressWarnings("unchecked")
    void aUnitIsPrintedOnOneSheetWithTheFiguresOfItsView(String address) throws IOException {
        browser.open(address);
        browser.until("return !!document.querySelector('.sheet')");
        var pdf = (String) browser.cdp("Page.printToPDF", Map.of("preferCSSPageSize", true, "printBackground", true))
                .get("data");
        try (var paper = PDDocument.load(Base64.getDecoder().decode(pdf))) {
            assertThat(paper.getNumberOfPages()).isEqualTo(1);
            // Letters with marks may be written apart; figures never are.
            assertThat(new PDFTextStripper().getText(paper))
                    .contains(
                            (List<String>)
                                    browser.run(
                                            "return [...document.querySelectorAll(arguments[0])]"
                                                    + ".flatMap(each => each.textContent.match(/\\d+[,.]\\d\\d/g) ?? [])",
                                            "main .facts dd, main table.components td.right, main .near .num, main:not(:has(.facts)) figure td a.src"));
        }
        assertThat((Long) browser.run("return document.querySelectorAll('.sheet .notes li').length"))
                .isPositive();
        assertDrawnAsPrinted();
    }

    /** The same sheet as a drawing to keep: every word of it where it stands, on one page. */
    private void assertDrawnAsPrinted() {
        browser.run(
                "const make = URL.createObjectURL; URL.createObjectURL = blob => { window.kept = blob; return make.call(URL, blob) };"
                        + " HTMLAnchorElement.prototype.click = function () {}; document.getElementById('keep-sheet').click()");
        browser.until("return !!window.kept");
        var drawn =
                (String) browser.later("const done = arguments[arguments.length - 1]; window.kept.text().then(done)");
        assertThat(drawn).startsWith("<svg").contains("width=\"210mm\" height=\"297mm\"");
        assertThat((List<?>) browser.run(
                        "const bare = text => text.replace(/\\s+/g, '');"
                                + " const drawing = new DOMParser().parseFromString(arguments[0], 'image/svg+xml');"
                                + " const said = bare([...drawing.querySelectorAll('g > text')].map(each => each.textContent).join(''));"
                                + " return [...document.querySelectorAll('.sheet td, .sheet th, .sheet p, .sheet h1, .sheet h2')].map(each => bare(each.textContent)).filter(each => !said.includes(each))",
                        drawn))
                .as("what is on paper and not in the drawing")
                .isEmpty();
        assertThat((List<?>) browser.run(
                        "const drawing = new DOMParser().parseFromString(arguments[0], 'image/svg+xml').documentElement; document.body.append(drawing);"
                                + " const page = drawing.getBoundingClientRect();"
                                + " const outside = [...drawing.querySelectorAll('g > text')].filter(each => { const { left, right, bottom } = each.getBoundingClientRect(); return left < page.left || right > page.right || bottom > page.bottom }).map(each => each.textContent);"
                                + " drawing.remove(); return outside",
                        drawn))
                .as("what reaches past the edge of the drawing")
                .isEmpty();
    }

    @Test
    void everyPrintedPageOfATableNamesItsColumns() throws IOException {
        browser.open("/rankings/par-index/2023?view=table&lang=en");
        var pdf = (String) browser.cdp("Page.printToPDF", Map.of("preferCSSPageSize", true, "printBackground", true))
                .get("data");
        try (var paper = PDDocument.load(Base64.getDecoder().decode(pdf))) {
            assertThat(paper.getNumberOfPages()).isBetween(2, 4);
            for (int page = 1; page < paper.getNumberOfPages(); page++) {
                var text = new PDFTextStripper();
                text.setStartPage(page);
                text.setEndPage(page);
                assertThat(text.getText(paper)).as("page " + page).contains("Rank", "Unit", "Score", "Change");
            }
        }
    }

    @Test
    void withoutAScriptAProvinceIsNamedAndHasItsTable() {
        for (var lang : List.of("vi", "en")) {
            var page = given().get("/provinces/bac-giang?lang=" + lang).asString();
            var plain = page.substring(page.indexOf("<noscript>"), page.indexOf("</noscript>"));
            assertThat(plain).contains("<h1>Bắc Giang".replace("ắ", lang.equals("vi") ? "ắ" : "a"));
            assertThat(plain).contains(lang.equals("vi") ? "91,16" : "91.16", "4/63", "<td>2023</td>");
            assertThat(page).contains("<title>Bắc Giang".replace("ắ", lang.equals("vi") ? "ắ" : "a"));
        }
        var pinned =
                given().get("/provinces/bac-giang?release=" + Shipped.VERSION).asString();
        assertThat(pinned.substring(pinned.indexOf("<noscript>"))).doesNotContain("<table>");
    }

    /** What an independent reader (OpenCV's) read back as these texts; of the smallest version, one with alignment, and one with its version written. */
    @ParameterizedTest
    @CsvSource({
        "a, 21, 2e7add7dfd3288d4",
        "https://parindex.vn/figures/par-index/2023/bac-giang?release=2026.11.29, 37, e2b9fb773c49b02b",
        "Y180, 53, b874aae5892a5cf6"
    })
    void aCodeIsTheOneThatWasReadBack(String text, long size, String digest) {
        browser.open("/about");
        var code = browser.later(
                "const done = arguments[arguments.length - 1];"
                        + " const base = document.querySelector('script[type=module]').src.replace('app.js', '');"
                        + " import(base + 'core/qr.js').then(async ({ modules }) => {"
                        + " const rows = modules(arguments[0]).map(row => row.map(Number).join(''));"
                        + " const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(rows.join('')));"
                        + " done([rows.length, [...new Uint8Array(hash)].slice(0, 8).map(each => each.toString(16).padStart(2, '0')).join('')]) })",
                text.equals("Y180") ? "y".repeat(180) : text);
        assertThat(code).isEqualTo(List.of(size, digest));
    }

    @Test
    void aGapAsksForItsSourceWhereTheServiceTakesOne() {
        var where = Answer.to("/api/v1").text("/suggestions");
        assertThat(given().contentType("application/json")
                        .body("{}")
                        .post(where)
                        .statusCode())
                .as("the address takes suggestions, and refuses one that says nothing")
                .isEqualTo(400);
        for (var address : List.of("/rankings/par-index/2024", "/figures/par-index/2024/quang-nam")) {
            browser.open(address);
            browser.until(
                    "return getComputedStyle(document.querySelector('.suggest-way button')).visibility === 'visible'");
        }
        browser.click(".suggest-way button");
        browser.until("return document.activeElement.id === 'suggest-url'");
    }

    @Test
    void theAboutPageSaysWhomToTellOnlyWhereThatIsSet() {
        browser.open("/about");
        assertThat(browser.run("return document.querySelectorAll('.about-page h2').length"))
                .isEqualTo(6L);
        assertThat(Answer.to("/api/v1").at("/contact").isNull()).isTrue();
        assertThat(browser.run("return document.querySelectorAll('.about-page a[href^=mailto]').length"))
                .isEqualTo(0L);
    }
}
