package vn.parindex.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.parindex.changes.PublishingServer.SCORES;
import static vn.parindex.changes.PublishingServer.draft;
import static vn.parindex.changes.PublishingServer.publish;

import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.parindex.changes.PublishingServer;
import vn.parindex.database.DatabaseTest;
import vn.parindex.release.CurrentRelease;
import vn.parindex.release.ReleaseRepository;

/** Names, which are dear to make, go from a release to those that leave its units as they are, whoever asks for other ones meanwhile. */
@DatabaseTest
@TestProfile(PublishingServer.WithToken.class)
class CatalogsTest {

    private static final String CORRECTION =
            SCORES + "par-index,province,quang-ninh,2012,80.22,,19,19,hf-letrinhan-nd,true,,,\n";

    private static final String RENAMED =
            "id,type,code,name_vi,name_en,kind_vi\n" + "quang-ninh,province,22,Quảng Ninh Mới,New Quang Ninh,tỉnh\n";

    @Inject
    PublishingServer server;

    @Inject
    Catalogs catalogs;

    @Inject
    CurrentRelease current;

    @Inject
    ReleaseRepository releases;

    private UnitNames before;

    @BeforeEach
    void knowTheShippedDataset() {
        server.loadTheShippedDataset();
        before = current().names();
    }

    private Catalog current() {
        return catalogs.at(current.find().orElseThrow());
    }

    private UnitNames ofDraft(String file, String csv) {
        String id = draft(file, csv, "test").path("id");
        return catalogs.at(releases.findAny(id).orElseThrow()).names();
    }

    @Test
    void whereNoUnitChangesADraftAndThenItsReleaseHaveTheNamesOfTheReleaseBefore() {
        assertThat(ofDraft("units.csv", RENAMED)).isNotSameAs(before);
        assertThat(ofDraft("scores.csv", CORRECTION)).isSameAs(before);
        publish("scores.csv", CORRECTION).orElseThrow();
        assertThat(current().names()).isSameAs(before);
    }

    @Test
    void whereAUnitChangesItsNewNameIsFoundAndReadersOfTheOldOneKeepTheirs() {
        var renamed = ofDraft("units.csv", RENAMED);
        assertThat(renamed.search("New Quang Ninh"))
                .first()
                .satisfies(hit -> assertThat(hit.unit().id()).isEqualTo("quang-ninh"));
        assertThat(current().names()).isSameAs(before);
    }
}
