package vn.parindex.publishing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.parindex.changes.PublishingServer;
import vn.parindex.database.DatabaseTest;

/** The character U+0000, which one database keeps and the other does not, is nowhere a failure of the service. */
@DatabaseTest
@TestProfile(PublishingServer.WithToken.class)
class NoTextTest {

    @Inject
    PublishingServer server;

    @BeforeEach
    void begin() {
        server.loadTheShippedDataset();
    }

    private static RequestSpecification publisher() {
        return given().urlEncodingEnabled(false).auth().oauth2(PublishingServer.LANS_TOKEN);
    }

    @Test
    void aFileOfItIsReportedAsAnyOtherWrongFile() {
        for (var file : new String[] {"\0".repeat(1000), "indicator,unit\0\nsip\0as,hue\n"}) {
            assertThat(publisher()
                            .contentType("text/csv")
                            .body(file)
                            .post("/api/v1/releases?reason=x")
                            .statusCode())
                    .isIn(201, 422);
        }
    }

    @Test
    void whoeverSaysItIsToldSo() {
        assertThat(publisher()
                        .contentType("text/csv")
                        .body(PublishingServer.SCORES)
                        .post("/api/v1/releases?reason=a%00b")
                        .statusCode())
                .isLessThan(500);
        assertThat(given().contentType("application/json")
                        .body("{\"indicator\": \"sipas\", \"unit\": \"hue\", \"year\": 2023, \"url\":"
                                + " \"https://example.gov.vn/0\", \"note\": \"a\\u0000b\"}")
                        .post("/api/v1/suggestions")
                        .statusCode())
                .isLessThan(500);
    }
}
