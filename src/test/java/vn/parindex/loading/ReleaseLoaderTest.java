package vn.parindex.loading;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.is;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.parindex.catalog.StoredUnit;
import vn.parindex.changes.PublishingServer;
import vn.parindex.database.DatabaseTest;
import vn.parindex.database.Shipped;
import vn.parindex.dataset.BrokenPackageException;
import vn.parindex.dataset.DataPackage;
import vn.parindex.dataset.Finding;
import vn.parindex.dataset.PackageFiles;
import vn.parindex.dataset.TestPackage;
import vn.parindex.dataset.rules.PackageRules;
import vn.parindex.loading.LoadOutcome.Kind;
import vn.parindex.publishing.PublishedDatabase;
import vn.parindex.release.Release;
import vn.parindex.release.Release.Origin;
import vn.parindex.release.Release.Status;
import vn.parindex.release.ReleasePackageRepository;
import vn.parindex.release.ReleaseRepository;
import vn.parindex.release.ReleasedRows;
import vn.parindex.result.StoredScore;
import vn.parindex.rows.RowMapping;
import vn.parindex.rows.RowRepository;

/** Packages become releases once, whole, and without touching what earlier releases said. */
@DatabaseTest
@TestProfile(PublishingServer.WithToken.class)
class ReleaseLoaderTest {

    @Inject
    ReleaseLoader loader;

    @Inject
    ReleaseStartup startup;

    @Inject
    ReleaseRepository releases;

    @Inject
    ReleasePackageRepository packages;

    @Inject
    RowRepository rows;

    @Inject
    EntityManager entities;

    @Inject
    PublishedDatabase database;

    @BeforeEach
    @AfterEach
    void emptyTheDatabase() {
        database.empty();
    }

    @Test
    void theShippedDatasetBecomesTheFirstRelease() {
        var outcome = loader.load(shipped());

        assertThat(outcome.kind()).isEqualTo(Kind.RELEASED);
        assertThat(listReleases())
                .extracting(
                        Release::number,
                        Release::id,
                        Release::version,
                        Release::origin,
                        Release::status,
                        Release::publishedBy,
                        Release::rowsTotal,
                        Release::warnings,
                        Release::checksum)
                .containsExactly(tuple(
                        1L,
                        Shipped.VERSION,
                        Shipped.VERSION,
                        Origin.SHIPPED,
                        Status.PUBLISHED,
                        "parindex",
                        RowMapping.ALL.stream()
                                .mapToLong(mapping -> rows(mapping.table()))
                                .sum(),
                        PackageRules.check(shipped()).warnings().size(),
                        shipped().checksum()));
        assertThat(counts())
                .isEqualTo(RowMapping.ALL.stream()
                        .collect(Collectors.toMap(RowMapping::table, mapping -> rows(mapping.table()))));
    }

    @Test
    void aStoredRowHasTheCellsOfItsLine() {
        var first = TestPackage.shipped();
        loader.load(first.build());

        for (var mapping : RowMapping.ALL) {
            assertThat(cells(mapping, 1)).as(mapping.table()).containsExactlyElementsOf(read(mapping, first.build()));
        }
    }

    @Test
    void anUnchangedPackageDoesNothing() {
        loader.load(shipped());
        var outcome = loader.load(shipped());

        assertThat(outcome.kind()).isEqualTo(Kind.UNCHANGED);
        assertThat(outcome.release()).isEqualTo(Shipped.VERSION);
        assertThat(listReleases()).hasSize(1);
        assertThat(counts()).containsEntry("scores", rows("scores"));
    }

    @Test
    void aNewerVersionBecomesAReleaseAndOldRowsStayReadableUnderTheOldNumber() {
        loader.load(TestPackage.small()
                .score("ha-noi", "score=80.1")
                .score("hai-phong", "score=81")
                .score("quang-ninh", "score=82")
                .build());
        var outcome = loader.load(TestPackage.small()
                .version("2026.1.10")
                .score("ha-noi", "score=80.10")
                .score("quang-ninh", "score=82")
                .build());

        assertThat(outcome.kind()).isEqualTo(Kind.RELEASED);
        assertThat(scores(1)).containsExactlyInAnyOrder("ha-noi 80.1", "hai-phong 81", "quang-ninh 82");
        assertThat(scores(2)).containsExactlyInAnyOrder("ha-noi 80.10", "quang-ninh 82");
        assertThat(listScores(2))
                .extracting(score -> score.value().unit(), StoredScore::addedIn)
                .containsExactlyInAnyOrder(tuple("ha-noi", 2L), tuple("quang-ninh", 1L));
        assertThat(counts()).as("units are the same, so none is stored twice").containsEntry("units", 5L);
    }

    @Test
    void theSameVersionWithOtherContentIsNotLoadedAndHealthSaysSo() {
        startup.load(TestPackage.small().build());
        var outcome =
                startup.load(TestPackage.small().score("ha-noi", "score=80.1").build());

        assertThat(outcome.kind()).isEqualTo(Kind.REFUSED);
        assertThat(outcome.message()).contains("2026.1.1").contains("other content");
        assertThat(counts()).containsEntry("scores", 0L);
        health().body("status", is("UP"))
                .body(
                        "checks.find { it.name == 'release' }.data",
                        is(Map.of("release", "2026.1.1", "version", "2026.1.1")));
    }

    @Test
    void anOlderVersionIsNotLoaded() {
        loader.load(TestPackage.small().version("2026.10.1").build());
        var outcome = loader.load(TestPackage.small().version("2026.9.30").build());

        assertThat(outcome.kind()).isEqualTo(Kind.REFUSED);
        assertThat(outcome.message()).contains("2026.9.30").contains("older");
        assertThat(listReleases()).extracting(Release::id).containsExactly("2026.10.1");
    }

    @Test
    void afterAnUploadedReleaseANewerPackageIsKeptAsADraftThatHealthTellsNobodyOf() {
        startup.load(TestPackage.small().build());
        QuarkusTransaction.requiringNew().run(() -> releases.add(uploaded(2, "2026.1.5")));
        var newer = TestPackage.small().version("2026.2.1").score("ha-noi", "score=80.1");
        var outcome = startup.load(newer.build());

        assertThat(outcome.kind()).isEqualTo(Kind.DRAFTED);
        assertThat(listReleases())
                .extracting(Release::key, Release::number, Release::id, Release::status)
                .contains(tuple(3L, null, "2026.2.1", Status.DRAFT));
        assertThat(scores(2)).as("a draft's rows are in no published state").isEmpty();
        assertThat(scores(3)).containsExactly("ha-noi 80.1");
        assertThat(sent(3)).isEqualTo(newer.build().zip());
        assertThat(sent(2)).isEmpty();
        health().body("status", is("UP")).body("checks.find { it.name == 'release' }.data.release", is("2026.1.5"));
        assertThat(given().get("/q/health").asString()).doesNotContain("2026.2.1");

        assertThat(loader.load(newer.build()).kind())
                .as("a draft is not made twice")
                .isEqualTo(Kind.UNCHANGED);
    }

    @Test
    void whatAPublisherDiscardedDoesNotKeepTheSamePackageAway() {
        loader.load(TestPackage.small().build());
        var newer = TestPackage.small()
                .version("2026.2.1")
                .score("ha-noi", "score=80.1")
                .build();
        QuarkusTransaction.requiringNew().run(() -> {
            var discarded = Release.draft(
                    2, 1L, "2026.2.1", "2026.2.1", Origin.UPLOADED, Instant.now(), "x", "x", newer.checksum(), 0, 0);
            releases.add(discarded.discarded());
        });

        assertThat(loader.load(newer).kind()).isEqualTo(Kind.RELEASED);
    }

    @Test
    void aReleaseIdThatIsTakenGetsTheNextFreeNumber() {
        loader.load(TestPackage.small().build());
        QuarkusTransaction.requiringNew().run(() -> {
            releases.add(uploaded(2, "2026.1.5"));
            releases.add(
                    Release.draft(3, 2L, "2026.2.1", "2026.2.1", Origin.UPLOADED, Instant.now(), "x", "x", "x", 0, 0));
        });

        assertThat(loader.load(TestPackage.small().version("2026.2.1").build()).release())
                .isEqualTo("2026.2.1-2");
    }

    @Test
    void aBrokenPackageIsRefusedWithAllItsFindingsAndNothingIsStored() {
        var broken = TestPackage.small()
                .score("ha-noi", "score=1e400")
                .score("nowhere", "score=80")
                .build();

        assertThatThrownBy(() -> startup.load(broken))
                .isInstanceOfSatisfying(BrokenPackageException.class, thrown -> assertThat(thrown.findings())
                        .extracting(Finding::line, Finding::rule)
                        .containsExactly(tuple(2, "number"), tuple(3, "foreign-key")));
        assertThat(listReleases()).isEmpty();
        assertThat(counts().values()).containsOnly(0L);
    }

    @Test
    void withoutAReleaseTheServiceIsNotReady() {
        given().get("/q/health/ready")
                .then()
                .statusCode(503)
                .body("checks.find { it.name == 'release' }.status", is("DOWN"));
        loader.load(TestPackage.small().build());
        health().body("checks.find { it.name == 'release' }.data.release", is("2026.1.1"));
    }

    @Test
    void twoInstancesThatStartAtOnceLoadOnce() throws Exception {
        var start = new CyclicBarrier(2);
        Callable<LoadOutcome> instance = () -> {
            var data = shipped();
            start.await();
            return loader.load(data);
        };
        var threads = Executors.newFixedThreadPool(2);
        try {
            var outcomes = new ArrayList<Kind>();
            for (var outcome : threads.invokeAll(List.of(instance, instance))) {
                outcomes.add(outcome.get().kind());
            }
            assertThat(outcomes).containsExactlyInAnyOrder(Kind.RELEASED, Kind.UNCHANGED);
        } finally {
            threads.shutdown();
        }
        assertThat(listReleases()).hasSize(1);
        assertThat(counts()).containsEntry("scores", rows("scores"));
    }

    @Test
    void theStoredSortKeyOrdersUnitsAsVietnameseDoes() {
        loader.load(TestPackage.small().build());

        var units = QuarkusTransaction.requiringNew().call(() -> entities.createQuery(
                        "from StoredUnit u where u.type = 'province' order by u.sortKey", StoredUnit.class)
                .getResultList());
        assertThat(units).extracting(unit -> unit.value().id()).containsExactly("ha-noi", "hai-phong", "quang-ninh");
    }

    private static DataPackage shipped() {
        return DataPackage.of(PackageFiles.classpath("dataset"));
    }

    private static Release uploaded(long number, String version) {
        var now = Instant.now();
        var release = Release.draft(
                number, number - 1, version, version, Origin.UPLOADED, now, "editor", "test", "none", 0, 0);
        return release.publishedAs(number, now, "editor");
    }

    private static ValidatableResponse health() {
        return given().get("/q/health/ready").then().statusCode(200);
    }

    private List<Release> listReleases() {
        return QuarkusTransaction.requiringNew().call(() -> releases.listAll());
    }

    /** How many rows a file of the shipped dataset has. */
    private static long rows(String table) {
        return Shipped.rows(table).size();
    }

    private Map<String, Long> counts() {
        var counts = new HashMap<String, Long>();
        QuarkusTransaction.requiringNew()
                .run(() -> RowMapping.ALL.forEach(mapping -> counts.put(
                        mapping.table(),
                        ((Number) entities.createNativeQuery("select count(*) from " + mapping.storedIn())
                                        .getSingleResult())
                                .longValue())));
        return counts;
    }

    private List<String> scores(long release) {
        return listScores(release).stream()
                .map(StoredScore::value)
                .map(score -> score.unit() + " " + score.score())
                .toList();
    }

    private List<StoredScore> listScores(long release) {
        return QuarkusTransaction.requiringNew().call(() -> entities.createQuery(
                        "from StoredScore e where " + ReleasedRows.HOLDS + " order by e.line", StoredScore.class)
                .setParameter(1, releases.listState(releases.get(release)))
                .getResultList());
    }

    private List<List<String>> cells(RowMapping mapping, long release) {
        var cells = new ArrayList<List<String>>();
        QuarkusTransaction.requiringNew()
                .run(() -> rows.each(mapping, releases.listState(releases.get(release)), cells::add));
        return cells;
    }

    private byte[] sent(long release) {
        var sent = new ByteArrayOutputStream();
        QuarkusTransaction.requiringNew().call(() -> packages.copy(release, sent));
        return sent.toByteArray();
    }

    private static List<List<String>> read(RowMapping mapping, DataPackage data) {
        var rows = new ArrayList<List<String>>();
        try (var file = data.openRows(mapping.table(), finding -> {}).orElseThrow()) {
            file.forEachRemaining(row -> rows.add(row.texts(row.schema().columns())));
        }
        return rows;
    }
}
