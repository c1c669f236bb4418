package vn.parindex.database;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.parindex.dataset.TestPackage;
import vn.parindex.http.contract.ContractCheck;
import vn.parindex.release.Release;
import vn.parindex.release.ReleaseRepository;
import vn.parindex.upload.Upload;

/** The service with the shipped dataset on a database of its own, which a test takes away from it. */
@Singleton
public class FailingStore {

    static final int CONNECTIONS = 6;
    static final String FIRST = Shipped.VERSION;

    public static final String TOKEN = "a-token-for-these-tests-that-is-long-enough";

    @Inject
    ReleaseRepository releases;

    @Inject
    EntityManager entities;

    /** A small pool, somebody who may publish, an identity provider where nobody listens, no explorer and no suggestions, and, on H2, a disk that can be filled. */
    public static class Profile implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            var settings = new HashMap<String, String>();
            settings.put("parindex.access.publisher-token", TOKEN);
            settings.put("quarkus.oidc.tenant-enabled", "true");
            settings.put("quarkus.oidc.auth-server-url", "http://localhost:9/realm");
            settings.put("quarkus.oidc.connection-retry-count", "1");
            settings.put("quarkus.datasource.jdbc.acquisition-timeout", "2500ms");
            settings.put("quarkus.flyway.connect-retries", "5");
            settings.put("parindex.explorer.enabled", "false");
            settings.put("parindex.suggestions.enabled", "false");
            settings.put("quarkus.datasource.jdbc.max-size", String.valueOf(CONNECTIONS));
            if (!"postgresql".equals(System.getProperty("parindex.db-kind"))) {
                settings.put(
                        "quarkus.datasource.jdbc.url",
                        "jdbc:h2:file:" + SmallDisk.path() + "/parindex;WRITE_DELAY=0;LOCK_TIMEOUT=600000");
            }
            return settings;
        }
    }

    /** Every release and draft that is stored, by id. */
    Map<String, Release.Status> stored() {
        return QuarkusTransaction.requiringNew().call(() -> {
            var stored = new HashMap<String, Release.Status>();
            releases.listAll().forEach(release -> stored.put(release.id(), release.status()));
            return stored;
        });
    }

    /** How many rows and withdrawals belong to no release. */
    long orphans() {
        return QuarkusTransaction.requiringNew().call(() -> ((Number)
                        entities.createNativeQuery("select (select count(*) from score_record s where s.added_in not in"
                                        + " (select release_key from release)) + (select count(*) from withdrawal w where w.release"
                                        + " not in (select release_key from release))")
                                .getSingleResult())
                .longValue());
    }

    static RequestSpecification anonymous() {
        return given().urlEncodingEnabled(false).filter(new ContractCheck()).header("Accept-Language", "en");
    }

    private static RequestSpecification publisher() {
        return anonymous().header("Authorization", "Bearer " + TOKEN);
    }

    /** Of what the service keeps of a release once it was asked for, and not from the answers that are ready before it. */
    static Response read() {
        return anonymous()
                .header("If-Unmodified-Since", "Thu, 01 Jan 2099 00:00:00 GMT")
                .get("/api/v1/rankings/par-index/2019?unit=hung-yen");
    }

    /** About the present moment, for which the service must ask its store. */
    static Response readNow() {
        return anonymous().get("/api/v1/units/hue?asOf=" + Instant.now());
    }

    /** A correction of one score. */
    static Response uploadOne(String note) {
        return publisher()
                .contentType(Upload.CSV)
                .body(("indicator,population,unit,year,source,score,preferred,note\n"
                                + "par-index,province,hung-yen,2019,hung-yen-portal-2020-05-20,81.99,true," + note
                                + "\n")
                        .getBytes())
                .post("/api/v1/releases?reason=test");
    }

    /** A whole package in which every score has a note. */
    static Response uploadAll(String note) {
        var made = TestPackage.shipped();
        int rows = Shipped.rows("scores").size();
        for (int row = 0; row < rows; row++) {
            made.with("scores", row + 2, "note", note + " " + row);
        }
        return publisher()
                .contentType(Upload.ZIP)
                .body(made.build().zip())
                .post("/api/v1/releases?reason=test&confirmWithdrawals=true");
    }

    static Response publish(Response draft) {
        assertThat(draft.statusCode()).as(draft.asString()).isEqualTo(201);
        assertThat(draft.<String>path("status")).as(draft.asString()).isEqualTo("draft");
        int warnings = draft.path("findings.warnings");
        return publisher().post("/api/v1/releases/" + draft.path("id") + "/publish?acknowledge=" + warnings);
    }

    /** The SHA-256 of the first release's package. */
    static String digest() {
        var answer = anonymous().get("/api/v1/releases/" + FIRST + "/dataset.zip");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.header("Repr-Digest");
    }

    /** The status of a health check, which answers no problem. */
    static int health(String which) {
        return given().get("/q/health/" + which).statusCode();
    }

    /** Holds an answer against what a database that is away is told as. */
    static void assertAway(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(503);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.<String>path("code")).isEqualTo("database-unavailable");
        assertThat(answer.<String>path("detail")).contains("does not answer");
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(List.of("sql", "jdbc", "postgres", "hibernate"))
                .noneMatch(word -> answer.asString().toLowerCase().contains(word));
    }

    /** Holds an answer against what a full disk is told as. */
    static void assertFull(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(507);
        assertThat(answer.<String>path("code")).isEqualTo("insufficient-storage");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }
}
