package vn.parindex.page;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptException;
import org.openqa.selenium.Keys;
import org.openqa.selenium.SessionNotCreatedException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Debian's Chromium, which has no screen here, and what a person does with it. */
final class Browser implements AutoCloseable {

    /**
     * The one that never had a screen, and takes two thirds of the other's time, where it is installed. By its own path, as the script in {@code /usr/bin} does
     * not pass on that it is to end.
     */
    private static final List<String> KINDS = List.of("/usr/lib/chromium/chromium-headless-shell", "/usr/bin/chromium");

    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-dev-shm-usage",
            // One process for all pages: what it compiled serves the next, and there is nobody here to be kept apart.
            "--renderer-process-limit=1",
            "--disable-site-isolation-trials",
            "--disable-features=SpareRendererForSitePerProcess,site-per-process",
            "--hide-scrollbars");
    private static final String SETTLED = "const main = document.getElementById('main');"
            + " return !!main && !!main.dataset.view && !main.hasAttribute('aria-busy')"
            + " && !main.querySelector('[aria-busy]')";

    /** Until a condition holds, for some seconds; what it looks at may not be there yet. */
    private static final String WAIT = """
            const done = arguments[arguments.length - 1];
            const holds = () => { %s };
            const last = performance.now() + 5000;
            const look = () => {
              let so = false;
              try { so = holds() === true; } catch { /* not yet */ }
              if (so || performance.now() > last) done(so); else setTimeout(look, 15);
            };
            look();
            """;

    /** By the browser itself: the driver's own way takes up to half a second for a view. */
    private static final String SEEN = "const [it] = arguments; return it.checkVisibility()"
            + " ? (it.innerText ?? it.textContent).replace(/[^\\S\\n]+/g, ' ').replace(/ ?\\n\\s*/g, '\\n').trim() : ''";

    private static final String BARRIERS = script("barriers.js");

    private final ChromeDriver driver;
    private final String root;
    private final String axe = script("axe.min.js");
    private final List<String> toldPages = new ArrayList<>();
    private final Map<String, Object> emulated = new HashMap<>();

    Browser(String root) {
        this.root = root.replaceFirst("/$", "");
        driver = start();
        driver.manage().timeouts().scriptTimeout(Duration.ofSeconds(30));
    }

    private static ChromeDriver start() {
        SessionNotCreatedException last = null;
        for (var kind : KINDS) {
            if (Files.isExecutable(Path.of(kind))) {
                try {
                    return start(kind);
                } catch (SessionNotCreatedException e) {
                    // Of another version than the driver, which goes with the whole Chromium.
                    last = e;
                }
            }
        }
        throw last == null ? new IllegalStateException("none of " + KINDS + " is installed") : last;
    }

    private static ChromeDriver start(String kind) {
        var logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        var options = new ChromeOptions().setBinary(kind).addArguments(FLAGS);
        options.setCapability("goog:loggingPrefs", logs);
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(new File("/usr/bin/chromedriver"))
                .build();
        return new ChromeDriver(service, options);
    }

    private static String script(String name) {
        try (InputStream in = Browser.class.getClassLoader().getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * As a person finds it who comes for the first time: nothing was visited or kept, a desk's width, light, on screen, connected; only what the cache holds is from
     * before, and the view of before is there until another is opened. The tab is the same each time: a new one, and what is compiled anew for it, costs more than
     * most of what is tested in it.
     */
    void begin() {
        oneTab();
        // Without this the network is only said to be gone.
        cdp("Network.enable", Map.of());
        offline(false);
        toldPages.forEach(each -> cdp("Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", each)));
        toldPages.clear();
        // What is kept for later is another page's story (OfflineTest), and takes a tenth of each view's time.
        inEachPage("delete Navigator.prototype.serviceWorker");
        if (!driver.getCurrentUrl().startsWith(root + "/")) {
            driver.get(root + "/robots.txt");
        }
        run("sessionStorage.clear()");
        cdp("Storage.clearDataForOrigin", Map.of("origin", root, "storageTypes", "cookies,local_storage"));
        cdp("Page.resetNavigationHistory", Map.of());
        look(1280, "light", "");
        driver.manage().logs().get(LogType.BROWSER);
    }

    /** Closes what was opened beside it. */
    private void oneTab() {
        var tabs = List.copyOf(driver.getWindowHandles());
        for (var tab : tabs.subList(1, tabs.size())) {
            driver.switchTo().window(tab).close();
        }
        driver.switchTo().window(tabs.get(0));
    }

    /** Leaves the page and empties the caches, so that everything is asked for anew. */
    void forget() {
        driver.get("about:blank");
        cdp("Network.clearBrowserCache", Map.of());
        // That of the tab is emptied by whoever turns it off.
        cdp("Network.setCacheDisabled", Map.of("cacheDisabled", true));
        cdp("Network.setCacheDisabled", Map.of("cacheDisabled", false));
    }

    void look(int width, String scheme, String media) {
        look(width, 900, scheme, media);
    }

    void look(int width, int height, String scheme, String media) {
        resize(width, height);
        emulate(
                "Emulation.setEmulatedMedia",
                Map.of("media", media, "features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** As the window is drawn wider or narrower. */
    void resize(int width, int height) {
        emulate(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    }

    /** Not said again, as a view is laid out anew even where nothing changes. */
    private void emulate(String command, Map<String, Object> parameters) {
        if (!parameters.equals(emulated.put(command, parameters))) {
            cdp(command, parameters);
        }
    }

    void offline(boolean isOffline) {
        cdp(
                "Network.emulateNetworkConditions",
                Map.of("offline", isOffline, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    }

    /** Runs in each page before all that is its own, until the test after this one. */
    void inEachPage(String script) {
        toldPages.add((String) cdp("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script))
                .get("identifier"));
    }

    Map<String, Object> cdp(String command, Map<String, Object> parameters) {
        return driver.executeCdpCommand(command, parameters);
    }

    void open(String address) {
        driver.get(root + address);
        settle();
    }

    /** To another view by a link, as one goes on within the page. */
    void move(String address) {
        run(
                "const link = document.createElement('a'); link.href = arguments[0]; document.body.append(link);"
                        + " link.dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true})); link.remove()",
                address);
        settle();
    }

    /** A whole address, that of another site perhaps, which has no views. */
    void visit(String address) {
        driver.get(address);
    }

    /** Waits until the view of the present address is shown. */
    void settle() {
        until(SETTLED);
    }

    /** The page itself looks, as asking it from here each time would take a good part of a core from what is waited for. */
    void until(String condition) {
        new WebDriverWait(driver, Duration.ofSeconds(30), Duration.ofMillis(25))
                // One page went and another comes.
                .ignoring(JavascriptException.class)
                .withMessage(() -> condition + " at " + address())
                .until(any -> Boolean.TRUE.equals(later(WAIT.formatted(condition))));
    }

    Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    Object later(String script, Object... arguments) {
        return driver.executeAsyncScript(script, arguments);
    }

    /** Bytes over the wire of each thing that the first view of the present page asked for; what it gets ready afterwards is not of it. */
    List<Long> firstViewSizes() {
        until("return performance.getEntriesByName('shown').length > 0");
        return ((List<?>) run("const { startTime: end } = performance.getEntriesByName('shown')[0];"
                        + " return performance.getEntriesByType('navigation').concat(performance.getEntriesByType('resource'))"
                        + ".filter(each => each.startTime <= end).map(each => each.transferSize)"))
                .stream().map(size -> ((Number) size).longValue()).toList();
    }

    /** Path and query. */
    String address() {
        return driver.getCurrentUrl().substring(root.length());
    }

    void back() {
        driver.navigate().back();
    }

    void forward() {
        driver.navigate().forward();
    }

    WebElement find(String css) {
        until("return !!document.querySelector(\"" + css.replace("\"", "\\\"") + "\")");
        return driver.findElement(By.cssSelector(css));
    }

    /** What is seen of its text, each blank and each row of blanks as one. */
    String text(String css) {
        return (String) run(SEEN, find(css));
    }

    /** By script: what matters is what the click does, not whether a mouse would reach it without scrolling. */
    void click(String css) {
        run("arguments[0].click()", find(css));
    }

    void choose(String css, String value) {
        run(
                "arguments[0].value = arguments[1]; arguments[0].dispatchEvent(new Event('change', {bubbles: true}))",
                find(css),
                value);
    }

    /** To whatever has the focus. */
    void press(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }

    void tab() {
        press(Keys.TAB);
    }

    String title() {
        return driver.getTitle();
    }

    /** What went wrong in the page, violations of its Content-Security-Policy among it. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    /**
     * What axe-core finds against WCAG 2.2 AA and good practice: each rule with the first elements that break it. It takes its time for each
     * element, so rows that have nothing in them that rows before have not are left out: a long table has few kinds of cells. Contrast and size are judged once for all
     * that looks the same and stands in what looks the same.
     */
    @SuppressWarnings("unchecked")
    List<String> barriers() {
        if (!Boolean.TRUE.equals(run("return typeof axe === 'object'"))) {
            run(axe);
        }
        return (List<String>) later(BARRIERS);
    }

    @Override
    public void close() {
        driver.quit();
    }
}
