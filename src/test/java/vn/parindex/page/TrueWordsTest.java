package vn.parindex.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import vn.parindex.database.BrowsedTest;

/** What the page says is what the interface knows: labels, bounds, citations, pictures. */
@BrowsedTest
class TrueWordsTest extends BrowserTest {

    private static String release() {
        return given().get("/api/v1").path("release.id");
    }

    /** The ways in which a table can be: a mean stated, bounds alone, all known, next to nothing known. */
    @Test
    void onlyWhatASourceStatesIsCalledPublished() {
        browser.open("/about");
        for (var address : List.of(
                "/rankings/par-index/2012?population=province",
                "/rankings/par-index/2017?population=province",
                "/rankings/par-index/2020?population=province",
                "/rankings/sipas/2015?population=province",
                "/rankings/sipas/2017?population=province",
                "/rankings/par-index/2024?population=region",
                "/rankings/par-index.part-appraisal/2021?population=province")) {
            boolean isStated = given().get("/api/v1" + address).path("statistics.mean.published") != null;
            browser.move(address + "&view=table");
            assertThat(browser.text(".facts div:first-child").contains("công bố"))
                    .as(address + ", facts")
                    .isEqualTo(isStated);
            assertThat(browser.text(".ranking thead").contains("công bố"))
                    .as(address + ", head")
                    .isEqualTo(isStated);
            var drawn = given().get("/charts" + address.replace("?", ".svg?lang=vi&"))
                    .asString();
            assertThat(drawn.contains("Trung bình công bố"))
                    .as(address + ", drawing")
                    .isEqualTo(isStated);
        }
    }

    @Test
    void theLowestIsNeverAboveTheLowestPossible() {
        browser.open("/rankings/par-index/2024");
        float most = given().get("/api/v1/rankings/par-index/2024").path("statistics.min.computed.high");
        assertThat(browser.text(".facts div:nth-child(3) dd"))
                .startsWith("≤ " + String.format(java.util.Locale.GERMANY, "%.2f", most));
        assertThat(browser.text(".facts div:nth-child(2)")).contains("Hải Phòng, chắc chắn");
    }

    @Test
    void aViewKeepsTheReleaseAndCitesWithIt() {
        browser.open("/rankings/par-index/2019");
        assertThat(browser.text(".cite")).contains("release=" + release(), "truy cập ngày", "Bộ Nội vụ, theo ");
        browser.open("/rankings/par-index/2019?release=" + release());
        assertThat(browser.text(".pinned")).contains(release());
        assertThat(browser.run(
                        "return [...document.querySelectorAll('#top nav a, main a[href^=\"/provinces\"], main a[href^=\"/map\"], .take a')]"
                                + ".filter(each => !each.href.includes('release=')).map(each => each.href)"))
                .isEqualTo(List.of());
        assertThat(
                        browser.run(
                                "return performance.getEntriesByType('resource').map(each => each.name)"
                                        + ".filter(each => each.includes('/api/v1/rankings/par-index/2019') && !each.includes('release='))"))
                .isEqualTo(List.of());
        browser.choose("#choose-year", "2021");
        browser.until("return document.querySelector('h1').textContent.includes('2021')");
        assertThat(browser.address()).isEqualTo("/rankings/par-index/2021?release=" + release());
        browser.click(".pinned a");
        browser.until("return !document.querySelector('.pinned')");
        assertThat(browser.address()).isEqualTo("/rankings/par-index/2021");
    }

    @Test
    void aCitationNamesDocumentsThatWereRead() {
        List<String> publishers =
                given().queryParam("limit", 1000).get("/api/v1/sources").path("items.publisher");
        browser.open("/about");
        for (var address : List.of(
                "/map/par-index/2023",
                "/movers/par-index/2021",
                "/sipas",
                "/compare?unit=ha-noi,da-nang",
                "/provinces/ha-noi",
                "/contradictions")) {
            browser.move(address);
            var cited = browser.text(".cite");
            assertThat(publishers).as(address).anyMatch(each -> each != null && cited.contains(each));
            assertThat(cited).as(address).contains("release=" + release(), "truy cập ngày");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"province", "region"})
    void noDrawingIsOfNothing(String type) {
        List<String> ids = given().queryParam("type", type)
                .queryParam("on", "2025-12-31")
                .queryParam("limit", 100)
                .get("/api/v1/units")
                .path("items.id");
        browser.open("/about");
        for (var id : ids) {
            browser.move("/" + type + "s/" + id);
            assertThat((Boolean) browser.run("return document.querySelector('main').innerHTML.includes('NaN')"))
                    .as(id)
                    .isFalse();
        }
    }

    @Test
    void aNameAtTheEndOfALineStandsAtItsLastPoint() {
        browser.open("/compare?unit=quang-ninh,tuyen-quang");
        assertThat(browser.text("svg.chart .end.tone-2")).isEqualTo("Tuyên Quang (2021)");
        assertThat((Boolean) browser.run(
                        "const end = document.querySelector('svg.chart .end.tone-2').getBoundingClientRect();"
                                + " const points = [...document.querySelectorAll('svg.chart')[0].querySelectorAll('.series.tone-2 rect')].map(each => each.getBoundingClientRect().right);"
                                + " return Math.abs(end.left - Math.max(...points)) < 20"))
                .isTrue();
    }

    @Test
    void coloursAndLegendOfTheMapFollowOneRule() {
        browser.open("/map/par-index/2023?lang=en");
        // Each coloured tile lies within the bounds that the legend gives its colour.
        assertThat(
                        browser.run(
                                "const legend = new Map([...document.querySelectorAll('.legend li')].filter(each => each.querySelector('[class*=step-]'))"
                                        + ".map(each => [each.querySelector('[class*=step-]').getAttribute('class').match(/step-./)[0], each.textContent.match(/[0-9.]+/g).map(Number)]));"
                                        + " const shown = [...document.querySelectorAll('a.tile[class*=step-]')];"
                                        + " return shown.length && shown.filter(each => { const [from, to] = legend.get(each.getAttribute('class').match(/step-./)[0]);"
                                        + " const value = Number(each.querySelector('.number').textContent); return value < from || (to && value > to) }).map(each => each.textContent)"))
                .isEqualTo(List.of());
        // The drawing of the service has the same classes.
        var drawn = given().get("/charts/map/par-index/2023.svg?lang=en&theme=light")
                .asString();
        List<?> texts = (List<?>)
                browser.run(
                        "return [...document.querySelectorAll('.legend li')].map(each => each.textContent).filter(each => / to /.test(each))");
        assertThat(texts).hasSize(5).allMatch(each -> drawn.contains(">" + each + "<"));
    }

    @Test
    void datesHaveOneStyleInEachLanguage() {
        browser.open("/about");
        for (var address : List.of(
                "/provinces/bac-giang",
                "/provinces/hung-yen-2025",
                "/provinces",
                "/regions/tay-nguyen",
                "/map/par-index/2023",
                "/compare?unit=ha-noi,hai-phong")) {
            browser.move(address);
            assertThat(browser.text("main"))
                    .as(address)
                    .doesNotContainPattern("[0-9]{1,2}-[0-9]{1,2}-[0-9]{4}")
                    .doesNotContainPattern("[0-9]{4}-[0-9]{2}-[0-9]{2}");
            browser.click(".language");
            browser.until("return document.documentElement.lang === 'en'");
            browser.settle();
            assertThat(browser.text("main")).as(address + ", en").doesNotContainPattern("[0-9]{4}-[0-9]{2}-[0-9]{2}");
        }
        browser.open("/provinces/bac-giang");
        assertThat(browser.text(".note"))
                .isEqualTo(
                        "Từ 1/7/2025, Bắc Giang hợp nhất vào Bắc Ninh (từ 1/7/2025); số liệu của đơn vị mới tính riêng.");
        browser.open("/provinces/ho-chi-minh?lang=en");
        assertThat(browser.text("h1")).isEqualTo("Ho Chi Minh City");
    }

    @Test
    void stepsOfOneSelectionShareAnEntryOfTheHistoryAndAreTold() {
        browser.open("/rankings/par-index/2023");
        long entries = (Long) browser.run("return history.length");
        browser.run("document.getElementById('choose-year').focus()");
        for (var year : List.of("2022", "2021", "2020")) {
            browser.run(
                    "document.getElementById('choose-year').dispatchEvent(new KeyboardEvent('keydown', {key: 'ArrowDown', bubbles: true}))");
            browser.choose("#choose-year", year);
            browser.until("return document.querySelector('h1').textContent.includes('" + year
                    + "') && document.activeElement.id === 'choose-year'");
        }
        assertThat(browser.run("return history.length")).isEqualTo(entries + 1);
        assertThat((String) browser.run("return document.getElementById('said').textContent"))
                .contains("2020", "63");
        browser.press(Keys.ESCAPE);
        browser.back();
        browser.until("return document.querySelector('h1').textContent.includes('2023')");
    }

    @Test
    void oneIsSaidOtherwiseThanMany() {
        browser.open("/docs?lang=en");
        assertThat(browser.later("const done = arguments[arguments.length - 1];"
                        + " const base = document.querySelector('script[type=module]').src.replace('app.js', '');"
                        + " import(base + 'core/i18n.js').then(({ words }) => words({ a: ['{n} dòng', '{n} of {all} [row is|rows are] new, {m} [place|places] up'] }))"
                        + ".then(t => [['1', 1, '+1'], ['0', '2', '−1'], ['1', 11, '1.0']].map(([n, all, m]) => t('a', { n, all, m })))"
                        + ".then(done, error => done(String(error)))"))
                .isEqualTo(List.of(
                        "1 of 1 row is new, +1 place up",
                        "0 of 2 rows are new, −1 place up",
                        "1 of 11 rows are new, 1.0 places up"));
    }

    @Test
    void aPictureIsThatOfTheServiceWithTheWholeAddress() {
        browser.look(1280, "dark", "");
        browser.open("/rankings/par-index/2023?population=ministry");
        String svg = (String) browser.later("const done = arguments[arguments.length - 1];"
                + " const base = document.querySelector('script[type=module]').src.replace('app.js', '');"
                + " import(base + 'core/picture.js').then(picture => picture.picture({chart: '/charts/rankings/par-index/2023.svg?population=ministry', release: '"
                + release() + "'}))"
                + ".then(svg => done(svg.outerHTML), error => done(String(error)))");
        assertThat(svg).contains("Bộ Tư pháp", release(), "#ffffff").doesNotContain("#191f23");
        assertThat(svg.replaceAll("<[^>]*>|\\s", ""))
                .contains("/rankings/par-index/2023?population=ministry&amp;release=" + release());
    }
}
