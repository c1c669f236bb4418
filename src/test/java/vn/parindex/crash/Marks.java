package vn.parindex.crash;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;

/** Rows of scores.csv whose notes tell which release they are of: each release gives all of them the same note, its mark. */
final class Marks {

    /** The mark of the shipped dataset, in which every row has its own note. */
    static final String SHIPPED = "shipped";

    private static final String SCORES = "scores.csv";
    private static final String MANIFEST = "datapackage.json";
    private static final String NOTE = "note";
    private static final List<String> KEY = List.of("indicator", "population", "unit", "year", "source");
    private static final CSVFormat CSV =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    private final Map<String, List<Map<String, String>>> shipped;
    private final Map<Map<String, String>, Map<String, String>> scores;
    private final Set<Map<String, String>> marked;

    /** Takes so many rows of the shipped dataset, which is this zip. */
    Marks(byte[] shipped, int count, Random random) {
        this.shipped = tables(shipped);
        this.scores = byKey(this.shipped.get(SCORES));
        var rows = new ArrayList<>(this.shipped.get(SCORES));
        Collections.shuffle(rows, random);
        this.marked = new LinkedHashSet<>(rows.subList(0, Math.min(count, rows.size())).stream()
                .map(Marks::key)
                .toList());
    }

    /** Checks that a dataset has exactly the rows of the files that come with the service. */
    static void requireShipped(byte[] zip) {
        tables(zip).forEach((file, rows) -> {
            try (var source = Marks.class.getResourceAsStream("/dataset/" + file)) {
                Violation.unless(
                        sorted(rows).equals(sorted(rows(source.readAllBytes()))), "%s is not what was shipped", file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static List<String> sorted(List<Map<String, String>> rows) {
        return rows.stream().map(Object::toString).sorted().toList();
    }

    int count() {
        return marked.size();
    }

    /** A CSV that gives the rows this mark. */
    byte[] patch(String mark) {
        var rows = new ArrayList<List<String>>();
        var columns = new ArrayList<>(KEY);
        columns.add(NOTE);
        rows.add(columns);
        for (var key : marked) {
            var row = new ArrayList<>(KEY.stream().map(key::get).toList());
            row.add(mark);
            rows.add(row);
        }
        return csv(rows);
    }

    /** The same as a whole data package, made of this one. */
    byte[] pack(byte[] zip, String mark) {
        var packed = new ByteArrayOutputStream();
        try (var to = new ZipOutputStream(packed)) {
            for (var file : files(zip).entrySet()) {
                to.putNextEntry(new ZipEntry(file.getKey()));
                to.write(file.getKey().equals(SCORES) ? marked(file.getValue(), mark) : file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private byte[] marked(byte[] scores, String mark) {
        var rows = new ArrayList<List<String>>();
        for (var row : rows(scores)) {
            if (rows.isEmpty()) {
                rows.add(List.copyOf(row.keySet()));
            }
            if (marked.contains(key(row))) {
                row.put(NOTE, mark);
            }
            rows.add(List.copyOf(row.values()));
        }
        return csv(rows);
    }

    /** The one mark of a dataset that is whole: the shipped one in everything but the notes of the marked rows. */
    String read(byte[] zip) {
        var tables = tables(zip);
        Violation.unless(tables.keySet().equals(shipped.keySet()), "The dataset has the files %s", tables.keySet());
        var notes = new TreeSet<String>();
        boolean asShipped = true;
        var before = new HashMap<>(scores);
        for (var row : tables.remove(SCORES)) {
            var was = before.remove(key(row));
            Violation.unless(was != null, "There is a row too many: %s", row);
            if (marked.contains(key(row))) {
                notes.add(row.get(NOTE));
                asShipped &= row.get(NOTE).equals(was.get(NOTE));
                row.put(NOTE, was.get(NOTE));
            }
            Violation.unless(row.equals(was), "%s became %s", was, row);
        }
        Violation.unless(before.isEmpty(), "%d rows of scores.csv are not there", before.size());
        tables.forEach((file, rows) -> Violation.unless(
                new ArrayList<>(rows).equals(shipped.get(file)), "%s has other rows than what was shipped", file));
        Violation.unless(asShipped || notes.size() == 1, "The marks are mixed: %s", notes);
        return asShipped ? SHIPPED : notes.first();
    }

    /** The note of a row in a release with this mark. */
    String note(Map<String, String> key, String mark) {
        Violation.unless(marked.contains(key), "%s is no marked row", key);
        return mark.equals(SHIPPED) ? scores.get(key).get(NOTE) : mark;
    }

    private static Map<String, List<Map<String, String>>> tables(byte[] zip) {
        var tables = new TreeMap<String, List<Map<String, String>>>();
        files(zip).forEach((name, content) -> {
            if (!name.equals(MANIFEST)) {
                tables.put(name, rows(content));
            }
        });
        return tables;
    }

    private static Map<String, byte[]> files(byte[] zip) {
        var files = new LinkedHashMap<String, byte[]>();
        try (var entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                files.put(entry.getName(), entries.readAllBytes());
            }
        } catch (IOException e) {
            throw new Violation("The dataset is no zip", e);
        }
        return files;
    }

    private static List<Map<String, String>> rows(byte[] csv) {
        var format = CSV.builder().setHeader().setSkipHeaderRecord(true).get();
        try (var reader = new InputStreamReader(new ByteArrayInputStream(csv), StandardCharsets.UTF_8);
                var parser = CSVParser.parse(reader, format)) {
            var rows = new ArrayList<Map<String, String>>();
            for (var line : parser) {
                var row = new LinkedHashMap<String, String>();
                parser.getHeaderNames().forEach(column -> row.put(column, line.get(column)));
                rows.add(row);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] csv(List<List<String>> rows) {
        var text = new StringBuilder();
        try (var printer = new CSVPrinter(text, CSV)) {
            printer.printRecords(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, String> key(Map<String, String> row) {
        var key = new TreeMap<>(row);
        key.keySet().retainAll(KEY);
        return key;
    }

    private static Map<Map<String, String>, Map<String, String>> byKey(List<Map<String, String>> rows) {
        var byKey = new HashMap<Map<String, String>, Map<String, String>>();
        rows.forEach(row -> byKey.put(key(row), row));
        return byKey;
    }
}
