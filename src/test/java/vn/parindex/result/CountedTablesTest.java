package vn.parindex.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
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
import vn.parindex.database.DatabaseTest;
import vn.parindex.database.SentStatements;
import vn.parindex.http.problem.ProblemException;
import vn.parindex.http.request.YearSet;
import vn.parindex.release.Holdings;
import vn.parindex.release.HoldingsConfig;
import vn.parindex.release.ReleaseRepository;

/** What all tables hold is counted beside the readers, once, and answers every filter that keeps whole tables. */
@DatabaseTest
class CountedTablesTest {

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
    private CountedTables counted;

    @BeforeEach
    void knowNothing() {
        catalog = catalogs.at(releases.findCurrent().orElseThrow());
        var holdings = new Holdings(config, new SimpleMeterRegistry());
        counted = new CountedTables(stored, tables, catalogs, holdings, waiting::add, Duration.ZERO);
    }

    @Test
    void nobodyWaitsForTheCountAndManyBeginOne() {
        for (int asked = 0; asked < 3; asked++) {
            assertThatThrownBy(() -> counted.find(catalog, ObservationFilter.NONE))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageStartingWith("overloaded: The results of this release are being counted");
        }
        assertThat(waiting).hasSize(1);
        assertThat(counted.find(catalog, of("par-index", "province", "2019")))
                .as("what an index finds is asked for meanwhile")
                .isEmpty();
    }

    @Test
    void oneCountAnswersAllFiltersOfWholeTablesAsTheDatabaseDoes() {
        count();
        var filters = List.of(
                ObservationFilter.NONE,
                of("par-index", "province", "2019"),
                of("sipas", null, null),
                of(null, "province", null),
                of(null, null, "2015..2019"),
                of("nothing", null, null));
        var found = new ArrayList<List<StoredTable>>();
        var sent = SentStatements.during(() -> filters.forEach(
                filter -> found.add(counted.find(catalog, filter).orElseThrow())));
        assertThat(sent).noneMatch(sql -> sql.contains(" score_record "));
        for (int i = 0; i < filters.size(); i++) {
            assertThat(found.get(i)).isEqualTo(stored.listTables(catalog, filters.get(i)));
        }
        assertThat(found.get(0)).isNotEmpty();
    }

    @Test
    void whatLooksIntoTablesIsAskedOfTheDatabase() {
        count();
        assertThat(counted.find(
                        catalog,
                        new ObservationFilter(
                                List.of(),
                                List.of(),
                                List.of("quang-ninh"),
                                Optional.empty(),
                                Optional.empty(),
                                List.of(),
                                Optional.empty())))
                .isEmpty();
        assertThat(counted.find(
                        catalog,
                        new ObservationFilter(
                                List.of(),
                                List.of(),
                                List.of(),
                                Optional.empty(),
                                Optional.empty(),
                                List.of(State.VALUE),
                                Optional.empty())))
                .isEmpty();
    }

    /** Lets the count that the first who asks begins come to its end. */
    private void count() {
        assertThatThrownBy(() -> counted.find(catalog, ObservationFilter.NONE)).isInstanceOf(ProblemException.class);
        waiting.remove().run();
    }

    private static ObservationFilter of(String indicator, String population, String years) {
        return new ObservationFilter(
                Optional.ofNullable(indicator).stream().toList(),
                Optional.ofNullable(population).stream().toList(),
                List.of(),
                Optional.empty(),
                Optional.ofNullable(years).flatMap(YearSet::parse),
                List.of(),
                Optional.empty());
    }
}
