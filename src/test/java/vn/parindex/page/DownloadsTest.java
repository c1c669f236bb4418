package vn.parindex.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.parindex.database.BrowsedTest;

/** Whatever a view offers to take away is opened, and says the figures that the view shows. */
@BrowsedTest
class DownloadsTest extends BrowserTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** With decimals: whole numbers are years and places, which stand everywhere. */
    private static final Pattern FIGURE = Pattern.compile("(?<![\\d,.])\\d{1,3},\\d{1,2}(?![\\d,])");

    private static final String SHOWN =
            "return [...document.querySelectorAll(arguments[0])].map(each => each.innerText ?? each.textContent).join(' ')";

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

    private static Set<BigDecimal> numbers(byte[] workbook) throws IOException {
        var numbers = new TreeSet<BigDecimal>();
        try (var opened = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            opened.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
                if (cell.getCellType() == CellType.NUMERIC) {
                    numbers.add(
                            plain(BigDecimal.valueOf(cell.getNumericCellValue()).abs()));
                } else if (cell.getCellType() == CellType.STRING) {
                    // Several figures of one row stand in a cell together.
                    numbers.addAll(figures(cell.getStringCellValue().replace('.', ',')));
                }
            })));
        }
        return numbers;
    }

    private String href(String of) {
        return (String) browser.run(
                "return [...document.querySelectorAll('.take a')].find(each => new URL(each.href).pathname.endsWith(arguments[0]))?.href ?? null",
                of);
    }

    private void press(String label) {
        browser.run(
                "window.saved.length = 0; [...document.querySelectorAll('.take button')].find(each => each.textContent === arguments[0]).click()",
                label);
        browser.until("return window.saved.length > 0");
    }

    /** Address, where its figures stand, how many there are at least, and whether it has a picture. */
    @ParameterizedTest
    @CsvSource({
        "/rankings/par-index/2023?view=table, .ranking a.src, 20, true",
        "/rankings/par-index/2023?population=ministry&view=table, .ranking a.src, 10, true",
        "/rankings/par-index.part-appraisal/2021?view=table, .ranking a.src, 1, true",
        "/map/par-index/2023, .atlas td a.src, 20, true",
        "/movers/par-index/2021, .panels td a.src, 0, true",
        "/provinces/quang-ninh, details.table td:nth-child(2), 10, true",
        "/compare?unit=quang-ninh%2Chai-phong, .scroll td a.src, 20, true",
        "/sipas/2021, .nothing, 0, true",
        "/figures/par-index/2023/bac-giang, .figure-page p.figure, 1, false",
        "/sources/vnexpress-2017-05-31, td.num, 1, false",
        "/provinces, .nothing, 0, false"
    })
    void everyDownloadHasTheFiguresOfItsView(String address, String where, int least, boolean hasPicture)
            throws Exception {
        browser.open(address);
        browser.until("return !!document.querySelector('.take')");
        var shown = figures((String) browser.run(SHOWN, where));
        assertThat(shown).as("figures of the view").hasSizeGreaterThanOrEqualTo(least);

        var call = (String) browser.run(
                "return [...document.querySelectorAll('.take a')].find(each => each.textContent === 'JSON').href");
        var said = new TreeSet<BigDecimal>();
        numbers(
                JSON.reader()
                        .with(com.fasterxml.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                        .readTree(given().urlEncodingEnabled(false).get(call).asByteArray()),
                said);
        assertThat(said).as("JSON").containsAll(shown);

        var csv = href(".csv");
        if (csv != null) {
            var table = given().urlEncodingEnabled(false).get(csv);
            assertThat(table.statusCode()).isEqualTo(200);
            assertThat(figures(table.asString())).as("CSV").containsAll(shown);
            browser.until(
                    "return [...document.querySelectorAll('.take a')].some(each => each.href.includes('.xlsx') && !each.hidden)");
            assertThat(numbers(
                            given().urlEncodingEnabled(false).get(href(".xlsx")).asByteArray()))
                    .as("XLSX")
                    .containsAll(shown);
        }
        if (hasPicture) {
            browser.run(SAVE);
            press("Ảnh SVG");
            var drawing = (String)
                    browser.later("const done = arguments[arguments.length - 1]; window.saved.pop().text().then(done)");
            assertThat(drawing)
                    .startsWith("<svg")
                    .contains("parindex", browser.run("return location.host").toString());
            press("Ảnh PNG");
            var picture = (List<?>) browser.later(PICTURED);
            assertThat(((Number) picture.get(0)).intValue()).isGreaterThan(900);
            assertThat(((Number) picture.get(2)).intValue()).as("colours").isGreaterThan(10);
            // Means and bounds are figures of the view too.
            var known = new TreeSet<>(said);
            known.addAll(figures((String) browser.run(SHOWN, "main")));
            assertThat(known).as("SVG").containsAll(figures(drawing.replaceAll("<[^>]*>", " ")));
        }
        assertThat(browser.complaints()).isEmpty();
    }
}
