package vn.parindex.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import vn.parindex.database.BrowsedTest;

/** The page as a person meets it, in a browser, on the shipped dataset. */
@BrowsedTest
class PageTest extends BrowserTest {

    private static final List<String> VIEWS = List.of(
            "/",
            "/?units=34&sort=region",
            "/?units=ministry",
            "/rankings/par-index/2023",
            "/rankings/par-index/2023?view=table",
            "/rankings/par-index/2023?view=34",
            "/rankings/par-index/2023?population=ministry",
            "/rankings/par-index.part-appraisal/2022?sort=unit",
            "/rankings/par-index/2026",
            "/map/par-index/2023",
            "/map/par-index/2023?units=34",
            "/map/sipas/2025?by=place",
            "/figures/par-index/2023/bac-giang",
            "/figures/par-index/2019/hung-yen",
            "/about",
            "/provinces",
            "/provinces/quang-ninh",
            "/provinces/hung-yen-2025",
            "/ministries/bo-noi-vu",
            "/regions/dong-bang-song-hong",
            "/sipas",
            "/sipas/2021",
            "/compare",
            "/compare?unit=quang-ninh,hai-phong,ha-noi",
            "/movers",
            "/movers/par-index/2024",
            "/contradictions",
            "/sources",
            "/sources/vnexpress-2017-05-31",
            "/docs",
            "/problems/unit-ambiguous",
            "/nothing/here");

    /** One after the other by links, as axe-core is then read once; {@link WalkTest} opens each at its address. */
    @Test
    void eachViewSpeaksBothLanguagesLightAndDarkAndBarsNobody() {
        browser.open("/docs/guide");
        assertAll(VIEWS.stream().map(address -> () -> assertSpeaksAndBarsNobody(address)));
        assertThat(browser.complaints()).isEmpty();
    }

    private void assertSpeaksAndBarsNobody(String address) {
        browser.look(1280, "light", "");
        browser.move(address);
        assertThat(browser.run("return document.documentElement.lang")).isEqualTo("vi");
        String vietnamese = browser.text("h1");
        assertThat(browser.title()).endsWith("parindex").isNotEqualTo("parindex");
        assertThat(browser.barriers()).as("barriers at " + address).isEmpty();

        browser.look(360, "dark", "");
        browser.click(".language");
        browser.settle();
        assertThat(browser.run("return document.documentElement.lang")).isEqualTo("en");
        assertThat(browser.address()).contains("lang=en");
        assertThat(browser.text("h1")).isNotBlank();
        if (!address.matches("/(provinces|ministries|sources)/.*")) {
            assertThat(browser.text("h1")).as(address).isNotEqualTo(vietnamese);
        }
        assertThat(browser.run("return document.documentElement.scrollWidth"))
                .as("width at " + address)
                .isEqualTo(360L);
        assertThat(browser.barriers())
                .as("barriers at " + address + ", dark, narrow")
                .isEmpty();
    }

    /** In the midst of what is like it, of which not everything is looked at. */
    @Test
    void aBarrierIsFoundWhereverItStands() {
        browser.open("/rankings/par-index/2023?view=table");
        browser.run(
                "const [faint, small, nameless] = [30, 40, 50].map(i => document.querySelectorAll('.ranking tbody tr')[i].querySelector('td'));"
                        + " const sheet = new CSSStyleSheet(); sheet.replaceSync('.faint { color: #ccc }"
                        + " .small button { width: 8px; height: 8px; padding: 0; min-width: 0; min-height: 0; }'); document.adoptedStyleSheets = [sheet];"
                        + " faint.textContent = 'faint'; faint.classList.add('faint');"
                        + " small.innerHTML = '<button aria-label=\"a\"></button><button aria-label=\"b\"></button>'; small.classList.add('small');"
                        + " nameless.innerHTML = '<button></button>'");
        assertThat(browser.barriers())
                .anyMatch(each -> each.startsWith("color-contrast") && each.contains("faint"))
                .anyMatch(each -> each.startsWith("target-size") && each.contains("aria-label=\"a\""))
                .anyMatch(each -> each.startsWith("button-name"));
    }

    @Test
    void fromTheRankingToTheProvinceToTheSource() {
        browser.open("/rankings/par-index/2019");
        assertThat(browser.text("tr[data-unit=quang-ninh] td.right")).isEqualTo("90,09");
        assertThat(browser.text("tr[data-unit=hung-yen] td.place")).isEqualTo("18–34");
        assertThat(browser.text(".note")).contains("16", "19", "63");
        browser.click("tr[data-unit=quang-ninh] th a");
        browser.until("return document.querySelector('h1')?.textContent === 'Quảng Ninh'");
        assertThat(browser.address()).isEqualTo("/provinces/quang-ninh");
        assertThat(browser.find("svg.chart g.break").isDisplayed()).isTrue();
        browser.run("arguments[0].focus()", browser.find("[aria-label*='Quảng Ninh, PAR INDEX 2019']"));
        browser.press(Keys.ENTER);
        browser.until("return !!document.querySelector('dialog .source a[href^=http]')");
        assertThat(browser.text("dialog")).contains("90,09", "hạng 1");
        browser.press(Keys.ESCAPE);
        browser.until("return !document.querySelector('dialog')");
        assertThat((String) browser.run("return document.activeElement.getAttribute('aria-label')"))
                .as("the focus is back")
                .contains("2019");
    }

    @Test
    void aPublishedPlaceThatDoesNotFitIsMarkedAndExplained() {
        browser.open("/rankings/par-index/2022");
        browser.click("tr[data-unit=binh-phuoc] .clash");
        browser.until("return location.pathname === '/contradictions' && !!document.querySelector('.check')");
        assertThat(browser.text(".checks"))
                .contains("Bình Phước")
                .contains("84,46")
                .contains("Hồ Chí Minh");
    }

    @Test
    void aUnitIsFoundWithoutMarksByTheKeyboardAlone() {
        browser.open("/");
        browser.tab();
        assertThat(browser.run("return document.activeElement.className")).isEqualTo("skip");
        browser.press(Keys.ENTER);
        assertThat(browser.run("return document.activeElement.id")).isEqualTo("main");
        browser.find("#search").sendKeys("quang ninh");
        browser.until("return document.querySelectorAll('#search-list [role=option]').length > 0");
        assertThat(browser.text("#search-list")).contains("Quảng Ninh");
        browser.press(Keys.ARROW_DOWN, Keys.ENTER);
        browser.until("return location.pathname === '/provinces/quang-ninh'");
        browser.until("return document.querySelector('h1')?.textContent === 'Quảng Ninh'");
    }

    @Test
    void theTableIsNarrowedWithoutMarks() {
        browser.open("/rankings/par-index/2023");
        browser.find("#filter").sendKeys("hai ph");
        assertThat(
                        browser.run(
                                "return [...document.querySelectorAll('.ranking tbody tr:not([hidden])')].map(row => row.dataset.unit).join()"))
                .isEqualTo("hai-phong");
        assertThat(browser.address()).isEqualTo("/rankings/par-index/2023?q=hai+ph");
    }

    @Test
    void theAddressIsTheStateAndBackGoesBack() {
        browser.open("/rankings/par-index/2023");
        browser.choose("#choose-year", "2019");
        browser.until("return document.querySelector('h1').textContent.includes('2019')");
        assertThat(browser.address()).isEqualTo("/rankings/par-index/2019");
        browser.choose("#choose-population", "ministry");
        browser.until("return !!document.querySelector('tr[data-unit^=bo-]')");
        assertThat(browser.address()).isEqualTo("/rankings/par-index/2019?population=ministry");
        browser.click("#sort-unit");
        browser.until("return !!document.querySelector('th[aria-sort=ascending] #sort-unit')");
        assertThat(browser.address()).isEqualTo("/rankings/par-index/2019?population=ministry&sort=unit");
        browser.back();
        browser.until(
                "return document.querySelector('h1').textContent.includes('2019') && !!document.querySelector('tr[data-unit=quang-ninh]')");
        browser.back();
        browser.until("return document.querySelector('h1').textContent.includes('2023')");
        browser.forward();
        browser.until("return document.querySelector('h1').textContent.includes('2019')");
        browser.click(".language");
        browser.until(
                "return document.documentElement.lang === 'en' && document.querySelector('h1').textContent.includes('2019: provinces ranked')");
        assertThat(browser.address()).isEqualTo("/rankings/par-index/2019?lang=en");
        assertThat(browser.text("tr[data-unit=quang-ninh] td.right")).isEqualTo("90.09");
    }

    @Test
    void aFailedCallIsToldAndCanBeTriedAgain() {
        browser.forget();
        // The view is there and the figures are not.
        browser.open("/rankings/sipas/2021");
        browser.open("/sipas/2020");
        browser.offline(true);
        browser.until("return !!document.getElementById('offline')");
        browser.click("a[href='/rankings/sipas/2020']");
        browser.until("return document.getElementById('main').dataset.view === 'failed'");
        assertThat(browser.text("h1")).isEqualTo("Không có kết nối");
        assertThat(browser.barriers()).isEmpty();
        browser.offline(false);
        browser.click(".failure button");
        browser.until("return document.getElementById('main').dataset.view === 'ranking'");
        assertThat(browser.run("return !document.getElementById('offline')")).isEqualTo(true);
    }

    @Test
    void aUnitThatDoesNotExistIsToldWithWhatTheInterfaceSays() {
        browser.open("/provinces/quang-nin");
        assertThat(browser.text("h1")).isEqualTo("Không có gì ở địa chỉ này");
        assertThat(browser.text(".failure")).contains("quang-nin");
    }

    @Test
    void theMapIsWalkedByArrows() {
        browser.open("/map/par-index/2023");
        browser.run("document.querySelector('.tiles [tabindex=\"0\"]').focus()");
        assertThat((String) browser.run("return document.activeElement.getAttribute('aria-label')"))
                .startsWith("Hà Giang");
        browser.press(Keys.ARROW_RIGHT);
        assertThat((String) browser.run("return document.activeElement.getAttribute('aria-label')"))
                .startsWith("Cao Bằng");
        browser.press(Keys.ARROW_DOWN);
        browser.press(Keys.ENTER);
        browser.until("return location.pathname.startsWith('/provinces/')");
        assertThat(browser.run("return document.querySelectorAll('.tiles a').length"))
                .isIn(0L, 63L);
        browser.open("/map/par-index/2025");
        assertThat(browser.run("return document.querySelectorAll('.tiles a').length"))
                .isEqualTo(34L);
    }

    @Test
    void unitsAreAddedToAComparison() {
        browser.open("/compare?unit=quang-ninh");
        browser.find("#add-unit").sendKeys("da nang");
        browser.until("return document.querySelectorAll('#add-unit-list [role=option]').length > 0");
        browser.press(Keys.ARROW_DOWN, Keys.ENTER);
        browser.until("return document.querySelectorAll('main svg.chart').length >= 2");
        assertThat(browser.address()).startsWith("/compare?unit=quang-ninh,da-nang");
    }

    @Test
    void darkIsDarkAndPrintIsPaper() {
        browser.look(1280, "dark", "");
        browser.open("/provinces/quang-ninh");
        assertThat(browser.run("return getComputedStyle(document.documentElement).backgroundColor"))
                .isEqualTo("rgb(18, 23, 26)");
        browser.look(1280, "dark", "print");
        assertThat(browser.run("return getComputedStyle(document.documentElement).backgroundColor"))
                .isEqualTo("rgb(255, 255, 255)");
        assertThat(browser.run("return getComputedStyle(document.querySelector('nav')).display"))
                .isEqualTo("none");
        String paper = (String) browser.cdp("Page.printToPDF", Map.of()).get("data");
        assertThat(new String(Base64.getDecoder().decode(paper), 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
    }

    @Test
    void aViewIsTakenAwayAsTablePictureCallAndCitation() {
        browser.open("/rankings/par-index/2019?lang=en");
        assertThat(browser.find(".take a[href*='2019.csv']").getAttribute("href"))
                .endsWith("/api/v1/rankings/par-index/2019.csv?lang=en");
        assertThat(browser.text(".cite"))
                .contains("2019")
                .contains("parindex, release ")
                .contains("/rankings/par-index/2019");
        browser.open("/map/par-index/2019");
        Object size = browser.later("const done = arguments[arguments.length - 1];"
                + " const base = document.querySelector('script[type=module]').src.replace('app.js', '');"
                + " import(base + 'core/picture.js').then(picture => picture.toPng(picture.standalone(document.querySelector('main svg.chart'), {title: 'A'})))"
                + " .then(png => done(png.type + ' ' + (png.size > 5000)), error => done(String(error)))");
        assertThat(size).isEqualTo("image/png true");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void theFirstViewIsLight() {
        browser.forget();
        browser.open("/");
        browser.until("return document.querySelectorAll('.matrix tbody tr').length === 63");
        long bytes = browser.firstViewSizes().stream().mapToLong(each -> each).sum();
        assertThat(bytes).as("bytes over the wire").isBetween(10_000L, 100_000L);
        assertThat(
                        browser.run(
                                "return performance.getEntriesByType('resource').every(each => each.name.startsWith(location.origin))"))
                .as("nothing from elsewhere")
                .isEqualTo(true);
    }
}
