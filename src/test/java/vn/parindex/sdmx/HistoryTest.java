package vn.parindex.sdmx;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.parindex.changes.PublishingServer.SCORES;
import static vn.parindex.changes.PublishingServer.publish;
import static vn.parindex.sdmx.Messages.read;
import static vn.parindex.sdmx.Messages.texts;

import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.parindex.changes.PublishingServer;
import vn.parindex.database.H2Test;
import vn.parindex.database.Shipped;
import vn.parindex.release.ReleaseRepository;

/** What was otherwise before, and since when. */
@H2Test
@TestProfile(PublishingServer.WithToken.class)
class HistoryTest {

    private static final String KEY = "/v1/data/par-index/A.par-index.province.lao-cai.score";
    private static final String CORRECTION = "par-index,province,lao-cai,2012,80.11,,,,vietnamplus-nd,true,,,\n";

    @Inject
    PublishingServer server;

    @Inject
    ReleaseRepository releases;

    @BeforeEach
    void loadTheShippedDataset() {
        server.loadTheShippedDataset();
    }

    @Test
    void everyReleaseIsADataSetAndWhatChangedIsToldAlone() {
        var before = releases.findCurrent().orElseThrow().publishedAt();
        var old = texts(read(KEY), "//gen:ObsValue/@value");
        assertThat(publish("scores.csv", SCORES + CORRECTION, "a correction")).isPresent();
        var now = releases.findCurrent().orElseThrow().publishedAt();

        var history = read(KEY + "?includeHistory=true");
        assertThat(texts(history, "//mes:DataSet/@validFromDate")).hasSize(2);
        assertThat(texts(history, "//mes:DataSet/@validToDate")).hasSize(1);
        assertThat(texts(history, "//mes:DataSet[@validToDate]//gen:ObsValue/@value"))
                .isEqualTo(old);
        assertThat(texts(history, "//mes:DataSet[2]//gen:ObsValue/@value")).contains("80.11");

        assertThat(texts(read(KEY + "?updatedAfter=" + before), "//gen:ObsValue/@value"))
                .containsExactly("80.11");
        assertThat(texts(read(KEY + "?updatedAfter=" + now), "//gen:ObsValue")).isEmpty();
        assertThat(texts(read(KEY + "?updatedAfter=2020-01-01T00:00:00"), "//gen:ObsValue"))
                .hasSizeGreaterThan(1);
        assertThat(texts(read(KEY + "?release=" + Shipped.VERSION), "//gen:ObsValue/@value"))
                .isEqualTo(old);
    }
}
