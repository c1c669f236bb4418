package vn.parindex.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** After a kill within any script, behind any of its statements, H2 ends up with the same tables. */
class HalfSchemaTest {

    private static final String RELEASE =
            "insert into release (release_key, number, id, version, origin, status, created_at, created_by, reason,"
                    + " checksum, rows_total, warnings) values (1, 1, '2026', '2026', 'SHIPPED', 'PUBLISHED',"
                    + " current_timestamp, 'x', 'x', 'x', 0, 0)";

    /** Not of the class path, which Flyway looks through to its end for each script that it reads, hundreds of jars. */
    private static final String SCRIPTS = "filesystem:src/main/resources/db/migration";

    private static List<String> wholeTables;

    private final JdbcDataSource database = new JdbcDataSource();
    private Connection open;

    /** A kill behind the first so many statements of that script. */
    record Kill(String script, int version, int statements) {

        @Override
        public String toString() {
            return script + " after " + statements;
        }
    }

    @BeforeEach
    void openDatabase() throws SQLException {
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";LOCK_TIMEOUT=5000");
        open = database.getConnection();
    }

    @AfterEach
    void closeDatabase() throws SQLException {
        open.close();
    }

    @ParameterizedTest
    @MethodSource("kills")
    void aFirstStartThatWasKilledBeginsAnew(Kill kill) throws SQLException {
        leave(kill, false);
        migrate(new HalfSchema());
        assertThat(tables()).isEqualTo(wholeTables);
        assertThat(number("select count(*) from publish_lock")).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("laterKills")
    void anUpgradeThatWasKilledGoesOnAndNothingStoredIsTouched(Kill kill) throws SQLException {
        leave(kill, true);
        migrate(new HalfSchema());
        assertThat(tables()).isEqualTo(wholeTables);
        assertThat(number("select count(*) from release")).isEqualTo(1);
    }

    @Test
    void whatFailedOnceBeforeItWasMadeAnewIsForgotten() throws SQLException {
        leave(new Kill("V1__dataset.sql", 1, 3), false);
        assertThatThrownBy(this::migrate).isInstanceOf(FlywayException.class).hasMessageContaining("already exists");
        assertThatThrownBy(this::migrate).isInstanceOf(FlywayException.class);
        migrate(new HalfSchema());
        assertThat(tables()).isEqualTo(wholeTables);
    }

    @Test
    void tablesOfOthersAreLeftAlone() throws SQLException {
        run("create table theirs (id integer)");
        assertThatThrownBy(() -> migrate(new HalfSchema())).isInstanceOf(FlywayException.class);
        assertThat(number("select count(*) from theirs")).isZero();
    }

    @Test
    void aRowAnywhereKeepsEverything() throws SQLException {
        leave(new Kill("V1__dataset.sql", 1, 3), false);
        run(RELEASE);
        assertThatThrownBy(() -> migrate(new HalfSchema())).isInstanceOf(FlywayException.class);
        assertThat(number("select count(*) from release")).isEqualTo(1);
    }

    static Stream<Kill> kills() {
        return scripts().stream().flatMap(script -> Stream.iterate(0, count -> count + 1)
                .limit(statements(script).size() + 1)
                .map(count -> new Kill(script, version(script), count)));
    }

    static Stream<Kill> laterKills() {
        return kills().filter(kill -> kill.version() >= 4);
    }

    /** What a kill leaves: the scripts before, and of this one the statements that were run. */
    private void leave(Kill kill, boolean used) throws SQLException {
        // Without a script of that version nothing is run, and the table that says which were is there.
        configuration().target(kill.version() - 1 + "?").load().migrate();
        if (used) {
            run(RELEASE);
        }
        for (var statement : statements(kill.script()).subList(0, kill.statements())) {
            run(statement);
        }
    }

    private void migrate(Callback... callbacks) {
        configuration().callbacks(callbacks).load().migrate();
    }

    private FluentConfiguration configuration() {
        return Flyway.configure().dataSource(database).locations(SCRIPTS);
    }

    @BeforeAll
    static void migrateWhole() throws SQLException {
        var whole = new HalfSchemaTest();
        whole.openDatabase();
        whole.migrate();
        wholeTables = whole.tables();
        whole.closeDatabase();
    }

    /** Every column and every index by name. */
    private List<String> tables() throws SQLException {
        var found = new ArrayList<String>();
        try (var statement = open.createStatement()) {
            var columns =
                    statement.executeQuery("select table_name, column_name, data_type from information_schema.columns"
                            + " where table_schema = 'PUBLIC' order by table_name, ordinal_position");
            while (columns.next()) {
                found.add(columns.getString(1) + "." + columns.getString(2) + " " + columns.getString(3));
            }
            var indexes = statement.executeQuery("select distinct index_name from information_schema.indexes"
                    + " where table_schema = 'PUBLIC' and index_name not like '%\\_INDEX\\__%' and index_name not like"
                    + " 'PRIMARY%' and index_name not like 'CONSTRAINT%' order by index_name");
            while (indexes.next()) {
                found.add(indexes.getString(1));
            }
        }
        return found;
    }

    private long number(String sql) throws SQLException {
        try (var statement = open.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void run(String sql) throws SQLException {
        try (var statement = open.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> scripts() {
        return Stream.of(Flyway.configure()
                        .dataSource("jdbc:h2:mem:", "", "")
                        .locations(SCRIPTS)
                        .load()
                        .info()
                        .all())
                .map(script -> script.getScript())
                .toList();
    }

    private static int version(String script) {
        return Integer.parseInt(script.substring(1, script.indexOf("__")));
    }

    private static List<String> statements(String script) {
        try (var source = HalfSchemaTest.class.getResourceAsStream("/db/migration/" + script)) {
            var text = new String(source.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)--.*$", "");
            return Stream.of(text.split(";"))
                    .filter(statement -> !statement.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
