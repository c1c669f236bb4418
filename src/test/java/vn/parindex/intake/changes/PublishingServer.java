package vn.parindex.intake.changes;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import vn.parindex.http.ContractCheck;
import vn.parindex.intake.DataPackage;
import vn.parindex.intake.PackageFiles;
import vn.parindex.intake.ReleaseLoader;
import vn.parindex.intake.publishing.PublishedDatabase;
import vn.parindex.intake.upload.Upload;
import vn.parindex.release.ReleaseRepository;

/** The service with nothing but the shipped dataset, and a publisher who changes it over HTTP. */
@Singleton
public class PublishingServer {

    public static final String TOKEN = "a-token-for-these-tests-that-is-long-enough";
    static final String SCORES =
            "indicator,population,unit,year,score,points,rank_best,rank_worst,source,preferred,note,state,withdraw\n";

    @Inject
    ReleaseLoader loader;

    @Inject
    ReleaseRepository releases;

    @Inject
    PublishedDatabase database;

    public void loadTheShippedDataset() {
        empty();
        loader.load(DataPackage.of(PackageFiles.shipped()));
    }

    public void empty() {
        database.empty();
    }

    static RequestSpecification anonymous() {
        return given().urlEncodingEnabled(false).filter(new ContractCheck()).header("Accept-Language", "en");
    }

    /** Uploads a CSV of that file and publishes it; answers the release, or nothing where the rules forbid the change. */
    static Optional<String> publish(String file, String csv) {
        var draft = publisher()
                .contentType(Upload.CSV)
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/releases?reason=test&file=" + file);
        assertThat(draft.statusCode()).as(draft.asString()).isEqualTo(201);
        if (!draft.path("status").equals("draft")) {
            return Optional.empty();
        }
        int warnings = draft.path("findings.warnings");
        return published(publisher().post("/api/v1/releases/" + draft.path("id") + "/publish?acknowledge=" + warnings));
    }

    /** Makes the state of that release current again; nothing where it is already. */
    static Optional<String> restore(String release) {
        return published(publisher().post("/api/v1/releases/" + release + "/restore?reason=test"));
    }

    private static Optional<String> published(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 409);
        return answer.statusCode() == 200 ? Optional.of(answer.path("id")) : Optional.empty();
    }

    private static RequestSpecification publisher() {
        return anonymous().header("Authorization", "Bearer " + TOKEN);
    }
}
