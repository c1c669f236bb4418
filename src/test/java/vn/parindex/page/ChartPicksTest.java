package vn.parindex.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import vn.parindex.database.BrowsedTest;

/** Units are added and taken away inside the charts, by pointer, tap and keys; the address says which they are. */
@BrowsedTest
class ChartPicksTest extends BrowserTest {

    private static final String THREE = "/compare?unit=quang-ninh,hai-phong,ha-noi";

    private long entries() {
        return (Long) browser.run("return history.length");
    }

    /** With a pointer, where the name is to be seen. */
    private void press(String css) {
        var button = browser.find(css);
        browser.run("arguments[0].scrollIntoView({block: 'center'})", button);
        button.click();
    }

    private void untilCompared(String units) {
        browser.until("return location.search === '?unit=" + units + "'");
        browser.settle();
    }

    @ParameterizedTest
    @ValueSource(ints = {1440, 360})
    void aNameInAChartTakesItsUnitAway(int width) {
        browser.look(width, 900, "light", "");
        browser.open(THREE);
        long before = entries();
        assertThat(browser.find("#par-index-scores-drop-1").getAttribute("aria-label"))
                .isEqualTo("Bỏ Hải Phòng");
        press("#par-index-scores-drop-1");
        untilCompared("quang-ninh,ha-noi");
        assertThat(entries()).isEqualTo(before + 1);
        assertThat(browser.run("return document.querySelectorAll('.chips button').length"))
                .isEqualTo(2L);
        assertThat(browser.run("return document.activeElement.id")).isEqualTo("par-index-scores-add");
        assertThat((String) browser.run("return document.getElementById('said').textContent"))
                .contains("Quảng Ninh", "Hà Nội")
                .doesNotContain("Hải Phòng");
        browser.back();
        untilCompared("quang-ninh,hai-phong,ha-noi");
    }

    @Test
    void keysAddAndTakeAwayWithOneEntryOfTheHistory() {
        browser.open(THREE);
        long before = entries();
        for (var name : List.of("da nang", "can tho")) {
            browser.run("document.getElementById('par-index-places-add').focus()");
            browser.press(Keys.ENTER);
            browser.press(name);
            browser.until(
                    "return document.querySelectorAll('#par-index-places-add-field-list [role=option]').length > 0");
            browser.press(Keys.ARROW_DOWN, Keys.ENTER);
            browser.until("return location.search.includes('" + name.replace(' ', '-') + "')");
            browser.settle();
            assertThat(browser.run("return document.activeElement.id")).isEqualTo("par-index-places-add");
        }
        browser.run("document.getElementById('par-index-scores-drop-0').focus()");
        browser.press(Keys.ENTER);
        untilCompared("hai-phong,ha-noi,da-nang,can-tho");
        assertThat(entries()).isEqualTo(before + 1);
    }

    @Test
    void theFieldInTheCornerIsLeftByEscape() {
        browser.open(THREE);
        browser.run("document.getElementById('par-index-scores-add').focus()");
        browser.press(Keys.ENTER);
        assertThat(browser.run("return document.activeElement.id")).isEqualTo("par-index-scores-add-field");
        browser.press(Keys.ESCAPE);
        assertThat(browser.run("return document.activeElement.id")).isEqualTo("par-index-scores-add");
    }

    @Test
    void aUnitThatIsAddedToTheChartOfOneIsComparedWithIt() {
        browser.open("/provinces/quang-ninh");
        press("#PAR-INDEX-scores-add");
        browser.press("hai phong");
        browser.until("return document.querySelectorAll('#PAR-INDEX-scores-add-field-list [role=option]').length > 0");
        browser.press(Keys.ENTER);
        untilCompared("quang-ninh,hai-phong");
        assertThat(browser.run("return location.pathname")).isEqualTo("/compare");
    }

    @Test
    void whatAProvinceWasFormedFromIsTakenOutOfItsChartsAndPutBack() {
        browser.open("/provinces/phu-tho-2025");
        assertThat(browser.find("#PAR-INDEX-scores-drop-0").getAttribute("aria-label"))
                .isEqualTo("Bỏ Hòa Bình");
        press("#PAR-INDEX-scores-drop-0");
        browser.until("return location.search === '?without=hoa-binh'");
        browser.settle();
        assertThat(browser.run("return location.pathname")).isEqualTo("/provinces/phu-tho-2025");
        assertThat(
                        (String)
                                browser.run(
                                        "return [...document.querySelectorAll('.plot .away')].map(each => each.getAttribute('aria-label')).join()"))
                .contains("Bỏ Phú Thọ")
                .doesNotContain("Hòa Bình");
        assertThat((String) browser.run("return document.activeElement.id")).endsWith("-add");
        assertThat(browser.text(".chips button")).contains("Hòa Bình");
        browser.click(".chips button");
        browser.until("return location.search === ''");
        browser.settle();
        press("#PAR-INDEX-scores-add");
        browser.press("hai phong");
        browser.until("return document.querySelectorAll('#PAR-INDEX-scores-add-field-list [role=option]').length > 0");
        browser.press(Keys.ENTER);
        browser.until("return location.pathname === '/compare'");
        assertThat((String) browser.run("return location.search"))
                .startsWith("?unit=hoa-binh,")
                .endsWith(",hai-phong");
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void namesToPressAreNoBarrierAndCoverNothing(int width) {
        browser.look(width, "light", "");
        for (var address : List.of(
                "/compare?unit=ha-noi,ho-chi-minh,da-nang,can-tho,hai-phong,quang-ninh&lang=en",
                "/provinces/phu-tho-2025?without=phu-tho")) {
            browser.open(address);
            assertThat(browser.barriers()).as(address).isEmpty();
            namesStandApart();
        }
        assertThat(browser.complaints()).isEmpty();
    }

    private void namesStandApart() {
        assertThat(browser.run("return [...document.querySelectorAll('.plot')].filter(plot => {"
                        + " const all = [...plot.querySelectorAll('button')].map(each => each.getBoundingClientRect());"
                        + " return all.some((a, i) => a.right > innerWidth + .5 || all.some((b, j) => i < j && a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1))"
                        + " }).length"))
                .isEqualTo(0L);
    }
}
