package vn.parindex.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.parindex.changes.PublishingServer.LANS_TOKEN;
import static vn.parindex.changes.PublishingServer.MINHS_TOKEN;

import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.parindex.access.AuditEvent.Outcome;
import vn.parindex.changes.PublishingServer;
import vn.parindex.database.DatabaseTest;
import vn.parindex.database.Shipped;
import vn.parindex.http.contract.ContractCheck;

@DatabaseTest
@TestProfile(PublishingServer.WithToken.class)
class AuditResourceTest {

    @Inject
    Audit audit;

    private static RequestSpecification as(String token) {
        return given().filter(new ContractCheck()).header("Authorization", "Bearer " + token);
    }

    private static ValidatableResponse log(String query) {
        return as(MINHS_TOKEN).get("/api/v1/audit?" + query).then();
    }

    @Test
    void onlyAdminsReadTheLogAndNoCacheKeepsIt() {
        given().filter(new ContractCheck()).get("/api/v1/audit").then().statusCode(401);
        as(LANS_TOKEN).get("/api/v1/audit").then().statusCode(403);
        Response log = as(MINHS_TOKEN).get("/api/v1/audit");
        log.then().statusCode(200);
        assertThat(log.header("Cache-Control")).isEqualTo("private, no-store");
        assertThat(log.header("ETag")).isNull();
        assertThat(log.header("Last-Modified")).isNull();
        as(LANS_TOKEN).header("If-None-Match", "*").get("/api/v1/audit").then().statusCode(403);
        as(MINHS_TOKEN).header("If-None-Match", "*").get("/api/v1/audit").then().statusCode(200);
        as(MINHS_TOKEN).head("/api/v1/audit").then().statusCode(200);
        given().filter(new ContractCheck()).head("/api/v1/audit").then().statusCode(401);
    }

    @Test
    void theLogIsNoStateOfTheData() {
        log("release=" + Shipped.VERSION + "&asOf=2026-11-24&lang=en")
                .statusCode(400)
                .body("errors.rule", contains("unknown-parameter", "unknown-parameter"));
    }

    @Test
    void aRefusalOfSomebodyKnownIsKeptWithAllThatIsKnown() {
        String id = UUID.randomUUID().toString();
        as(LANS_TOKEN)
                .header("X-Request-Id", id)
                .post("/api/v1/probe/access/admin")
                .then()
                .statusCode(403);
        String event = "items.find { it.requestId == '" + id + "' }.";
        log("action=access&caller=lan")
                .statusCode(200)
                .body(event + "caller", equalTo("lan"))
                .body(event + "subject", equalTo("lan"))
                .body(event + "via", equalTo("token"))
                .body(event + "role", equalTo("publisher"))
                .body(event + "action", equalTo("access"))
                .body(event + "target", equalTo("POST /api/v1/probe/access/admin"))
                .body(event + "outcome", equalTo("refused"))
                .body(event + "requestIdBy", equalTo("client"))
                .body(event + "client", equalTo("127.0.0.1"))
                .body(event + "detail", equalTo("needs the role admin"))
                .body(event + "at", notNullValue());
    }

    @Test
    void anIdOfTheServiceIsToldFromOneThatAClientSent() {
        for (String sent : List.of("", "a b<script>", "x".repeat(101))) {
            Response refused = as(LANS_TOKEN).header("X-Request-Id", sent).post("/api/v1/probe/access/admin");
            String id = refused.header("X-Request-Id");
            assertThat(id).hasSize(36);
            log("action=access&caller=lan")
                    .body("items.find { it.requestId == '" + id + "' }.requestIdBy", equalTo("service"));
        }
    }

    @Test
    void whatNoProxyOfOursHasWrittenIsNotBelieved() {
        String id = UUID.randomUUID().toString();
        as(LANS_TOKEN)
                .header("X-Request-Id", id)
                .header("X-Forwarded-For", "203.0.113.9, unknown")
                .header("Forwarded", "for=203.0.113.9")
                .post("/api/v1/probe/access/admin");
        log("action=access").body("items.find { it.requestId == '" + id + "' }.client", equalTo("127.0.0.1"));
    }

    @Test
    void theEventOfAFailedActionStaysAndThatOfADoneOneGoesWithIt() {
        String target = UUID.randomUUID().toString();
        as(LANS_TOKEN)
                .post("/api/v1/probe/access/failing?target=" + target)
                .then()
                .statusCode(500);
        log("caller=lan")
                .body("items.findAll { it.target == '" + target + "' }.action", contains("probe.own"))
                .body("items.find { it.target == '" + target + "' }.outcome", equalTo("failed"));
        String done = UUID.randomUUID().toString();
        as(LANS_TOKEN).post("/api/v1/probe/access/done?target=" + done).then().statusCode(204);
        log("action=probe.joined").body("items.findAll { it.target == '" + done + "' }.outcome", contains("done"));
    }

    @Test
    void pagesRunFromTheNewestToTheOldestAndNewEventsDoNotShiftThem() {
        String action = "page." + UUID.randomUUID();
        List.of("1", "2", "3", "4", "5").forEach(target -> audit.record(action, target, Outcome.DONE, ""));
        List<String> seen = new ArrayList<>();
        String next = "/api/v1/audit?limit=2&action=" + action;
        while (next != null) {
            Response page = as(MINHS_TOKEN).get(next);
            seen.addAll(page.path("items.target"));
            next = page.path("links.next");
            audit.record(action, "later", Outcome.DONE, "");
        }
        assertThat(seen).containsExactly("5", "4", "3", "2", "1");
    }

    @Test
    void eventsAreFoundByTime() {
        String action = "time." + UUID.randomUUID();
        audit.record(action, "x", Outcome.DONE, "");
        String at = log("action=" + action).extract().path("items[0].at");
        log("action=" + action + "&since=" + at + "&until=" + at).body("items", hasSize(1));
        log("action=" + action + "&since=2026-01-01").body("items", hasSize(1));
        log("action=" + action + "&until=2026-01-01").body("items", empty());
        log("action=" + action + "&since=2999-01-01").body("items", empty());
        log("since=yesterday&until=2026-13-01&limit=0&lang=en")
                .statusCode(400)
                .body("errors.parameter", hasItems("since", "until", "limit"));
    }

    @Test
    void whatTheServiceDoesByItselfIsMarkedAsSuch() {
        String action = "own." + UUID.randomUUID();
        audit.record(action, "x", Outcome.DONE, "");
        log("action=" + action)
                .body("items[0].via", equalTo("service"))
                .body("items[0].caller", nullValue())
                .body("items[0].client", nullValue());
    }

    @Test
    void noEventFailsOnWhatItTells() {
        String action = "long." + UUID.randomUUID();
        audit.record(action, "t".repeat(5000), Outcome.REFUSED, "\0" + "d".repeat(9000));
        log("action=" + action)
                .body("items[0].target.length()", equalTo(2000))
                .body("items[0].detail.length()", equalTo(4000));
    }

    @Test
    void callersAreFoundByName() {
        as(LANS_TOKEN).post("/api/v1/probe/access/admin");
        log("caller=lan").body("items.caller", everyItem(equalTo("lan"))).body("items", not(empty()));
        log("caller=nobody").body("items", empty());
    }

    @Test
    void theLogCanOnlyGrow() {
        assertThat(Arrays.stream(AuditRepository.class.getDeclaredMethods())
                        .filter(method -> !method.isSynthetic())
                        .map(Method::getName))
                .containsOnly("add", "list", "and");
        as(MINHS_TOKEN).delete("/api/v1/audit").then().statusCode(405);
        as(MINHS_TOKEN).put("/api/v1/audit").then().statusCode(405);
    }
}
