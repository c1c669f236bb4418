package vn.parindex.publishing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.parindex.changes.PublishingServer;
import vn.parindex.database.DatabaseTest;
import vn.parindex.database.Shipped;
import vn.parindex.http.contract.ContractCheck;
import vn.parindex.loading.ReleaseLoader;
import vn.parindex.release.ReleaseProgressRepository;
import vn.parindex.release.ReleaseRepository;
import vn.parindex.upload.Upload;

/** A check that the publisher does not wait for, and one that came to nothing. */
@DatabaseTest
@TestProfile(PublishingServer.WithToken.class)
class BackgroundCheckTest {

    private static final String FIRST = Shipped.VERSION;
    private static final String DRAFT = Shipped.VERSION + ".1";
    private static final String CORRECTION =
            "indicator,population,unit,year,source,score\npar-index,province,hung-yen,2019,hung-yen-portal-2020-05-20,81.99\n";

    @Inject
    ReleaseLoader loader;

    @Inject
    ReleaseRepository releases;

    @Inject
    ReleaseProgressRepository attempts;

    @Inject
    EntityManager entities;

    @Inject
    PublishedDatabase database;

    @BeforeEach
    void holdTheShippedDataset() {
        database.holdTheShippedDataset();
    }

    @Test
    void whoWillNotWaitIsToldWhereToLookAndSeesTheProgress() {
        var answer = upload("respond-async, wait=10");
        answer.then()
                .statusCode(202)
                .header("Preference-Applied", equalTo("respond-async"))
                .header("Location", equalTo("/api/v1/releases/" + DRAFT));

        var draft = awaitCheck(DRAFT);

        assertThat(draft.getString("status")).isEqualTo("draft");
        assertThat(draft.getLong("rows")).isEqualTo(Shipped.size());
        assertThat(draft.getLong("progress.read")).isEqualTo(Shipped.size());
        assertThat(draft.getLong("progress.checked")).isEqualTo(Shipped.size());
        assertThat(draft.getLong("progress.stored")).isEqualTo(Shipped.size());
        assertThat(draft.getLong("progress.total")).isEqualTo(Shipped.size());
        editor().post("/api/v1/releases/" + DRAFT + "/publish")
                .then()
                .statusCode(200)
                .body("status", is("published"));
    }

    @Test
    void whoSaysNothingWaits() {
        upload("")
                .then()
                .statusCode(201)
                .header("Preference-Applied", nullValue())
                .body("status", is("draft"));
    }

    @Test
    void aCheckThatFellSilentIsInterruptedAndCanBeBegunAgain() {
        upload("").then().statusCode(201);
        fallSilent(DRAFT);

        editor().get("/api/v1/releases/" + DRAFT).then().statusCode(200).body("status", is("interrupted"));
        anonymous().get("/api/v1/releases/" + DRAFT).then().statusCode(404);
        editor().get("/api/v1/rankings/par-index/2019?release=" + DRAFT).then().statusCode(404);
        editor().post("/api/v1/releases/" + DRAFT + "/publish")
                .then()
                .statusCode(409)
                .body("detail", containsString("interrupted"));

        editor().post("/api/v1/releases/" + DRAFT + "/rebase")
                .then()
                .statusCode(200)
                .body("status", is("draft"));
        editor().get("/api/v1/releases/" + DRAFT + "/diff")
                .then()
                .statusCode(200)
                .body("totals.changed", is(1));
        editor().post("/api/v1/releases/" + DRAFT + "/publish").then().statusCode(200);
    }

    @Test
    void aCheckThatWasInterruptedIsTakenBackAndItsAttemptCountsNoMore() {
        upload("").then().statusCode(201);
        var attempt = fallSilent(DRAFT);

        editor().post("/api/v1/releases/" + DRAFT + "/discard")
                .then()
                .statusCode(200)
                .body("status", is("discarded"));

        boolean holds = QuarkusTransaction.requiringNew().call(() -> attempts.holds(key(DRAFT), attempt));
        assertThat(holds).as("whoever still checks cannot finish").isFalse();
        editor().post("/api/v1/releases/" + DRAFT + "/rebase").then().statusCode(409);
    }

    @Test
    void aCheckThatGoesOnIsNeitherPublishedNorTakenBack() {
        upload("").then().statusCode(201);
        check(DRAFT, "current_timestamp");

        editor().get("/api/v1/releases/" + DRAFT).then().body("status", is("checking"));
        for (var step : new String[] {"publish", "discard", "rebase"}) {
            editor().post("/api/v1/releases/" + DRAFT + "/" + step)
                    .then()
                    .statusCode(409)
                    .body("detail", endsWith("(status: checking)."));
        }
    }

    @Test
    void aRestoringThatWasInterruptedIsBegunAnew() {
        upload("").then().statusCode(201);
        editor().post("/api/v1/releases/" + DRAFT + "/publish").then().statusCode(200);
        editor().post("/api/v1/releases/" + FIRST + "/restore?reason=back")
                .then()
                .statusCode(200);
        var id = FIRST + ".2";
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(
                        "update release set status = 'INTERRUPTED', number = null, published_at = null where id = ?1")
                .setParameter(1, id)
                .executeUpdate());

        editor().post("/api/v1/releases/" + id + "/rebase")
                .then()
                .statusCode(200)
                .body("status", is("draft"))
                .body("rows.added", is(1))
                .body("rows.withdrawn", is(1));
        editor().post("/api/v1/releases/" + id + "/publish").then().statusCode(200);
    }

    private String fallSilent(String id) {
        return check(id, "current_timestamp - interval '1' hour");
    }

    /** Makes it look as if it were being checked and had last been heard of then; answers the attempt. */
    private String check(String id, String heard) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var attempt = attempts.begin(key(id));
            entities.createNativeQuery("update release set status = 'CHECKING' where id = ?1")
                    .setParameter(1, id)
                    .executeUpdate();
            entities.createNativeQuery("update release_progress set beat_at = " + heard)
                    .executeUpdate();
            return attempt;
        });
    }

    private long key(String id) {
        return releases.findAny(id).orElseThrow().key();
    }

    private JsonPath awaitCheck(String id) {
        var until = Instant.now().plus(Duration.ofSeconds(60));
        var found = Optional.<JsonPath>empty();
        while (found.isEmpty()) {
            assertThat(Instant.now()).as("the check ends").isBefore(until);
            found = Optional.of(editor().get("/api/v1/releases/" + id).jsonPath())
                    .filter(draft -> !draft.getString("status").equals("checking"));
        }
        return found.get();
    }

    private static Response upload(String prefer) {
        return editor().header("Prefer", prefer)
                .contentType(Upload.CSV)
                .body(CORRECTION.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/releases?reason=test");
    }

    private static RequestSpecification anonymous() {
        return given().filter(new ContractCheck()).header("Accept-Language", "en");
    }

    private static RequestSpecification editor() {
        return anonymous().header("Authorization", "Bearer " + PublishingServer.TOKEN);
    }
}
