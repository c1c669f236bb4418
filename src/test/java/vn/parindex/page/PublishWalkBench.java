package vn.parindex.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openqa.selenium.Keys;
import vn.parindex.understanding.Documents;

/**
 * Walks as an officer does from a file to the year that readers see, through the page alone, and tells how long each step took and how often something was
 * pressed or typed. Reading, which a person does between, is not in it. With a folder it takes pictures of what is seen on the way, light and dark, wide and narrow.
 */
public final class PublishWalkBench {

    private final Browser browser;
    private final Path pictures;
    private int presses;

    private PublishWalkBench(Browser browser, Path pictures) {
        this.browser = browser;
        this.pictures = pictures;
    }

    /** {@code <address of the running service> <token of a publisher> [folder for pictures]}. */
    public static void main(String[] arguments) throws IOException {
        try (var browser = new Browser(arguments[0])) {
            browser.begin();
            var walk = new PublishWalkBench(browser, arguments.length > 2 ? Path.of(arguments[2]) : null);
            walk.signIn(arguments[1]);
            walk.picture("open", "h1");
            walk.around();
            walk.bring(
                    "par-index-2025.pdf",
                    Documents.pdf("par-index", "province", 2025),
                    List.of(),
                    "/rankings/par-index/2025");
            walk.bring(
                    "sipas-2025.xlsx",
                    Documents.workbook("sipas", "province", 2025),
                    List.of(),
                    "/rankings/sipas/2025");
            walk.bring(
                    "dan.txt",
                    Documents.pasted(
                            "Chỉ số cải cách hành chính (PAR INDEX) năm 2023 (Quyết định số 258/QĐ-BNV ngày 17/4/2024)",
                            "1\tQuảng Nnih\t92,18\t1",
                            "2\tTP. Hải Phòng\t91,87\t2",
                            "3\tHà Nội\t91,43\t3",
                            "4\tBà Rịa – Vũng Tàu\t91,03\t4"),
                    List.of("#p-t1-B3-0"),
                    "/rankings/par-index/2023");
        }
    }

    private void signIn(String token) {
        browser.open("/publish");
        browser.find("#token").sendKeys(token, Keys.ENTER);
        browser.find("#file");
    }

    /** What else stands where one begins: a single value, a template, what readers sent. */
    private void around() throws IOException {
        browser.later(
                "const done = arguments[arguments.length - 1]; fetch('/api/v1/suggestions', {method: 'POST', headers: {'Content-Type': 'application/json'},"
                        + " body: JSON.stringify({indicator: 'par-index', year: '2022', unit: 'kon-tum', score: '82,15', url: 'https://kontum.gov.vn/par-index-2022', note: 'Bảng 3, trang 12'})})"
                        + ".then(it => done(it.status))");
        browser.open("/publish");
        browser.until("const it = document.querySelector('#suggestions'); return !!it && !it.hidden");
        picture("suggestions", "#suggestions");
        for (var panel : List.of("value", "template")) {
            browser.run("document.getElementById(arguments[0]).open = true", panel);
            picture(panel, "#" + panel);
        }
    }

    private void bring(String name, byte[] content, List<String> answers, String result) throws IOException {
        var file = Files.write(Files.createTempDirectory("walk").resolve(name), content);
        presses = 0;
        long start = System.nanoTime();
        browser.open("/publish");
        long opened = System.nanoTime();
        browser.find("#file").sendKeys(file.toString());
        presses++;
        browser.find(".grid");
        long understood = System.nanoTime();
        picture(name.replaceAll("\\W", "-") + "-look", ".steps");
        for (var answer : answers) {
            press(answer);
            browser.until("return !document.querySelector(\"" + answer + "\")");
        }
        browser.until("return document.querySelector('#make-draft').getAttribute('aria-disabled') === 'false'");
        long asked = System.nanoTime();
        press("#make-draft");
        browser.find("#outcome");
        long drafted = System.nanoTime();
        picture(name.replaceAll("\\W", "-") + "-draft", ".steps, #draft-title");
        press(".panel button[type=submit]");
        browser.find(".note.good");
        long published = System.nanoTime();
        picture(name.replaceAll("\\W", "-") + "-done", ".note.good");
        browser.open(result);
        browser.find(".ranking tbody tr");
        long seen = System.nanoTime();
        System.out.printf(
                Locale.ROOT,
                "%s: %d presses; opened %.1f s, understood %.1f, answered %.1f, drafted and checked %.1f, published %.1f, seen by readers %.1f; in all %.1f s%n",
                name,
                presses,
                seconds(start, opened),
                seconds(opened, understood),
                seconds(understood, asked),
                seconds(asked, drafted),
                seconds(drafted, published),
                seconds(published, seen),
                seconds(start, seen));
    }

    private void press(String css) {
        browser.click(css);
        presses++;
    }

    private static double seconds(long from, long to) {
        return (to - from) / 1e9;
    }

    private void picture(String name, String at) throws IOException {
        if (pictures == null) {
            return;
        }
        Files.createDirectories(pictures);
        for (int width : new int[] {1440, 360}) {
            for (var scheme : List.of("light", "dark")) {
                browser.look(width, width == 360 ? 740 : 900, scheme, "");
                browser.run("document.querySelector(arguments[0])?.scrollIntoView({block: 'start'})", at);
                browser.run("scrollBy(0, -16)");
                var taken = browser.cdp("Page.captureScreenshot", Map.of("format", "png"));
                Files.write(
                        pictures.resolve(name + "-" + width + "-" + scheme + ".png"),
                        Base64.getDecoder().decode((String) taken.get("data")));
            }
        }
        browser.look(1280, "light", "");
    }
}
