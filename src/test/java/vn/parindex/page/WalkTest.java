package vn.parindex.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.parindex.database.BrowsedTest;

/**
 * Every view in both languages at every width, as it is opened there and as it is turned to it: nothing scrolls sideways, nothing is cut, no date breaks,
 * nothing moves while it comes, and what comes first is light.
 */
@BrowsedTest
class WalkTest extends BrowserTest {

    private static final List<Integer> NARROW = List.of(320, 360, 480);

    /** 640 wide is a screen of 1280 at 200 %, 720 one of 1440. */
    private static final List<Integer> WIDE = List.of(1440, 1024, 768, 720, 640);

    private static final double MOST_SHIFTED = 0.05;

    /** Bytes over the wire of a first view, with nothing kept from before. */
    private static final long HEAVIEST = 100_000;

    private static final String WATCH = """
            window.shifted = [];
            const named = each => `${each.node?.localName}.${each.node?.className} ${Math.round(each.previousRect.top)}→${Math.round(each.currentRect.top)}`;
            new PerformanceObserver(list => list.getEntries().filter(each => !each.hadRecentInput)
              .forEach(each => window.shifted.push([each.value, each.sources.slice(0, 2).map(named).join(', ')])))
              .observe({type: 'layout-shift', buffered: true});
            """;

    /** What comes later has come: nothing was asked for in a while. */
    private static final String QUIET = "const done = arguments[arguments.length - 1]; let before = -1; let left = 20;"
            + " const look = () => { const now = performance.getEntriesByType('resource').length;"
            + " if ((now === before && !document.querySelector('.bone')) || left-- === 0) done(true); else { before = now; setTimeout(look, 50) } };"
            + " requestIdleCallback(look, {timeout: 700})";

    private static final String WALK = script();

    private static String script() {
        try (InputStream in = WalkTest.class.getClassLoader().getResourceAsStream("walk.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @BeforeEach
    void watch() {
        browser.inEachPage(WATCH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/?units=34&indicator=sipas",
                "/?units=ministry",
                "/rankings/par-index/2024",
                "/rankings/par-index/2023?view=table",
                "/rankings/par-index/2023?view=34",
                "/map/par-index/2023",
                "/movers/par-index/2021",
                "/provinces",
                "/provinces/quang-ninh",
                "/provinces/phu-tho-2025",
                "/ministries/bo-noi-vu",
                "/regions/dong-bang-song-hong",
                "/figures/par-index/2023/bac-giang",
                "/sipas/2021",
                "/compare?unit=quang-ninh,hai-phong,ha-noi,ho-chi-minh,da-nang,can-tho",
                "/compare",
                "/contradictions",
                "/sources",
                "/sources/vnexpress-2017-05-31",
                "/about",
                "/docs",
                "/docs/guide",
                "/publish",
                "/nothing/here"
            })
    void nothingIsCutOrMovesOrIsHeavy(String address) {
        var found = new ArrayList<String>();
        browser.forget();
        walk(address, "en", NARROW, found);
        walk(address, "vi", WIDE, found);
        assertThat(found).as(address).isEmpty();
        // That there is nothing at an address is told by the status, which the browser notes.
        assertThat(browser.complaints())
                .filteredOn(each -> !each.contains("/nothing/here"))
                .isEmpty();
    }

    /** Opened at the first width and brought to the others; there turned to the other language and brought back. */
    private void walk(String address, String lang, List<Integer> widths, List<String> found) {
        browser.resize(widths.get(0), 900);
        browser.open(lang.equals("vi") ? address : address + (address.contains("?") ? "&" : "?") + "lang=en");
        browser.later(QUIET);
        if (widths == NARROW) {
            assertThat(browser.firstViewSizes().stream().mapToLong(each -> each).sum())
                    .as("bytes over the wire of " + address)
                    .isBetween(10_000L, HEAVIEST);
        }
        moved((List<?>) browser.run("return window.shifted"))
                .ifPresent(each -> found.add(lang + " " + widths.get(0) + ": " + each));
        look(lang, widths, found);
        browser.click(".language");
        browser.settle();
        var back = new ArrayList<>(widths);
        Collections.reverse(back);
        look(lang.equals("vi") ? "en" : "vi", back, found);
    }

    private void look(String lang, List<Integer> widths, List<String> found) {
        for (int width : widths) {
            browser.resize(width, 900);
            ((List<?>) browser.run(WALK)).forEach(each -> found.add(lang + " " + width + ": " + each));
        }
    }

    /** What moved in all, where that is too much: [how much, what] each. */
    private static Optional<String> moved(List<?> shifts) {
        double sum = shifts.stream()
                .mapToDouble(each -> ((Number) ((List<?>) each).get(0)).doubleValue())
                .sum();
        return sum <= MOST_SHIFTED ? Optional.empty() : Optional.of("moved: " + shifts);
    }
}
