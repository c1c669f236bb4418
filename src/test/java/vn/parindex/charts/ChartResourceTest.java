package vn.parindex.charts;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import vn.parindex.database.H2Test;
import vn.parindex.database.Shipped;
import vn.parindex.http.contract.ContractCheck;

@H2Test
class ChartResourceTest {

    /** Of how many provinces a document prints the score of 2019. */
    private static final int SCORED =
            Shipped.stated("par-index", "province", 2019, "score").size();

    private static Response get(String address) {
        return given().filter(new ContractCheck()).urlEncodingEnabled(false).get(address);
    }

    private static ValidatableResponse refused(int status, String address) {
        return get(address)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .header("Cache-Control", "no-store")
                .header("Access-Control-Allow-Origin", "*");
    }

    private static Element svg(String address) {
        var response = get(address);
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        assertThat(response.contentType()).startsWith("image/svg+xml");
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(response.asString())))
                    .getDocumentElement();
        } catch (Exception e) {
            throw new AssertionError(response.asString(), e);
        }
    }

    private static String said(Element svg) {
        return svg.getElementsByTagName("title").item(0).getTextContent() + ". "
                + svg.getElementsByTagName("desc").item(0).getTextContent();
    }

    @Test
    void aRankingSaysInWordsHowMuchIsKnownAndWhatInBothLanguages() {
        assertThat(said(svg("/charts/rankings/par-index/2019.svg?lang=vi")))
                .startsWith("PAR INDEX 2019: tỉnh, thành phố")
                .contains(
                        "Mới có điểm của " + SCORED + " và thứ hạng của ",
                        "Quảng Ninh: 90,09; hạng 1",
                        "Hưng Yên: 81,98; hạng 18–34",
                        "Trung bình công bố: 81,15",
                        "Nguồn: Bộ Nội vụ");
        assertThat(said(svg("/charts/rankings/par-index/2019.svg?lang=en")))
                .startsWith("PAR INDEX 2019: provinces")
                .contains(
                        "Scores for " + SCORED + " and ranks for ",
                        "Quang Ninh: 90.09; rank 1",
                        "Published mean: 81.15",
                        "Source: ");
    }

    @Test
    void topAndRegionLeaveRowsOutAndChangeNoPlace() {
        var top = said(svg("/charts/rankings/par-index/2019.svg?top=3&lang=vi"));
        assertThat(top)
                .contains("3 tỉnh, thành phố đầu bảng", "Quảng Ninh: 90,09")
                .doesNotContain("Long An");
        var region = said(svg("/charts/rankings/par-index/2019.svg?region=dong-bang-song-hong&lang=vi"));
        assertThat(region)
                .contains("Đồng bằng sông Hồng", "Hưng Yên: 81,98; hạng 18–34")
                .doesNotContain("An Giang");
        assertThat(said(svg("/charts/rankings/par-index/2023.svg?population=ministry&lang=vi")))
                .contains("17/17", "Bộ Tư pháp");
    }

    @Test
    void aHistoryTellsPlacesBandsAndBreaks() {
        var svg = svg("/charts/history/quang-ninh.svg?lang=vi&theme=light");
        assertThat(said(svg))
                .startsWith("Quảng Ninh: PAR INDEX 2012–2024")
                .contains("9/13 năm", "2019: 90,09; hạng 1/63; trung bình cả nước 81,15", "Đổi phương pháp năm 2016");
        assertThat(said(svg("/charts/history/bo-noi-vu.svg?lang=vi"))).contains("Bộ Nội vụ");
        assertThat(said(svg("/charts/history/quang-ninh.svg?indicator=sipas&year=2017..2021&lang=en")))
                .contains("SIPAS 2017–2021");
    }

    @Test
    void aMapHasTheTilesOfItsYear() {
        assertThat(svg("/charts/map/par-index/2019.svg")
                        .getElementsByTagName("g")
                        .getLength())
                .isEqualTo(63);
        var later = svg("/charts/map/par-index/2025.svg");
        assertThat(later.getElementsByTagName("g").getLength()).isEqualTo(34);
        assertThat(said(svg("/charts/map/par-index/2019.svg?by=place&lang=en"))).contains("Scores for " + SCORED);
        assertThat(said(svg("/charts/map/par-index/2023.svg?lang=en"))).contains("Ho Chi Minh City: ");
    }

    @Test
    void aMapOfTodayIsStripedByThoseThatEachProvinceWasFormedFromAndAveragesNothing() {
        var today = svg("/charts/map/par-index/2023.svg?units=34&lang=vi");
        assertThat(today.getElementsByTagName("g").getLength()).isEqualTo(34);
        assertThat(said(today))
                .contains("Bắc Ninh = Bắc Giang: 91,16; hạng 4", "không lấy trung bình")
                .contains("Quảng Ninh: 92,18; hạng 1");
        assertThat(get("/embed/map/par-index/2023?units=34&lang=en").asString())
                .contains("/charts/map/par-index/2023.svg?", "units=34", "/map/par-index/2023?units=34");
    }

    @Test
    void latestNamesTheYearItCameTo() {
        var response = get("/charts/rankings/par-index/latest.svg?lang=en");
        assertThat(response.header("Content-Location")).isEqualTo("/charts/rankings/par-index/2024.svg?lang=en");
        assertThat(response.asString()).contains("PAR INDEX 2024");
    }

    @Test
    void anotherSpellingIsSentToTheIdWithSuffixAndQueryKept() {
        given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .get("/charts/history/Qu%E1%BA%A3ng%20Ninh.svg?theme=dark&lang=en")
                .then()
                .statusCode(307)
                .header("Location", "/charts/history/quang-ninh.svg?theme=dark&lang=en");
    }

    @ParameterizedTest
    @CsvSource({
        "/charts/rankings/par-index/2019.png, 1200, 630",
        "/charts/map/sipas/2019.png, 1200, 630",
        "/charts/history/quang-ninh.png?lang=en&theme=dark, 1200, 630",
        "/charts/history/quang-ninh.png?width=600, 1200, 0"
    })
    void aPngIsACardUnlessAWidthIsNamed(String address, int width, int height) throws IOException {
        var response = get(address);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.contentType()).isEqualTo("image/png");
        var image = ImageIO.read(new ByteArrayInputStream(response.asByteArray()));
        assertThat(image.getWidth()).isEqualTo(width);
        if (height > 0) {
            assertThat(image.getHeight()).isEqualTo(height);
        }
    }

    @Test
    void chartsAreKeptLikeEveryRead() {
        var live = get("/charts/rankings/par-index/2019.svg?lang=vi");
        live.then()
                .header("Cache-Control", "public, max-age=60, must-revalidate")
                .header("ETag", startsWith("W/\""))
                .header("Vary", not(containsString("Accept-Language")))
                .header("Content-Language", "vi")
                .header("Access-Control-Allow-Origin", "*")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"));
        get("/charts/rankings/par-index/2019.svg").then().header("Vary", containsString("Accept-Language"));
        given().header("If-None-Match", live.header("ETag"))
                .get("/charts/rankings/par-index/2019.svg?lang=vi")
                .then()
                .statusCode(304);
        given().header("If-None-Match", live.header("ETag"))
                .get("/charts/rankings/par-index/2019.svg?lang=en")
                .then()
                .statusCode(200);
        var release = given().get("/api/v1").path("release.id").toString();
        get("/charts/rankings/par-index/2019.svg?release=" + release)
                .then()
                .header("Cache-Control", "public, max-age=31536000, immutable");
        get("/embed/rankings/par-index/2019").then().header("ETag", startsWith("W/\""));
    }

    @Test
    void withoutLangTheReaderDecidesAndTheTagDiffers() {
        var vi = given().header("Accept-Language", "vi").header("Accept", "*/*").get("/charts/rankings/par-index/2019");
        var en = given().header("Accept-Language", "en").header("Accept", "*/*").get("/charts/rankings/par-index/2019");
        assertThat(vi.asString()).contains("90,09");
        assertThat(en.asString()).contains("90.09");
        assertThat(vi.header("ETag")).isNotEqualTo(en.header("ETag"));
        assertThat(vi.contentType()).startsWith("image/svg+xml");
    }

    @Test
    void theSameQuestionHasTheSameBytes() {
        for (var address : new String[] {
            "/charts/map/par-index/2023.svg", "/charts/history/ha-noi.svg", "/charts/rankings/sipas/2023.png"
        }) {
            assertThat(get(address).asByteArray())
                    .as(address)
                    .isEqualTo(get(address).asByteArray());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "theme=blue",
                "width=100",
                "width=99999",
                "width=abc",
                "top=0",
                "by=red",
                "region=nowhere",
                "fields=unit",
                "lang=fr",
                "population=nobody"
            })
    void aFaultyParameterIsToldAsAProblem(String query) {
        refused(400, "/charts/rankings/par-index/2019.svg?" + query)
                .body("errors.parameter", hasItem(query.split("=")[0]))
                .body("errors.detail", everyItem(not(equalTo(""))));
    }

    @Test
    void allFaultsAreToldAtOnceAndWhatWouldBeRight() {
        refused(400, "/charts/rankings/par-index/2019.5.svg?theme=drak&width=1")
                .body("errors.size()", equalTo(3))
                .body("errors.find { it.parameter == 'theme' }.allowed", hasItem("dark"))
                .body("errors.find { it.parameter == 'theme' }.suggestions", hasItem("dark"));
    }

    @Test
    void whatIsNotThereIsA404WithTheNearest() {
        refused(404, "/charts/rankings/par-indx/2019.svg").body("errors[0].suggestions", hasItem("par-index"));
        refused(404, "/charts/history/quang-nin.svg").body("errors[0].suggestions", hasItem("quang-ninh"));
        refused(404, "/charts/nothing/par-index/2019.svg");
        refused(409, "/charts/history/31.svg").body("errors[0].rule", equalTo("ambiguous-unit"));
        given().get("/charts/rankings/par-index/2019.csv").then().statusCode(406);
        given().get("/api/v1/rankings/par-index/2019.svg").then().statusCode(406);
    }

    @Test
    void anEmptyYearIsAPictureThatSaysWhy() {
        assertThat(said(svg("/charts/rankings/par-index/2031.svg?lang=en"))).contains("no edition");
        assertThat(said(svg("/charts/map/sipas/2016.svg?lang=vi"))).contains("không biết kỳ công bố nào");
    }

    @Test
    void anEmbedMayBeFramedByAnyoneAndRunsNothing() {
        var page = get("/embed/history/quang-ninh?theme=dark&lang=en");
        page.then()
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .header("Content-Security-Policy", containsString("frame-ancestors *"))
                .header("Content-Security-Policy", not(containsString("unsafe-inline")));
        assertThat(page.header("X-Frame-Options")).isNull();
        assertThat(page.asString())
                .contains(
                        "/charts/history/quang-ninh.svg?theme=dark&amp;lang=en&amp;width=420",
                        "alt=\"Quang Ninh: PAR INDEX")
                .contains("href=\"/provinces/quang-ninh?lang=en\"")
                .containsOnlyOnce("<script>");
        assertThat(page.header("Content-Security-Policy")).contains("script-src 'sha256-");
        refused(400, "/embed/map/par-index/2019?theme=blue");
        refused(404, "/embed/rankings/nothing/2019");
        given().get("/").then().header("Content-Security-Policy", containsString("frame-ancestors 'none'"));
        get("/embed/parindex.js").then().statusCode(200).contentType(startsWith("text/javascript"));
    }
}
