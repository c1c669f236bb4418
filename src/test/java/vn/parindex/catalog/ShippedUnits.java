package vn.parindex.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The units and relations of the shipped dataset, read without a database. */
final class ShippedUnits {

    private static final Path DATASET = Path.of("src/main/resources/dataset");
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setNullString("")
            .get();

    static final List<Unit> UNITS = read("units.csv").stream()
            .map(row -> new Unit(
                    row.get("id"),
                    row.get("type"),
                    row.get("code"),
                    row.get("iso_code"),
                    row.get("name_vi"),
                    row.get("name_en"),
                    row.get("kind_vi"),
                    row.get("parent"),
                    day(row.get("valid_from")),
                    day(row.get("valid_to")),
                    VietnameseOrder.sortKey(row.get("name_vi"))))
            .toList();

    static final List<UnitRelation> RELATIONS = read("unit_relations.csv").stream()
            .map(row -> new UnitRelation(
                    row.get("predecessor"),
                    row.get("successor"),
                    row.get("kind"),
                    day(row.get("date")),
                    row.get("legal_basis")))
            .toList();

    private ShippedUnits() {}

    static Unit unit(String id) {
        return UNITS.stream().filter(unit -> unit.id().equals(id)).findFirst().orElseThrow();
    }

    /** A unit that the dataset does not hold, living from and to these days (null: open). */
    static Unit made(String id, String type, String nameVi, String parent, String from, String to) {
        return new Unit(
                id,
                type,
                null,
                null,
                nameVi,
                nameVi,
                "kind",
                parent,
                day(from),
                day(to),
                VietnameseOrder.sortKey(nameVi));
    }

    static UnitRelation made(String predecessor, String successor, String kind, String date) {
        return new UnitRelation(predecessor, successor, kind, day(date), "law");
    }

    private static LocalDate day(String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private static List<CSVRecord> read(String file) {
        try (CSVParser parser =
                CSVParser.parse(Files.newBufferedReader(DATASET.resolve(file), StandardCharsets.UTF_8), FORMAT)) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
