package vn.parindex.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.parindex.database.BrowsedTest;

/** Whatever a view offers to take away is opened, and says the figures that the view shows. */
@BrowsedTest
class DownloadsTest extends BrowserTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** With decimals: whole numbers are years and places, which stand everywhere. */
    private static final Pattern FIGURE = Pattern.compile("(?<![\\d,.])\\d{1,3},\\d{1,2}(?!\\d|,\\d)");

    /** What a figure is written with in a text that is in English. */
    private static final Pattern POINT = Pattern.compile("(?<=\\d)\\.(?=\\d)");

    private static final String SHOWN =
            "return [...document.querySelectorAll(arguments[0])].map(each => `${each.getAttribute('aria-label') ?? ''} ${each.innerText ?? each.textContent}`).join(' ')";

    /** Whose page each of these leads to. */
    private static final String NAMED =
            "return [...new Set([...document.querySelectorAll(arguments[0])].map(each => decodeURIComponent(new URL(each.href).pathname.split('/').pop())))]";

    /** What is saved is kept for the test, and not on the disk. */
    private static final String SAVE = """
            window.saved = []
            const make = URL.createObjectURL
            URL.createObjectURL = blob => { window.saved.push(blob); return make.call(URL, blob) }
            HTMLAnchorElement.prototype.click = function () {}
            """;

    private static final String PICTURED = """
            const done = arguments[arguments.length - 1]
            createImageBitmap(window.saved.pop()).then(image => {
              const canvas = document.createElement('canvas')
              canvas.width = image.width
              canvas.height = image.height
              const drawn = canvas.getContext('2d')
              drawn.drawImage(image, 0, 0)
              const dots = new Uint32Array(drawn.getImageData(0, 0, image.width, image.height).data.buffer)
              done([image.width, image.height, new Set(dots).size])
            }, error => done([0, 0, String(error)]))
            """;

    /** A number, however many zeros it is written with; signs stand before figures in a way of their own. */
    private static BigDecimal plain(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }

    private static Set<BigDecimal> figures(String text) {
        var figures = new TreeSet<BigDecimal>();
        FIGURE.matcher(text)
                .results()
                .forEach(each -> figures.add(plain(new BigDecimal(each.group().replace(',', '.')))));
        return figures;
    }

    private static void numbers(JsonNode node, Set<BigDecimal> into) {
        if (node.isNumber()) {
            into.add(plain(node.decimalValue().abs()));
        }
        node.forEach(each -> numbers(each, into));
    }

    /** What stands in a workbook: its numbers, those within texts among them, and its texts. */
    private record Workbook(Set<BigDecimal> numbers, Set<String> texts) {

        static Workbook of(byte[] file) throws IOException {
            var workbook = new Workbook(new TreeSet<>(), new TreeSet<>());
            try (var opened = new XSSFWorkbook(new ByteArrayInputStream(file))) {
                opened.forEach(sheet -> sheet.forEach(row -> row.forEach(workbook::read)));
            }
            return workbook;
        }

        private void read(Cell cell) {
            if (cell.getCellType() == CellType.NUMERIC) {
                numbers.add(plain(BigDecimal.valueOf(cell.getNumericCellValue()).abs()));
            } else if (cell.getCellType() == CellType.STRING) {
                String text = cell.getStringCellValue();
                texts.add(text);
                // Several figures of one row stand in a cell together.
                numbers.addAll(figures(POINT.matcher(text).replaceAll(",")));
            }
        }
    }

    /** Where the view offers the table that this one is in, as a file of that kind; null where it does not. */
    private String href(View view, String of) {
        return (String) browser.run(
                "return [...document.querySelectorAll('.take .row')[arguments[1]].querySelectorAll('a')].find(each => new URL(each.href).pathname.endsWith(arguments[0]))?.href ?? null",
                of,
                view.table());
    }

    private void press(String label) {
        browser.run(
                "window.saved.length = 0; [...document.querySelectorAll('.take button')].find(each => each.textContent === arguments[0]).click()",
                label);
        browser.until("return window.saved.length > 0");
    }

    /**
     * A view: where its figures stand, how many there are at least, which links lead to what its rows are of, whether it has a picture, and which of
     * the tables that it offers has these figures.
     */
    private record View(String address, String figures, int least, String rows, boolean hasPicture, int table) {

        View(String address, String figures, int least, String rows, boolean hasPicture) {
            this(address, figures, least, rows, hasPicture, 0);
        }

        /** Where a view has no figures, or no rows. */
        static final String NONE = ".none";
    }

    private static final List<View> VIEWS = List.of(
            new View("/", ".matrix td.known", 100, ".matrix tr:has(td.known) th a", false),
            new View("/?units=ministry", ".matrix td.known", 50, ".matrix tr:has(td.known) th a", false),
            new View("/rankings/par-index/2023?view=table", ".ranking a.src", 20, ".ranking tbody th a", true),
            new View("/rankings/par-index/2023?view=34", ".folded a.src", 20, View.NONE, true),
            new View(
                    "/rankings/par-index/2023?population=ministry&view=table",
                    ".ranking a.src",
                    10,
                    ".ranking tbody th a",
                    true),
            new View(
                    "/rankings/par-index.part-appraisal/2021?view=table",
                    ".ranking a.src",
                    1,
                    ".ranking tbody th a",
                    true),
            new View("/map/par-index/2023", ".atlas td a.src", 20, ".atlas tbody th a", true),
            new View("/map/par-index/2023?units=34&by=place", ".atlas td a.src", 20, ".atlas tbody th a", true),
            new View("/movers/par-index/2021", ".panels td a.src", 9, ".panels tbody th a", true),
            new View("/provinces/quang-ninh", "details.table td:nth-child(2)", 10, View.NONE, true),
            new View("/provinces/phu-tho-2025", ".scroll td a.src", 8, ".entry a", true),
            new View("/compare?unit=quang-ninh,hai-phong", ".scroll td a.src", 20, ".entry a", true),
            new View("/sipas", ".story", 20, View.NONE, true),
            new View("/sipas", ".of-year", 10, ".of-year tbody a:not(.src)", false, 1),
            new View("/sipas/2021", ".of-year", 4, ".of-year tbody a:not(.src)", true),
            new View("/sipas/2021", ".story", 20, View.NONE, false, 1),
            new View("/sipas/2023", ".of-year", 12, ".of-year tbody a:not(.src)", false),
            new View("/figures/par-index/2023/bac-giang", ".figure-page p.figure", 1, View.NONE, false),
            new View("/contradictions", ".versus dd:not(.small)", 50, View.NONE, false),
            new View("/contradictions?kind=sources", ".versus dd:not(.small)", 10, ".check h2 a", false),
            new View("/sources/vnexpress-2017-05-31", "td.num", 1, View.NONE, false),
            new View("/sources", View.NONE, 0, ".documents tbody th a", false),
            new View("/provinces", View.NONE, 0, ".names a", false),
            new View("/ministries", View.NONE, 0, ".names a", false),
            new View("/regions", View.NONE, 0, ".names a", false));

    /** One after the other, as somebody comes from one to the next. */
    @Test
    void everyDownloadHasTheFiguresOfItsView() {
        browser.open("/about");
        browser.run(SAVE);
        assertAll(VIEWS.stream().map(view -> () -> {
            browser.move(view.address());
            compare(view);
        }));
        assertThat(browser.complaints()).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private void compare(View view) throws IOException {
        browser.until("return !!document.querySelector('.take')");
        var shown = figures((String) browser.run(SHOWN, view.figures()));
        assertThat(shown).as(view.address() + ": figures of the view").hasSizeGreaterThanOrEqualTo(view.least());
        var named = (List<String>) browser.run(NAMED, view.rows());
        assertThat(named.isEmpty())
                .as(view.address() + ": rows of the view")
                .isEqualTo(view.rows().equals(View.NONE));

        var call = (String) browser.run(
                "return [...document.querySelectorAll('.take .row')[arguments[0]].querySelectorAll('a')].find(each => each.textContent === 'JSON').href",
                view.table());
        var said = new TreeSet<BigDecimal>();
        var json = given().urlEncodingEnabled(false).get(call).asString();
        numbers(
                JSON.reader()
                        .with(com.fasterxml.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                        .readTree(json),
                said);
        assertThat(said).as(view.address() + ": JSON").containsAll(shown);
        assertThat(named).as(view.address() + ": JSON").allMatch(id -> json.contains("\"" + id + "\""));

        var csv = href(view, ".csv");
        if (csv != null) {
            var table = given().urlEncodingEnabled(false).get(csv);
            assertThat(table.statusCode()).isEqualTo(200);
            var text = table.asString();
            assertThat(figures(text)).as(view.address() + ": CSV").containsAll(shown);
            assertThat(named)
                    .as(view.address() + ": CSV")
                    .allMatch(new java.util.HashSet<>(List.of(text.split("[;\\s\"]")))::contains);
            browser.until(
                    "return [...document.querySelectorAll('.take a')].filter(each => each.href.includes('.xlsx')).every(each => !each.hidden)");
            var workbook = Workbook.of(
                    given().urlEncodingEnabled(false).get(href(view, ".xlsx")).asByteArray());
            assertThat(workbook.numbers()).as(view.address() + ": XLSX").containsAll(shown);
            assertThat(named).as(view.address() + ": XLSX").allMatch(workbook.texts()::contains);
        }
        if (view.hasPicture()) {
            press("Ảnh SVG");
            var drawing = (String)
                    browser.later("const done = arguments[arguments.length - 1]; window.saved.pop().text().then(done)");
            assertThat(drawing)
                    .startsWith("<svg")
                    .contains("parindex", browser.run("return location.host").toString());
            press("Ảnh PNG");
            var picture = (List<?>) browser.later(PICTURED);
            assertThat(((Number) picture.get(0)).intValue()).isGreaterThan(900);
            assertThat(((Number) picture.get(2)).intValue())
                    .as(view.address() + ": colours")
                    .isGreaterThan(10);
            // Means and bounds are figures of the view too.
            var known = new TreeSet<>(said);
            known.addAll(figures((String) browser.run(SHOWN, "main")));
            assertThat(known).as(view.address() + ": SVG").containsAll(figures(drawing.replaceAll("<[^>]*>", " ")));
        }
    }
}
