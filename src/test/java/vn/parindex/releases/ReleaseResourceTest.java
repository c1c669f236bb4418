package vn.parindex.releases;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.TestProfile;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.parindex.changes.PublishingServer;
import vn.parindex.database.Answer;
import vn.parindex.database.DatabaseTest;
import vn.parindex.database.Shipped;

@DatabaseTest
@TestProfile(PublishingServer.WithToken.class)
class ReleaseResourceTest {

    @Test
    void theShippedDatasetIsTheFirstRelease() {
        var answer = Answer.to("/api/v1/releases");
        assertThat(answer.number("/total")).isEqualTo(1);
        var first = answer.list("/items").get(0);
        assertThat(first.text("/id")).isEqualTo(Shipped.VERSION);
        assertThat(first.text("/version")).isEqualTo(Shipped.VERSION);
        assertThat(first.text("/origin")).isEqualTo("shipped");
        assertThat(first.text("/status")).isEqualTo("published");
        assertThat(first.text("/checksum")).matches("[0-9a-f]{64}");
        assertThat(Instant.parse(first.text("/publishedAt"))).isBefore(Instant.now());
    }

    @Test
    void itCountsTheRowsOfAllFiles() {
        int rows = 0;
        for (var file : new String[] {
            "units",
            "unit_relations",
            "unit_regions",
            "indicators",
            "editions",
            "weights",
            "breaks",
            "sources",
            "scores",
            "statements",
            "milestones",
            "tiles"
        }) {
            rows += Shipped.rows(file).size();
        }
        assertThat(Answer.to("/api/v1/releases/" + Shipped.VERSION).number("/rows"))
                .isEqualTo(rows);
    }

    @Test
    void latestIsTheOneThatReadersSee() {
        assertThat(Answer.to("/api/v1/releases/latest").body())
                .isEqualTo(Answer.to("/api/v1/releases/" + Shipped.VERSION).body())
                .isEqualTo(Answer.to("/api/v1/releases").at("/items/0"));
    }

    @Test
    void anUnknownReleaseIsA404WithTheNearest() {
        var problem = Answer.problem(404, "/api/v1/releases/2026.11.25");
        assertThat(problem.text("/code")).isEqualTo("release-not-found");
        assertThat(problem.text("/errors/0/suggestions/0")).isEqualTo(Shipped.VERSION);
    }

    @Test
    void theListCanBeAskedForAPastStateAndPaged() {
        assertThat(Answer.to("/api/v1/releases?release=" + Shipped.VERSION + "&limit=1")
                        .list("/items"))
                .hasSize(1);
        assertThat(Answer.problem(400, "/api/v1/releases?limit=0").text("/errors/0/parameter"))
                .isEqualTo("limit");
    }
}
