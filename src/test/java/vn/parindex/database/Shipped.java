package vn.parindex.database;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The rows of the shipped dataset as they stand in its files, to hold answers against. */
public final class Shipped {

    private static final Path FOLDER = Path.of("src/main/resources/dataset");

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    /** The version of the dataset, which is the id of the first release. */
    public static final String VERSION = manifest().path("version").asText();

    /** When the dataset was made, which is when the first release was published. */
    public static final Instant CREATED =
            Instant.parse(manifest().path("created").asText());

    /** The day of that in Việt Nam. */
    public static final LocalDate DAY = LocalDate.ofInstant(CREATED, ZoneOffset.ofHours(7));

    /** The licence of the data, as their package names it. */
    public static final String LICENSE = manifest().at("/licenses/0/name").asText();

    private Shipped() {}

    private static JsonNode manifest() {
        try {
            return new ObjectMapper().readTree(Files.readString(FOLDER.resolve("datapackage.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of a file, named without its ending; an empty cell is an empty text. */
    public static List<CSVRecord> rows(String file) {
        try (var reader = Files.newBufferedReader(FOLDER.resolve(file + ".csv"), StandardCharsets.UTF_8);
                var parser = CSVParser.parse(reader, FORMAT)) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many rows all its files have. */
    public static int size() {
        int size = 0;
        for (var resource : manifest().path("resources")) {
            size += rows(resource.path("path").asText().replaceFirst("\\.csv$", ""))
                    .size();
        }
        return size;
    }

    /** The different values of a column, without the empty one. */
    public static List<String> values(String file, String column) {
        return rows(file).stream()
                .map(row -> row.get(column))
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    }

    /** The stored results, each by what makes it one of its kind: indicator, population, unit and year, with blanks between them. */
    public static Set<String> results() {
        return rows("scores").stream()
                .map(row ->
                        String.join(" ", row.get("indicator"), row.get("population"), row.get("unit"), row.get("year")))
                .collect(Collectors.toSet());
    }

    /** What the documents print of the results of one table. */
    public static Stream<CSVRecord> table(String indicator, String population, int year) {
        return rows("scores").stream()
                .filter(row -> row.get("indicator").equals(indicator)
                        && row.get("population").equals(population)
                        && row.get("year").equals(String.valueOf(year)));
    }

    /** The units of one table for which a document states something in this column. */
    public static Set<String> stated(String indicator, String population, int year, String column) {
        return table(indicator, population, year)
                .filter(row -> !row.get(column).isEmpty())
                .map(row -> row.get("unit"))
                .collect(Collectors.toSet());
    }

    /** How many rows of a file have this value in this column. */
    public static int count(String file, String column, String value) {
        return (int)
                rows(file).stream().filter(row -> row.get(column).equals(value)).count();
    }
}
