package vn.parindex.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import vn.parindex.database.BrowsedTest;

/** The search field of every page, by the keyboard, in a browser. */
@BrowsedTest
class SearchFieldTest extends BrowserTest {

    private static final String LISTED =
            "return document.querySelectorAll('#search-list [id^=search-list-]').length > 0";

    private void type(String words) {
        browser.open("/about");
        browser.find("#search").sendKeys(words);
        browser.until(LISTED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "quang ninh 2019 sipas|/figures/sipas/2019/quang-ninh",
                "par index 2023 bộ|/rankings/par-index/2023?population=ministry",
                "hung yen|/provinces/hung-yen",
                "mâu thuẫn hải phòng 2023|/contradictions?year=2023&unit=hai-phong",
                "268/QĐ-BNV|/rankings/par-index/2024",
                "báo quảng ninh|/sources/bao-quang-ninh-nd"
            })
    void whatIsMeantIsReachedByEnter(String words, String address) {
        type(words);
        browser.press(Keys.ENTER);
        browser.until("return location.pathname + location.search === '" + address + "'");
        browser.until("return !!document.querySelector('main h1')");
    }

    @Test
    void theListSaysWhatIsKnownAndHowManyThereAre() {
        type("quang ninh 2019 par index");
        assertThat(browser.text("#search-list-0")).isEqualTo("Quảng Ninh: PAR INDEX 2019 · 90,09%, hạng 1/63");
        assertThat(browser.text(".search [role=status]")).startsWith("Tìm thấy ");
        browser.press(Keys.ARROW_DOWN, Keys.ARROW_DOWN);
        assertThat(browser.run("return document.querySelector('#search').getAttribute('aria-activedescendant')"))
                .isEqualTo("search-list-1");
        assertThat(browser.run("return document.querySelector('#search-list-1').getAttribute('aria-selected')"))
                .isEqualTo("true");
        browser.press(Keys.ESCAPE);
        assertThat(browser.run("return document.querySelector('#search-list').hidden"))
                .isEqualTo(true);
    }

    @Test
    void whatIsNotKnownAndWhatIsNotUnderstoodIsSaid() {
        type("hưng yên 2025 par index");
        assertThat(browser.text("#search-list-0")).contains("chưa có");
        browser.open("/about");
        browser.find("#search").sendKeys("xyzzy plugh");
        browser.until("return !!document.querySelector('#search-list .none')");
        assertThat(browser.text("#search-list")).contains("Không tìm thấy gì");
        browser.open("/about");
        browser.find("#search").sendKeys("pci quảng ninh 2023");
        browser.until(LISTED);
        assertThat(browser.text("#search-list")).contains("PCI");
    }

    @Test
    void withoutAConnectionItDoesNotPretendThatThereIsNothing() {
        browser.open("/about");
        browser.run("globalThis.fetch = () => Promise.reject(new TypeError('offline'))");
        browser.find("#search").sendKeys("quang ninh 2017 sipas");
        browser.until("return !!document.querySelector('#search-list .none')");
        assertThat(browser.text("#search-list")).contains("Không có kết nối").doesNotContain("Không tìm thấy");
    }

    @Test
    void theFieldOfTheComparisonFindsUnitsOfOneKind() {
        browser.open("/compare?unit=quang-ninh");
        browser.find("#add-unit").sendKeys("hai phong");
        browser.until("return document.querySelectorAll('#add-unit-list [id^=add-unit-list-]').length > 0");
        browser.press(Keys.ENTER);
        browser.until("return location.search === '?unit=quang-ninh,hai-phong'");
    }
}
