package vn.parindex.rows;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import vn.parindex.dataset.Row;

/**
 * Rows by COPY, the way PostgreSQL takes most of them; the server stores while the next rows are read and checked.
 *
 * <p>A connection that copies answers nothing else, so the ids of the rows are taken before, and a copy ends when they are
 * used up.
 */
final class CopyRowWriter implements RowWriter {

    private static final int BUFFER = 64 * 1024;
    private static final int WORTH_A_LOOK = 10_000;

    private final Connection connection;
    private final long release;
    private final Map<String, Integer> laid = new TreeMap<>();
    private final RowIds ids;
    private final Bytes buffer = new Bytes();
    private RowMapping mapping;
    private boolean withdrawing;
    private CopyIn copy;

    CopyRowWriter(Connection connection, long release) {
        this.connection = connection;
        this.release = release;
        this.ids = new RowIds(connection);
    }

    @Override
    public void add(RowMapping to, Row row) {
        try {
            if (copy == null || to != mapping || ids.isEmpty()) {
                flush();
                ids.refill();
                mapping = to;
                begin("copy %s (row_id, added_in, line, %s) from stdin"
                        .formatted(to.storedIn(), String.join(", ", to.storedColumns())));
            }
            laid.merge(to.storedIn(), 1, Integer::sum);
            buffer.field(ids.next()).tab().field(release).tab().field(row.line());
            for (var value : to.stored(row)) {
                buffer.tab().value(value);
            }
            endRow();
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }

    @Override
    public void withdraw(long rowId) {
        try {
            if (copy == null || !withdrawing) {
                flush();
                begin("copy withdrawal (row_id, release) from stdin");
                withdrawing = true;
            }
            buffer.field(rowId).tab().field(release);
            endRow();
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }

    @Override
    public void flush() {
        if (copy == null) {
            return;
        }
        try {
            send();
            copy.endCopy();
        } catch (SQLException e) {
            throw new StoreException(e);
        } finally {
            copy = null;
            withdrawing = false;
            mapping = null;
        }
    }

    /** The planner would go by the figures from before until the server looks again by itself, a minute later. */
    @Override
    public void finish() {
        flush();
        try (var statement = connection.createStatement()) {
            for (var table : laid.entrySet()) {
                if (table.getValue() >= WORTH_A_LOOK) {
                    statement.execute("analyze " + table.getKey());
                }
            }
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }

    @Override
    public void close() {
        try {
            if (copy != null && copy.isActive()) {
                copy.cancelCopy();
            }
            connection.close();
        } catch (SQLException e) {
            throw new StoreException(e);
        } finally {
            copy = null;
        }
    }

    private void begin(String sql) throws SQLException {
        copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
    }

    private void endRow() throws SQLException {
        buffer.write('\n');
        if (buffer.size() >= BUFFER) {
            send();
        }
    }

    private void send() throws SQLException {
        copy.writeToCopy(buffer.content(), 0, buffer.size());
        buffer.reset();
    }

    /** The text form of COPY: columns by tabs, rows by line feeds, {@code \N} for null (PostgreSQL manual, COPY, Text Format). */
    private static final class Bytes extends ByteArrayOutputStream {

        Bytes() {
            super(2 * BUFFER);
        }

        byte[] content() {
            return buf;
        }

        Bytes tab() {
            write('\t');
            return this;
        }

        Bytes field(long number) {
            writeBytes(Long.toString(number).getBytes(StandardCharsets.ISO_8859_1));
            return this;
        }

        void value(Object value) {
            if (value == null) {
                write('\\');
                write('N');
                return;
            }
            for (byte each : value.toString().getBytes(StandardCharsets.UTF_8)) {
                switch (each) {
                    case '\\' -> escaped('\\');
                    case '\t' -> escaped('t');
                    case '\n' -> escaped('n');
                    case '\r' -> escaped('r');
                    default -> write(each);
                }
            }
        }

        private void escaped(char letter) {
            write('\\');
            write(letter);
        }
    }
}
