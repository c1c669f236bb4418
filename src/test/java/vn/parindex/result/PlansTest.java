package vn.parindex.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Catalogs;
import vn.parindex.changes.PublishingServer;
import vn.parindex.database.DatabaseTest;
import vn.parindex.database.SentStatements;
import vn.parindex.http.request.YearSet;
import vn.parindex.release.ReleaseRepository;

/**
 * Beside the records of others, no read of a table, a unit or a document goes through all records: beside a hundred thousand on PostgreSQL,
 * whose plans follow from how many there are; on H2, whose plans do not, beside a few.
 */
@DatabaseTest
@TestProfile(PublishingServer.WithToken.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlansTest {

    /** A release that nobody reads: its rows are in the way and in no answer. */
    private static final long DEAD = 9_000_000_000L;

    @Inject
    DataSource database;

    @Inject
    Catalogs catalogs;

    @Inject
    ReleaseRepository releases;

    @Inject
    ScoreRepository scores;

    @Inject
    StatementRepository statements;

    @Inject
    ObservationRepository observations;

    private Catalog catalog;

    @BeforeAll
    void storeManyRecords() throws SQLException {
        catalog = catalogs.at(releases.findCurrent().orElseThrow());
        execute(
                "insert into release (release_key, id, version, origin, status, created_at, created_by, reason, checksum, rows_total, warnings)"
                        + " values (" + DEAD
                        + ", 'plans', 'plans', 'SHIPPED', 'INVALID', current_timestamp, 'x', 'x', 'x', 0, 0)",
                // Some records beside every record: years, units and documents of their own.
                "insert into score_record (row_id, added_in, line, indicator, population, unit, result_year, score, score_decimals, source, preferred)"
                        + " select " + DEAD + " + row_number() over (order by a.row_id, b.row_id), " + DEAD
                        + ", 1, concat('plans.c', mod(a.row_id, 97)), 'commune', concat('plans-', b.row_id), 2030 + mod(b.row_id, 10), 1, 2,"
                        + " concat('plans-', mod(a.row_id + b.row_id, 997)), true"
                        + " from score_record a cross join score_record b where mod(a.row_id, " + (isH2() ? 280 : 14)
                        + ") = 0 and a.added_in <> "
                        + DEAD
                        + " and b.added_in <> " + DEAD,
                "analyze");
    }

    @AfterAll
    void takeThemAway() throws SQLException {
        execute(
                "delete from score_record where added_in = " + DEAD,
                "delete from release where release_key = " + DEAD,
                "analyze");
    }

    @Test
    void aTableIsReadByAnIndex() throws SQLException {
        var indicator = catalog.findIndicator("par-index", "province").orElseThrow();
        assertReadByIndexes(() -> scores.tables(catalog, List.of(TableKey.of(indicator, Optional.empty(), 2019))));
    }

    @Test
    void theYearsOfAnIndicatorAreReadByAnIndex() throws SQLException {
        var indicator = catalog.findIndicator("sipas", "province").orElseThrow();
        assertReadByIndexes(() -> scores.listYears(catalog, indicator));
    }

    @Test
    void whatADocumentStatesIsReadByAnIndex() throws SQLException {
        var source = catalog.sources().keySet().iterator().next();
        assertReadByIndexes(() -> scores.listBySource(catalog, source));
        assertReadByIndexes(() -> statements.listBySource(catalog, source));
    }

    @Test
    void theResultsOfAUnitAreCountedByAnIndex() throws SQLException {
        assertReadByIndexes(() -> observations.listTables(catalog, units("quang-ninh", "ha-noi")));
    }

    @Test
    void theResultsOfAnIndicatorAreCountedByAnIndex() throws SQLException {
        assertReadByIndexes(() -> observations.listTables(
                catalog,
                new ObservationFilter(
                        List.of("par-index"),
                        List.of("province"),
                        List.of(),
                        Optional.empty(),
                        YearSet.parse("2019"),
                        List.of(),
                        Optional.empty())));
    }

    @Test
    void theResultsThatADocumentSpeaksOfAreCountedByAnIndex() throws SQLException {
        var source = catalog.sources().keySet().iterator().next();
        assertReadByIndexes(() -> observations.listTables(
                catalog,
                new ObservationFilter(
                        List.of(),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Optional.of(source))));
    }

    @Test
    void theResultsOfARegionAreReadOnceAndNotAnewForEachUnit() throws SQLException {
        var filter = new ObservationFilter(
                List.of(),
                List.of(),
                List.of(),
                Optional.of("tay-nguyen"),
                Optional.empty(),
                List.of(),
                Optional.empty());
        var sent = SentStatements.during(() -> observations.listTables(catalog, filter));
        if (isH2()) {
            assertThat(plan(sent.get(0))).containsSubsequence("\"SCORE_RECORD\" \"S\"", "\"UNIT\" \"U\"");
        }
    }

    private static ObservationFilter units(String... units) {
        return new ObservationFilter(
                List.of(), List.of(), List.of(units), Optional.empty(), Optional.empty(), List.of(), Optional.empty());
    }

    private void assertReadByIndexes(Runnable asked) throws SQLException {
        var sent = SentStatements.during(asked).stream()
                .filter(sql -> sql.contains(" score_record ") || sql.contains(" statement "))
                .toList();
        assertThat(sent).as("statements on the tables of records").isNotEmpty();
        for (var sql : sent) {
            assertThat(plan(sql)).as(sql).doesNotContain("Seq Scan on score_record", "PUBLIC.SCORE_RECORD.tableScan");
        }
    }

    /** How the database would go about the statement, whatever its values are. */
    private String plan(String sql) throws SQLException {
        try (var connection = database.getConnection()) {
            return isH2() ? planOfH2(connection, sql) : planOfPostgres(connection, sql);
        }
    }

    private static String planOfH2(Connection connection, String sql) throws SQLException {
        try (var explain = connection.prepareStatement("explain " + sql)) {
            for (int i = 1; i <= values(sql); i++) {
                explain.setObject(i, null);
            }
            try (var rows = explain.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    private static String planOfPostgres(Connection connection, String sql) throws SQLException {
        var numbered = new StringBuilder();
        int number = 0;
        for (var part : sql.split("\\?", -1)) {
            numbered.append(number == 0 ? "" : "$" + number).append(part);
            number++;
        }
        try (var statement = connection.createStatement()) {
            statement.execute("set plan_cache_mode = force_generic_plan");
            statement.execute("prepare plans as " + numbered);
            var plan = new ArrayList<String>();
            var nulls = String.join(", ", Collections.nCopies(values(sql), "null"));
            try (var rows = statement.executeQuery("explain execute plans (" + nulls + ")")) {
                while (rows.next()) {
                    plan.add(rows.getString(1));
                }
            } finally {
                statement.execute("deallocate plans");
                statement.execute("reset plan_cache_mode");
            }
            return String.join("\n", plan);
        }
    }

    private boolean isH2() throws SQLException {
        try (var connection = database.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().equals("H2");
        }
    }

    private static int values(String sql) {
        return (int) sql.chars().filter(each -> each == '?').count();
    }

    private void execute(String... statements) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
