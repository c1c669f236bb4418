package vn.parindex.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Measures the first view of each page in Chromium: requests, bytes over the wire with a cold cache and, with a CPU slowed four times,
 * when the rows of the matrix are there and when they are painted.
 */
public final class FirstViewBench {

    private static final int RUNS = 7;

    private static final List<String> PAGES = List.of(
            "/",
            "/rankings/par-index/2019",
            "/map/par-index/2019",
            "/provinces",
            "/provinces/quang-ninh",
            "/sipas",
            "/compare?unit=quang-ninh,hai-phong,da-nang",
            "/movers/par-index/2021",
            "/contradictions",
            "/sources",
            "/docs",
            "/publish");

    /** Tells the moment at which the first row was there, and that of the frame after it. */
    private static final String WATCH = """
            const seen = new MutationObserver(() => {
              if (document.querySelector('.matrix tbody tr, .ranking tbody tr')) {
                seen.disconnect();
                window.firstRow = performance.now();
                requestAnimationFrame(() => setTimeout(() => { window.firstPaintedRow = performance.now() }));
              }
            });
            seen.observe(document, { childList: true, subtree: true });
            """;

    private FirstViewBench() {}

    /** {@code <address of the running service>}. */
    public static void main(String[] arguments) {
        try (var browser = new Browser(arguments[0])) {
            browser.begin();
            for (var page : PAGES) {
                weigh(browser, page);
            }
            browser.inEachPage(WATCH);
            time(browser, "/");
        }
    }

    private static void weigh(Browser browser, String page) {
        cold(browser);
        browser.open(page);
        var sizes = browser.firstViewSizes();
        System.out.printf(
                Locale.ROOT,
                "%s: %d requests, %.1f KB%n",
                page,
                sizes.size(),
                sizes.stream().mapToLong(each -> each).sum() / 1000.0);
    }

    private static void time(Browser browser, String page) {
        browser.cdp("Emulation.setCPUThrottlingRate", Map.of("rate", 4));
        var there = new ArrayList<Double>();
        var painted = new ArrayList<Double>();
        for (int run = 0; run < RUNS; run++) {
            cold(browser);
            browser.open(page);
            browser.until("return !!window.firstPaintedRow");
            there.add(((Number) browser.run("return window.firstRow")).doubleValue());
            painted.add(((Number) browser.run("return window.firstPaintedRow")).doubleValue());
        }
        System.out.printf(
                Locale.ROOT,
                "%s with a CPU slowed 4 times: rows there after %s ms, painted after %s ms%n",
                page,
                rounded(there),
                rounded(painted));
    }

    private static void cold(Browser browser) {
        browser.cdp("Network.clearBrowserCache", Map.of());
        browser.visit("about:blank");
    }

    private static List<Long> rounded(List<Double> times) {
        return times.stream().map(Math::round).sorted().toList();
    }
}
