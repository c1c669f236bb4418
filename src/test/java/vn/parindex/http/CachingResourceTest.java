package vn.parindex.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.parindex.database.H2Test;
import vn.parindex.http.problem.Problem;
import vn.parindex.http.problem.ProblemType;

@H2Test
class CachingResourceTest {

    private static final String ROWS = "/api/v1/probe/rows";

    @Inject
    Build build;

    private static String tag(String path) {
        return given().get(path).header("ETag");
    }

    @Test
    void theTagIsWeakAndNamesReleaseAndBuild() {
        assertThat(tag(ROWS)).startsWith("W/\"r1_" + build.id() + ".").isEqualTo(tag(ROWS));
    }

    @Test
    void theTagDiffersByFormatAndAddressButNotByLanguageOfJson() {
        assertThat(tag(ROWS)).isNotEqualTo(tag(ROWS + ".csv")).isNotEqualTo(tag("/api/v1/problems"));
        String english = given().header("Accept-Language", "en").get(ROWS).header("ETag");
        String ids = given().header("Accept-Language", "en").get(ROWS + ".csv").header("ETag");
        String names = given().header("Accept-Language", "en")
                .get(ROWS + ".csv?labels=name")
                .header("ETag");
        assertThat(english).isEqualTo(tag(ROWS));
        assertThat(ids).isEqualTo(tag(ROWS + ".csv"));
        assertThat(names).isNotEqualTo(tag(ROWS + ".csv?labels=name"));
    }

    @Test
    void aTagThatMatchesAnswers304WithoutRunningTheResource() {
        String tag = tag(ROWS);
        for (String held : new String[] {tag, tag.substring(2), "\"other\", " + tag, "W/\"a\" ," + tag}) {
            int runs = Probe.RUNS.get();
            // What the edge does not keep it asks for whole; a range it lets pass to the layer behind.
            given().header("Range", "bytes=0-")
                    .header("If-None-Match", held)
                    .get(ROWS)
                    .then()
                    .statusCode(304)
                    .header("ETag", tag)
                    .header("Cache-Control", "public, max-age=60, must-revalidate")
                    .header("Vary", "Accept, Accept-Encoding")
                    .body(equalTo(""));
            assertThat(Probe.RUNS.get()).isEqualTo(runs);
        }
        given().header("If-None-Match", tag).head(ROWS).then().statusCode(304);
        given().header("If-None-Match", "*").get(ROWS).then().statusCode(304);
    }

    @Test
    void anotherTagIsAnsweredInFull() {
        given().header("If-None-Match", "W/\"other\"").get(ROWS).then().statusCode(200);
        given().header("If-None-Match", tag("/api/v1/problems"))
                .get(ROWS)
                .then()
                .statusCode(200);
        given().header("If-None-Match", "W/\"other\"")
                .header("If-Modified-Since", "Thu, 01 Jan 2099 00:00:00 GMT")
                .get(ROWS)
                .then()
                .statusCode(200);
    }

    @Test
    void datesDecideWhereNoTagIsSent() {
        String modified = given().get(ROWS).header("Last-Modified");
        assertThat(modified).isEqualTo("Tue, 24 Nov 2026 05:06:07 GMT");
        given().header("If-Modified-Since", modified)
                .get(ROWS)
                .then()
                .statusCode(304)
                .body(equalTo(""));
        given().header("If-Modified-Since", "Tue, 24 Nov 2026 05:06:06 GMT")
                .get(ROWS)
                .then()
                .statusCode(200);
        given().header("If-Modified-Since", "yesterday").get(ROWS).then().statusCode(200);
    }

    @Test
    void whatIsPinnedIsKeptForAYearAndDraftsAreNotKept() {
        given().get(ROWS + "?release=r1").then().header("Cache-Control", "public, max-age=31536000, immutable");
        String draft = ROWS + "?release=draft";
        given().get(draft).then().statusCode(200).header("Cache-Control", "private, no-store");
        given().header("If-None-Match", "*").get(draft).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/probe/rows?x=1",
                "/api/v1/probe/rows?release=unknown",
                "/api/v1/nothing",
                "/api/v1/probe/broken"
            })
    void problemsAreKeptByNobodyAndNeverA304(String path) {
        given().header("If-None-Match", "*")
                .header("If-Modified-Since", "Thu, 01 Jan 2099 00:00:00 GMT")
                .get(path)
                .then()
                .contentType(Problem.MEDIA_TYPE)
                .header("Cache-Control", "no-store")
                .header("ETag", nullValue())
                .header("Last-Modified", nullValue());
    }

    @Test
    void compressionKeepsTheTagAndSaysWhatItVariesBy() {
        Response zipped = given().header("Accept-Encoding", "gzip").get("/api/v1/problems");
        assertThat(zipped.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(zipped.header("Vary")).contains("Accept-Encoding");
        assertThat(zipped.jsonPath().getList("items")).hasSameSizeAs(ProblemType.values());
        given().header("Accept-Encoding", "gzip")
                .header("If-None-Match", zipped.header("ETag"))
                .get("/api/v1/problems")
                .then()
                .statusCode(304);
        given().header("Accept-Encoding", "gzip").options(ROWS).then().header("Content-Encoding", nullValue());
    }

    @Test
    void operationalAddressesHaveNoTag() {
        given().get("/q/health").then().header("ETag", nullValue());
        given().get("/problems/gone").then().statusCode(200).header("ETag", nullValue());
    }

    @Test
    void tablesSayTheirLanguage() {
        given().get(ROWS + ".csv?lang=en")
                .then()
                .contentType(containsString("text/csv"))
                .header("Content-Language", "en");
    }
}
