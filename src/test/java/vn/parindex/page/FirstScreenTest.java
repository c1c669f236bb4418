package vn.parindex.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import vn.parindex.database.BrowsedTest;

/** What is seen first: the matrix of what is known, the ladder of a ranking, and the provinces of today, each as the interface tells it. */
@BrowsedTest
class FirstScreenTest extends BrowserTest {

    /** The first call for a ranking meets a service that has no room. */
    private static final String BUSY_ONCE = """
            const ask = window.fetch
            window.sentAway = 0
            window.fetch = (address, options) => {
              if (window.sentAway || !String(address).includes('/rankings/par-index/2023')) return ask(address, options)
              window.sentAway++
              return Promise.resolve(new Response('{"code": "overloaded"}', {status: 503, headers: {'Retry-After': '1'}}))
            }
            """;

    @ParameterizedTest
    @CsvSource({
        "1440, 900, /, .matrix tbody tr, 20",
        "360, 740, /, .matrix tbody tr, 12",
        "1440, 900, /rankings/par-index/2024, .ranking tbody tr, 4",
        "360, 740, /rankings/par-index/2024, .ranking tbody tr, 4"
    })
    void rowsAreSeenAtOnce(int width, int height, String address, String rows, long least) {
        browser.look(width, height, "light", "");
        browser.open(address);
        assertThat((Long) browser.run("return [...document.querySelectorAll('" + rows
                        + "')].filter(row => row.getBoundingClientRect().bottom <= innerHeight).length"))
                .isGreaterThanOrEqualTo(least);
    }

    @Test
    void theMatrixHasACellForEachKnownResultAndNoOther() {
        for (var indicator : List.of("par-index", "sipas")) {
            int known = given().queryParam("indicator", indicator)
                    .queryParam("population", "province")
                    .queryParam("limit", 1000)
                    .get("/api/v1/observations")
                    .path("items.size()");
            browser.open("/?indicator=" + indicator);
            assertThat(browser.run("return document.querySelectorAll('.matrix td.known').length"))
                    .as(indicator)
                    .isEqualTo((long) known);
            assertThat(browser.run("return document.querySelectorAll('.matrix tbody tr').length"))
                    .isEqualTo(63L);
            browser.open("/?units=34&indicator=" + indicator);
            assertThat(browser.run("return document.querySelectorAll('.matrix .stripes i:not(.none)').length"))
                    .as(indicator + ", folded: each part stays what it is")
                    .isEqualTo((long) known);
            assertThat(browser.run("return document.querySelectorAll('.matrix tbody tr').length"))
                    .isEqualTo(34L);
        }
    }

    /** What is named ahead and then asked for in other words would be fetched twice. */
    @Test
    void whatTheDocumentNamesAheadIsWhatThePageAsksFor() {
        browser.open("/");
        for (var call : List.of(
                "/observations?indicator=par-index&population=province", "/indicators?", "/provinces?", "/regions?")) {
            assertThat((List<?>) browser.run(
                            "const ahead = [...document.querySelectorAll('link[rel=preload]')].map(each => each.href);"
                                    + " const asked = new Set(performance.getEntriesByType('resource').map(each => each.name).filter(each => each.includes(arguments[0])));"
                                    + " return [...asked].concat(ahead.filter(each => each.includes(arguments[0])))",
                            call))
                    .as(call)
                    .hasSize(2)
                    .satisfies(each -> assertThat(each.get(0)).isEqualTo(each.get(1)));
        }
    }

    @Test
    void aCellIsWalkedToReadAndOpensItsSource() {
        browser.open("/");
        browser.run("document.querySelector('.matrix [tabindex=\"0\"]').focus()");
        for (int i = 0; i < 13; i++) {
            browser.press(Keys.ARROW_RIGHT);
        }
        assertThat((String) browser.run("return document.activeElement.getAttribute('aria-label')"))
                .isEqualTo(browser.text(".reading"))
                .isEqualTo("Hải Phòng, 2024: 96,17 điểm, hạng 1/63");
        browser.press(Keys.ENTER);
        browser.until("return !!document.querySelector('dialog .source a[href^=http]')");
        assertThat(browser.text("dialog")).contains("Hải Phòng", "96,17");
    }

    @Test
    void threeDoorsLeadToTheNewestTheFullestAndTheCompleteYears() {
        browser.open("/");
        browser.until("return [...document.querySelectorAll('.doors span')].every(each => each.textContent.trim())");
        var doors = browser.find(".doors").findElements(org.openqa.selenium.By.tagName("a")).stream()
                .map(each -> each.getAttribute("href").replaceFirst("^https?://[^/]+", ""))
                .toList();
        int newest = given().get("/api/v1/rankings/par-index/latest").path("year");
        List<Map<String, ?>> tables = given().queryParam("indicator", "par-index")
                .queryParam("limit", 1000)
                .get("/api/v1/rankings")
                .path("items");
        assertThat(doors).hasSize(3);
        assertThat(doors.get(0)).isEqualTo("/rankings/par-index/" + newest);
        assertThat(shareOf(tables, "province", doors.get(1)))
                .isEqualTo(tables.stream()
                        .filter(each -> each.get("population").equals("province"))
                        .mapToDouble(FirstScreenTest::share)
                        .max()
                        .orElseThrow());
        assertThat(shareOf(tables, "ministry", doors.get(2).replace("?population=ministry", "")))
                .isEqualTo(1);
    }

    private static double share(Map<String, ?> table) {
        var coverage = (Map<?, ?>) table.get("coverage");
        return ((Number) coverage.get("results")).doubleValue() / ((Number) coverage.get("units")).doubleValue();
    }

    private static double shareOf(List<Map<String, ?>> tables, String population, String address) {
        return tables.stream()
                .filter(each -> each.get("indicator").equals("par-index")
                        && each.get("population").equals(population)
                        && address.endsWith("/" + each.get("year")))
                .mapToDouble(FirstScreenTest::share)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"par-index, 2024", "par-index, 2022", "par-index, 2012", "sipas, 2020"})
    void theLadderHasEachRungOnceAndEachUnitOnce(String indicator, int year) {
        browser.open("/rankings/" + indicator + "/" + year);
        assertThat(browser.run("return document.querySelectorAll('.ladder [data-unit], .unranked [data-unit]').length"))
                .isEqualTo(63L);
        // Units on an exact place that fits hold a rung each, runs the others.
        assertThat(browser.run(
                        "const runs = [...document.querySelectorAll('.ladder .run .place')].map(each => each.textContent.split('–').map(Number));"
                                + " const held = [...document.querySelectorAll('.ladder [data-unit]')].filter(row => row.querySelector('.place.exact') && !row.querySelector('.clash')).length;"
                                + " return held + runs.reduce((sum, [from, to = from]) => sum + to - from + 1, 0)"))
                .isEqualTo(63L);
        browser.until("return [...document.querySelectorAll('.unranked li span')].every(each => each.textContent)");
    }

    /** Rows of several parts too, of which some may have nothing to be placed by. */
    @ParameterizedTest
    @CsvSource({"63", "34"})
    void theMatrixBeginsWithTheBestOfTheNewestYear(String units) {
        browser.open("/?units=" + units);
        assertThat(
                        browser.run(
                                "return [...document.querySelectorAll('.matrix tbody tr')].map(row => row.lastElementChild)"
                                        + ".filter(cell => cell.querySelector('.n') && !cell.querySelector('b')).map(cell => parseInt(cell.querySelector('.n').textContent))"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(Long.class))
                .hasSizeGreaterThan(10)
                .isSorted();
    }

    /** A busy service sends away with a moment to come back at; whoever reads waits that moment, and sees no error. */
    @Test
    void whoIsToldToComeBackInASecondDoesSoByItself() {
        browser.inEachPage(BUSY_ONCE);
        browser.open("/map/par-index/2023?units=34");
        assertThat(browser.run("return window.sentAway")).isEqualTo(1L);
        assertThat(browser.run("return document.querySelectorAll('.tiles a').length"))
                .isEqualTo(34L);
    }

    @Test
    void todaysProvincesShowTheRangeOfTheirParts() {
        browser.open("/rankings/par-index/2023?view=34");
        assertThat(browser.run("return document.querySelectorAll('.folded tbody tr').length"))
                .isEqualTo(34L);
        assertThat(browser.text("tr[data-unit=phu-tho-2025]")).contains("86,76–89,19", "Vĩnh Phúc", "2/3 có số liệu");
        browser.open("/map/par-index/2023?units=34");
        assertThat(
                        (String)
                                browser.run(
                                        "return document.querySelector('a[href=\"/provinces/phu-tho-2025\"]').getAttribute('aria-label')"))
                .contains("Phú Thọ 89,19", "Hòa Bình 86,76", "Vĩnh Phúc");
    }
}
