package vn.parindex.changes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import vn.parindex.database.Answer;
import vn.parindex.dataset.PackageFormat;

/** A client that keeps a copy: what it knows is in the rows, the last id it applied and the cursor, and in nothing else. */
final class Replica {

    private static final Map<String, String> FILES = Map.ofEntries(
            Map.entry("unit", "units.csv"),
            Map.entry("relation", "unit_relations.csv"),
            Map.entry("region", "unit_regions.csv"),
            Map.entry("indicator", "indicators.csv"),
            Map.entry("edition", "editions.csv"),
            Map.entry("weight", "weights.csv"),
            Map.entry("break", "breaks.csv"),
            Map.entry("source", "sources.csv"),
            Map.entry("result", "scores.csv"),
            Map.entry("statement", "statements.csv"),
            Map.entry("milestone", "milestones.csv"),
            Map.entry("tile", "tiles.csv"));

    private final Map<String, Map<Map<String, String>, Map<String, String>>> rows;
    private String cursor;
    private long release;
    private long position;

    private Replica(Map<String, Map<Map<String, String>, Map<String, String>>> rows, String cursor) {
        this.rows = rows;
        this.cursor = cursor;
    }

    static Replica empty() {
        return new Replica(tables(), null);
    }

    /** Begins with the snapshot that the feed names. */
    static Replica fromSnapshot() {
        var snapshot = new Answer(Answer.to("/api/v1/changes?limit=1").at("/snapshot"));
        return new Replica(download(snapshot.text("/href")), snapshot.text("/cursor"));
    }

    /** What is on its disk, to start again from. */
    Replica copy() {
        var copy = new Replica(tables(), cursor);
        rows.forEach((file, table) -> copy.rows.put(file, new HashMap<>(table)));
        copy.release = release;
        copy.position = position;
        return copy;
    }

    /** Takes one page; answers whether more follow. */
    boolean takePage(int limit) {
        var page = Answer.to("/api/v1/changes?limit=" + limit + (cursor == null ? "" : "&after=" + cursor));
        page.list("/items").forEach(this::apply);
        cursor = page.text("/next");
        return page.text("/links/next") != null;
    }

    /** The answer was lost on its way: the same page is asked for again although its events were applied. */
    boolean takePageTwice(int limit) {
        var before = cursor;
        takePage(limit);
        cursor = before;
        return takePage(limit);
    }

    /** Listens from its cursor until so many events came or none comes for that time, and hangs up; answers how many came. */
    int listen(int most, Duration patience) {
        int taken = 0;
        try (var listener = Listener.after(cursor == null ? "" : cursor)) {
            for (var event = listener.next(patience);
                    event.isPresent() && taken < most;
                    event = listener.next(patience)) {
                apply(event.get().change());
                cursor = event.get().id();
                taken++;
            }
        }
        return taken;
    }

    /** The same, but what came was not noted before the connection was lost: its events come once more. */
    int listenTwice(int most, Duration patience) {
        var before = cursor;
        listen(most, patience);
        cursor = before;
        return listen(most, patience);
    }

    /** Where it has come to; null at the start. */
    String cursor() {
        return cursor;
    }

    Map<String, Map<Map<String, String>, Map<String, String>>> rows() {
        return rows;
    }

    private void apply(Answer event) {
        var id = event.text("/id").split("-");
        long inRelease = Long.parseLong(id[0]);
        long at = Long.parseLong(id[1]);
        if (inRelease < release || inRelease == release && at <= position) {
            return;
        }
        release = inRelease;
        position = at;
        var table = rows.get(FILES.get(event.text("/entity")));
        var key = cells(event.at("/key"));
        assertThat(table.get(key)).as("what was there before " + event).isEqualTo(cells(event.at("/old")));
        if (event.at("/new").isNull()) {
            table.remove(key);
        } else {
            table.put(key, cells(event.at("/new")));
        }
    }

    private static Map<String, String> cells(JsonNode row) {
        if (row.isNull()) {
            return null;
        }
        var cells = new TreeMap<String, String>();
        row.properties()
                .forEach(cell -> cells.put(cell.getKey(), cell.getValue().asText()));
        return cells;
    }

    private static Map<String, Map<Map<String, String>, Map<String, String>>> tables() {
        var tables = new TreeMap<String, Map<Map<String, String>, Map<String, String>>>();
        FILES.values().forEach(file -> tables.put(file, new HashMap<>()));
        return tables;
    }

    /** The rows of a data package by file and primary key, empty cells left out. */
    static Map<String, Map<Map<String, String>, Map<String, String>>> download(String address) {
        var tables = tables();
        var answer = PublishingServer.anonymous().get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        try (var zip = new ZipInputStream(new ByteArrayInputStream(answer.asByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (tables.containsKey(entry.getName())) {
                    read(entry.getName(), zip.readAllBytes(), tables.get(entry.getName()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(tables.values()).as(address).noneMatch(Map::isEmpty);
        return tables;
    }

    private static void read(String file, byte[] csv, Map<Map<String, String>, Map<String, String>> table)
            throws IOException {
        var primaryKey = PackageFormat.shipped().findFile(file).orElseThrow().primaryKey();
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var reader = new InputStreamReader(new ByteArrayInputStream(csv), StandardCharsets.UTF_8);
                var parser = CSVParser.parse(reader, format)) {
            for (var line : parser) {
                var row = new TreeMap<>(line.toMap());
                row.values().removeIf(String::isEmpty);
                var key = new TreeMap<>(row);
                key.keySet().retainAll(primaryKey);
                table.put(key, row);
            }
        }
    }
}
