package vn.parindex.changes;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.parindex.http.contract.ContractCheck;
import vn.parindex.publishing.PublishedDatabase;
import vn.parindex.release.ReleaseRepository;
import vn.parindex.upload.Upload;

/** The service with nothing but the shipped dataset, and a publisher who changes it over HTTP. */
@Singleton
public class PublishingServer {

    /**
     * The one installation that tests publish in: a database of its own with five connections, people who may publish, two places to
     * wait and five to listen. A test of it says first what it begins with, as the one before leaves its own.
     */
    public static class WithToken implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            var settings = new HashMap<String, String>();
            settings.put(
                    "parindex.access.publisher-token",
                    "publisher:" + TOKEN + ",lan:" + LANS_TOKEN + ",minh:" + MINHS_TOKEN);
            settings.put("parindex.access.admins", "publisher,minh");
            settings.put("parindex.suggestions.per-hour", "100");
            settings.put("parindex.proxies.trusted", "127.0.0.0/8,::1,10.0.0.0/8");
            settings.put("parindex.changes.waiting", "2");
            settings.put("parindex.changes.listening", "5");
            settings.put("parindex.changes.heartbeat", "1s");
            settings.put("quarkus.datasource.jdbc.max-size", "5");
            settings.put("parindex.webhooks.allow", "127.0.0.1/32");
            settings.put("parindex.webhooks.key", "a-key-for-these-tests-that-is-long-enough");
            settings.put("parindex.webhooks.pauses", "50ms,100ms,200ms,1s");
            settings.put("parindex.webhooks.timeout", "2s");
            settings.put("parindex.webhooks.most", "5");
            settings.put("parindex.webhooks.log", "10");
            // Every start of the service for a profile gets a PostgreSQL of its own, see PostgresServer.
            if (!"postgresql".equals(System.getProperty("parindex.db-kind"))) {
                settings.put(
                        "quarkus.datasource.jdbc.url", "jdbc:h2:mem:publishing;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=600000");
            }
            return settings;
        }
    }

    /** Of an admin. */
    public static final String TOKEN = "a-token-for-these-tests-that-is-long-enough";

    /** Of an editor and publisher. */
    public static final String LANS_TOKEN = "lan-lan-lan-lan-lan-lan-lan-lan-lan-1";

    /** Of an admin. */
    public static final String MINHS_TOKEN = "minh-minh-minh-minh-minh-minh-minh-2";

    public static final String SCORES =
            "indicator,population,unit,year,score,points,rank_best,rank_worst,source,preferred,note,state,withdraw\n";

    @Inject
    ReleaseRepository releases;

    @Inject
    PublishedDatabase database;

    public void loadTheShippedDataset() {
        database.holdTheShippedDataset();
    }

    public void empty() {
        database.empty();
    }

    public static RequestSpecification anonymous() {
        return given().urlEncodingEnabled(false).filter(new ContractCheck()).header("Accept-Language", "en");
    }

    /** Uploads a CSV of that file and publishes it; answers the release, or nothing where the rules forbid the change. */
    public static Optional<String> publish(String file, String csv) {
        return publish(file, csv, "test");
    }

    /** The same with a reason. */
    public static Optional<String> publish(String file, String csv, String reason) {
        var draft = draft(file, csv, reason);
        if (!draft.path("status").equals("draft")) {
            return Optional.empty();
        }
        int warnings = draft.path("findings.warnings");
        return published(publisher().post("/api/v1/releases/" + draft.path("id") + "/publish?acknowledge=" + warnings));
    }

    /** Uploads a CSV of that file. */
    public static Response draft(String file, String csv, String reason) {
        var draft = publisher()
                .contentType(Upload.CSV)
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/releases?file=" + file + "&reason=" + URLEncoder.encode(reason, StandardCharsets.UTF_8));
        assertThat(draft.statusCode()).as(draft.asString()).isEqualTo(201);
        return draft;
    }

    /** The rows of a file, by their keys, in the dataset of that release. */
    public static Map<Map<String, String>, Map<String, String>> dataset(String release, String file) {
        return Replica.download("/api/v1/releases/" + release + "/dataset.zip").get(file);
    }

    /** Makes the state of that release current again; nothing where it is already. */
    public static Optional<String> restore(String release) {
        return published(publisher().post("/api/v1/releases/" + release + "/restore?reason=test"));
    }

    private static Optional<String> published(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 409);
        return answer.statusCode() == 200 ? Optional.of(answer.path("id")) : Optional.empty();
    }

    public static RequestSpecification publisher() {
        return anonymous().header("Authorization", "Bearer " + TOKEN);
    }
}
