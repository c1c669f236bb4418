package vn.parindex.release;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.parindex.database.Answer.asking;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.parindex.changes.PublishingServer;
import vn.parindex.database.Answer;
import vn.parindex.database.DatabaseTest;
import vn.parindex.database.Shipped;
import vn.parindex.http.caching.HttpDate;

@DatabaseTest
@TestProfile(PublishingServer.WithToken.class)
class AsOfResourceTest {

    private static final String ID = Shipped.VERSION;
    private static final ZoneOffset VIET_NAM = ZoneOffset.ofHours(7);

    @Inject
    CurrentRelease current;

    @Inject
    EntityManager entities;

    /** Runs the steps as if the only release had been published at that moment. */
    private void publishedAt(String moment, Runnable steps) {
        var before = QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery("select publishedAt from Release", Instant.class)
                        .getSingleResult());
        set(Instant.parse(moment));
        try {
            steps.run();
        } finally {
            set(before);
        }
    }

    private void set(Instant moment) {
        QuarkusTransaction.requiringNew().run(() -> entities.createQuery("update Release set publishedAt = ?1")
                .setParameter(1, moment)
                .executeUpdate());
        current.look();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1",
                "/api/v1/terms",
                "/api/v1/units/quang-ninh",
                "/api/v1/units?q=ha",
                "/api/v1/units/quang-ninh/history",
                "/api/v1/indicators/par-index",
                "/api/v1/sources/hai-hau-2020-05-22",
                "/api/v1/tiles/provinces-34",
                "/api/v1/releases",
                "/api/v1/rankings/par-index/2019",
                "/api/v1/sipas/2023"
            })
    void aNamedReleaseIsTheSameBytesForEverAndMayBeKeptForEver(String address) {
        var pinned = address + (address.contains("?") ? "&" : "?") + "release=" + ID;
        var first = asking().get(pinned);
        var second = asking().get(pinned);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(second.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(first.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        var live = asking().get(address);
        assertThat(live.header("Cache-Control")).isEqualTo("public, max-age=60, must-revalidate");
        assertThat(live.header("ETag")).isNotEqualTo(first.header("ETag"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1",
                "/api/v1/terms",
                "/api/v1/units",
                "/api/v1/units.csv",
                "/api/v1/provinces/hue",
                "/api/v1/units/hue/history",
                "/api/v1/units/hue/history.csv",
                "/api/v1/indicators",
                "/api/v1/sources",
                "/api/v1/sources/hai-hau-2020-05-22",
                "/api/v1/tiles",
                "/api/v1/tiles/provinces-63",
                "/api/v1/releases",
                "/api/v1/releases/latest"
            })
    void whoHoldsTheTagIsToldThatNothingChanged(String address) {
        var held = asking().get(address);
        assertThat(held.header("ETag")).startsWith("W/\"" + ID + "_");
        assertThat(held.header("Last-Modified")).endsWith(" GMT");
        assertThat(held.header("Vary")).contains("Accept");
        var again = asking().header("If-None-Match", held.header("ETag")).get(address);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.asByteArray()).isEmpty();
        assertThat(again.header("ETag")).isEqualTo(held.header("ETag"));
        assertThat(asking().header("If-None-Match", "W/\"other\", " + held.header("ETag"))
                        .get(address)
                        .statusCode())
                .isEqualTo(304);
        assertThat(asking().header("If-None-Match", "W/\"other\"").get(address).statusCode())
                .isEqualTo(200);
        assertThat(asking().header("If-Modified-Since", held.header("Last-Modified"))
                        .get(address)
                        .statusCode())
                .isEqualTo(304);
        assertThat(asking().header("If-None-Match", held.header("ETag"))
                        .head(address)
                        .statusCode())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/v1", "/api/v1/units", "/api/v1/units/hue", "/api/v1/units/hue/history", "/api/v1/sources"})
    void headAnswersLikeGetWithoutTheBody(String address) {
        var get = asking().get(address);
        var head = asking().head(address);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.asByteArray()).isEmpty();
        for (var header : new String[] {"ETag", "Cache-Control", "Content-Type", "Vary", "Last-Modified"}) {
            assertThat(head.header(header)).as(header).isEqualTo(get.header(header));
        }
    }

    @Test
    void aTagOfOneRepresentationDoesNotAnswerForAnother() {
        var json = asking().get("/api/v1/units/hue/history").header("ETag");
        assertThat(asking().header("If-None-Match", json)
                        .get("/api/v1/units/hue/history.csv")
                        .statusCode())
                .isEqualTo(200);
        assertThat(asking().header("If-None-Match", json)
                        .get("/api/v1/units/xyz/history")
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/diff", "/dataset.zip"})
    void theLatestReleaseIsTheOneThatTheRequestMeans(String below) {
        var live = asking().get("/api/v1/releases/latest" + below);
        assertThat(live.statusCode()).isEqualTo(200);
        for (var state : new String[] {"release=" + ID, "asOf=2026-11-29T00:00:00Z"}) {
            for (var named : new String[] {"latest", ID}) {
                var pinned = asking().get("/api/v1/releases/" + named + below + "?" + state);
                assertThat(pinned.statusCode()).as(state).isEqualTo(200);
                assertThat(pinned.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
                assertThat(pinned.header("Repr-Digest")).isEqualTo(live.header("Repr-Digest"));
            }
        }
        Answer.problem(400, "/api/v1/releases/latest" + below + "?release=" + ID + "&asOf=2026-11-29");
        Answer.problem(404, "/api/v1/releases/" + ID + below + "?asOf=2020-01-01");
        Answer.problem(404, "/api/v1/releases/latest" + below + "?release=2020.1.1");
    }

    @Test
    void nowIsTheCurrentRelease() {
        var now = OffsetDateTime.now(VIET_NAM).withNano(0).plusSeconds(0);
        for (var written : new String[] {
            now.toString(),
            now.toString().replace("+", "%2B"),
            now.toString().replace("+", "%20"),
            now.toInstant().toString()
        }) {
            var response = asking().get("/api/v1/units/hue?asOf=" + written);
            assertThat(Answer.of(response, 200).text("/release/id")).isEqualTo(ID);
            assertThat(response.header("Cache-Control")).contains("immutable");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-10,200",
        "2026-03-09,404",
        "2026-03-11,200",
        "2026-03-10T23:59:58.999%2B07:00,404",
        "2026-03-10T23:59:59%2B07:00,200",
        "2026-03-10T23:59:59+07:00,200",
        "2026-03-10T23:59:59%2007:00,200",
        "2026-03-10T16:59:59Z,200",
        "2026-03-10T23:59:59Z,200",
        "2026-03-10T16:59:58Z,404"
    })
    void asOfIsTheLastReleasePublishedAtOrBeforeIt(String asOf, int status) {
        publishedAt("2026-03-10T16:59:59Z", () -> {
            var response = asking().get("/api/v1/units/hue?asOf=" + asOf);
            assertThat(response.statusCode()).isEqualTo(status);
            if (status == 404) {
                assertThat(Answer.of(response, 404).text("/errors/0/rule")).isEqualTo("before-the-first-release");
            }
        });
    }

    @Test
    void theFutureAndTheDayThatIsNotOverAreFaults() {
        var today = LocalDate.now(VIET_NAM);
        for (var written :
                new String[] {today.toString(), today.plusDays(1).toString(), "9999-12-31", "3000-01-01T00:00:00Z"}) {
            var problem = Answer.problem(400, "/api/v1/units/hue?asOf=" + written);
            assertThat(problem.text("/errors/0/rule")).isEqualTo("in-the-future");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026", "2026-02-30", "2026-11-24T08:00:00", "%C4%91"})
    void whatIsNoMomentIsAFault(String asOf) {
        var problem = Answer.problem(400, "/api/v1/units/hue?asOf=" + asOf + "&limmit=3");
        assertThat(problem.texts("/errors", "/rule")).containsExactlyInAnyOrder("not-a-moment", "unknown-parameter");
    }

    @Test
    void beforeTheFirstReleaseThereIsNothing() {
        var problem = Answer.problem(404, "/api/v1/units/hue?asOf=2012-01-01");
        assertThat(problem.text("/code")).isEqualTo("release-not-found");
        assertThat(problem.text("/errors/0/rule")).isEqualTo("before-the-first-release");
    }

    @Test
    void bothAtOnceAreAFault() {
        assertThat(Answer.problem(400, "/api/v1/units/hue?asOf=2012-01-01&release=" + ID)
                        .text("/errors/0/rule"))
                .isEqualTo("exclusive");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/v1", "/api/v1/units/hue", "/api/v1/units/hue/history", "/api/v1/releases", "/api/v1/terms"
            })
    void anUnknownReleaseIsA404WithTheNearestEverywhere(String address) {
        var problem = Answer.problem(404, address + "?release=2026.11.23");
        assertThat(problem.text("/code")).isEqualTo("release-not-found");
        assertThat(problem.text("/errors/0/suggestions/0")).isEqualTo(ID);
    }

    @Test
    void problemsAreKeptByNoCache() {
        assertThat(asking().get("/api/v1/units/hue?release=x").header("Cache-Control"))
                .isEqualTo("no-store");
    }

    /** A clock ran ahead once, so that the newest release is dated ahead for a long time. */
    @Test
    void aReleaseThatIsDatedAheadHidesNothingAndIsTold() {
        publishedAt(Instant.now().plus(Duration.ofDays(400)).toString(), () -> {
            var live = asking().get("/api/v1/units/hue");
            assertThat(live.statusCode()).isEqualTo(200);
            assertThat(live.header("Last-Modified"))
                    .as("an answer is never later than it is sent")
                    .isNull();
            for (var date : new String[] {"Thu, 01 Jan 2099 00:00:00 GMT", HttpDate.now()}) {
                assertThat(asking().header("If-Modified-Since", date)
                                .get("/api/v1/units/hue")
                                .statusCode())
                        .as(date)
                        .isEqualTo(200);
            }
            var past = Answer.problem(
                    503, "/api/v1/units/hue?asOf=" + Instant.now().minusSeconds(1));
            assertThat(past.text("/code")).isEqualTo("clock-wrong");
            assertThat(past.text("/detail")).contains("dated ahead").contains(ID);
            assertThat(asking().get("/api/v1/units/hue?asOf=" + Instant.now().plus(Duration.ofDays(300)))
                            .statusCode())
                    .as("what is still to come")
                    .isEqualTo(400);
            assertThat(given().get("/q/health/ready").asString()).contains("\"degraded\"", "is dated");
            assertThat(given().get("/q/health/ready").statusCode()).isEqualTo(200);
        });
        assertThat(given().get("/q/health/ready").asString()).doesNotContain("degraded");
    }

    /** Whoever asked while a release was on its way got the state before, at a time that is later than the moment of the release. */
    @Test
    void aDateBetweenTheMomentOfAReleaseAndItsAppearanceProvesNothing() {
        publishedAt(Instant.now().minusSeconds(60).toString(), () -> {
            var between = HttpDate.of(Instant.now().minusSeconds(30));
            for (int asked = 0; asked < 3; asked++) {
                assertThat(asking().header("If-Modified-Since", between)
                                .get("/api/v1/units/da-nang")
                                .statusCode())
                        .isEqualTo(200);
            }
            assertThat(asking().header("If-Modified-Since", "Thu, 01 Jan 2099 00:00:00 GMT")
                            .get("/api/v1/units/da-nang")
                            .statusCode())
                    .isEqualTo(304);
        });
    }
}
