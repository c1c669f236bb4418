package vn.parindex.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Catalogs;
import vn.parindex.changes.PublishingServer;
import vn.parindex.database.DatabaseTest;
import vn.parindex.database.SentStatements;
import vn.parindex.http.problem.ProblemException;
import vn.parindex.http.request.YearSet;
import vn.parindex.release.Holdings;
import vn.parindex.release.HoldingsConfig;
import vn.parindex.release.Release;
import vn.parindex.release.Release.Origin;
import vn.parindex.release.ReleaseRepository;

/** What a large release holds is read beside the readers, once, and answers every filter as the database and the tables do. */
@DatabaseTest
@TestProfile(PublishingServer.WithToken.class)
class CountedResultsTest {

    @Inject
    ObservationRepository stored;

    @Inject
    ReleasedTables tables;

    @Inject
    Catalogs catalogs;

    @Inject
    ReleaseRepository releases;

    @Inject
    HoldingsConfig config;

    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private Catalog catalog;
    private CountedResults counted;

    /** Every release is a large one. */
    @BeforeEach
    void knowNothing() {
        catalog = catalogs.at(releases.findCurrent().orElseThrow());
        var holdings = new Holdings(config, new SimpleMeterRegistry());
        counted = new CountedResults(stored, tables, catalogs, holdings, release -> false, waiting::add, Duration.ZERO);
    }

    @Test
    void nobodyWaitsForTheCountAndManyBeginOne() {
        for (int asked = 0; asked < 3; asked++) {
            assertThatThrownBy(() -> counted.require(catalog))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageStartingWith("overloaded: The results of this release are being counted");
            assertThat(counted.find(catalog)).isEmpty();
        }
        assertThat(waiting).hasSize(1);
    }

    @Test
    void whatFailsIsBegunAnew() {
        counted =
                new CountedResults(null, tables, catalogs, null, release -> false, waiting::add, Duration.ofSeconds(1));
        assertThat(counted.find(catalog)).isEmpty();
        waiting.remove().run();
        assertThat(counted.find(catalog)).isEmpty();
        assertThat(waiting).hasSize(1);
    }

    @Test
    void oneReadingAnswersAllFiltersAsTheDatabaseAndTheTablesDo() {
        assertThat(counted.find(catalog)).isEmpty();
        waiting.remove().run();
        var small = ResultBitsBuilder.of(catalog, tables.all(catalog));
        for (var filter : filters()) {
            var found = new ArrayList<StoredTable>();
            var sent = SentStatements.during(
                    () -> found.addAll(counted.require(catalog).tables(filter)));
            assertThat(sent).isEmpty();
            assertThat(found).as("%s", filter).isEqualTo(small.tables(filter));
            if (filter.states().isEmpty()) {
                assertThat(found).as("%s", filter).isEqualTo(stored.listTables(catalog, filter));
            }
            var facets = Facets.of(counted.require(catalog), filter);
            for (var dimension : FilterDimension.values()) {
                assertThat(facets.counts(dimension))
                        .isEqualTo(Facets.of(small, filter).counts(dimension));
            }
        }
        assertThat(counted.require(catalog).tables(ObservationFilter.NONE)).isNotEmpty();
        assertThat(counted.require(catalog).bytes()).isEqualTo(small.bytes());
    }

    @Test
    void theResultsOfALargeDraftAreReadOnce() {
        var current = catalog.release();
        var draft = catalogs.at(Release.draft(
                current.key() + 1,
                current.key(),
                "a-draft",
                "a-draft",
                Origin.UPLOADED,
                current.createdAt(),
                "test",
                "test",
                "",
                0,
                0));
        assertThat(counted.find(draft)).isEmpty();
        var read = counted.require(draft);
        assertThat(read.tables(ObservationFilter.NONE)).isEqualTo(stored.listTables(catalog, ObservationFilter.NONE));
        assertThat(SentStatements.during(
                        () -> assertThat(counted.require(draft)).isSameAs(read)))
                .isEmpty();
        assertThat(counted.find(draft)).containsSame(read);
        assertThat(waiting).isEmpty();
    }

    private static List<ObservationFilter> filters() {
        return List.of(
                ObservationFilter.NONE,
                of("indicator", "par-index"),
                of("indicator", "nothing"),
                of("population", "province"),
                of("unit", "quang-ninh"),
                of("region", "tay-nguyen"),
                of("year", "2015..2019"),
                of("state", "value"),
                of("state", "missing"),
                of("source", "vgp-2020-05-19"));
    }

    /** One filter, set to one value. */
    private static ObservationFilter of(String name, String value) {
        return new ObservationFilter(
                name.equals("indicator") ? List.of(value) : List.of(),
                name.equals("population") ? List.of(value) : List.of(),
                name.equals("unit") ? List.of(value) : List.of(),
                name.equals("region") ? Optional.of(value) : Optional.empty(),
                name.equals("year") ? YearSet.parse(value) : Optional.empty(),
                name.equals("state") ? List.of(State.parse(value)) : List.of(),
                name.equals("source") ? Optional.of(value) : Optional.empty());
    }
}
