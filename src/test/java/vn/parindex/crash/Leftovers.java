package vn.parindex.crash;

import java.sql.SQLException;
import java.util.List;

/** What lies in the tables and belongs to nothing; looked at past the service, once it has stopped. */
final class Leftovers {

    private static final List<String> TABLES = List.of(
            "unit",
            "unit_relation",
            "unit_region",
            "indicator",
            "edition",
            "weight",
            "series_break",
            "source",
            "milestone",
            "tile",
            "score_record",
            "statement");

    private Leftovers() {}

    static void check(Store store) {
        try (var connection = store.open();
                var statement = connection.createStatement()) {
            for (var table : TABLES) {
                none(
                        statement.executeQuery(
                                "select count(*) from " + table
                                        + " where added_in not in (select release_key from release where status <> 'DISCARDED')"),
                        table + " has %d rows of no release");
            }
            none(
                    statement.executeQuery("select count(*) from withdrawal"
                            + " where release not in (select release_key from release where status <> 'DISCARDED')"),
                    "%d withdrawals are of no release");
            none(
                    statement.executeQuery("select count(*) from withdrawal where row_id not in ("
                            + String.join(
                                    " union all ",
                                    TABLES.stream()
                                            .map(table -> "select row_id from " + table)
                                            .toList())
                            + ")"),
                    "%d withdrawals are of no row");
            none(
                    statement.executeQuery(
                            "select count(*) from release where (status = 'PUBLISHED') <> (number is not null)"
                                    + " or (number is null) <> (published_at is null)"),
                    "%d releases are half published");
            none(
                    statement.executeQuery("select coalesce(max(number), 0) - count(number) from release"),
                    "%d places in the order of releases are empty");
            none(
                    statement.executeQuery(
                            "select count(*) from release r where reason like 'upload of %' and published_at is null"
                                    + " and (not exists (select 1 from release_upload u where u.release = r.release_key)"
                                    + " or not exists (select 1 from release_package p where p.release = r.release_key))"),
                    "%d drafts have lost what was sent");
        } catch (SQLException e) {
            throw new Violation("The database cannot be read", e);
        }
    }

    private static void none(java.sql.ResultSet found, String message) throws SQLException {
        found.next();
        Violation.unless(found.getLong(1) == 0, message, found.getLong(1));
    }
}
