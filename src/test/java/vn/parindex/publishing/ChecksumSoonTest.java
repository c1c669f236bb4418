package vn.parindex.publishing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.parindex.changes.PublishingServer;
import vn.parindex.database.H2Test;

/** Between a publication and the checksum of its download nobody keeps an answer that lacks it: the tag would be that of the whole one. */
@H2Test
@TestProfile(PublishingServer.WithToken.class)
class ChecksumSoonTest {

    @Inject
    PublishedDatabase database;

    @Inject
    EntityManager entities;

    @ParameterizedTest
    @CsvSource({
        "/api/v1/releases, items[0].checksum, public",
        "/api/v1/releases/latest, checksum, public",
        "/api/v1/releases/{id}, checksum, immutable"
    })
    void whatLacksTheChecksumIsKeptByNobodyAndWhatHasItIs(String address, String checksum, String kept) {
        database.holdTheShippedDataset();
        String id = given().get("/api/v1").path("release.id");
        String path = address.replace("{id}", id);
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("update release set download_checksum = null")
                        .executeUpdate());
        for (int i = 0; i < 2; i++) {
            given().get(path)
                    .then()
                    .statusCode(200)
                    .body(checksum, nullValue())
                    .header("Cache-Control", equalTo("private, no-store"))
                    .header("ETag", nullValue());
        }
        given().get("/api/v1/releases/" + id + "/dataset.zip").then().statusCode(200);
        given().get(path)
                .then()
                .statusCode(200)
                .body(checksum, matchesRegex("[0-9a-f]{64}"))
                .header("Cache-Control", containsString(kept))
                .header("ETag", startsWith("W/"));
    }
}
