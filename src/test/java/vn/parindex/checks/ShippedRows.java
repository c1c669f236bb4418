package vn.parindex.checks;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Edition;
import vn.parindex.catalog.Figure;
import vn.parindex.catalog.Indicator;
import vn.parindex.catalog.SeriesBreak;
import vn.parindex.catalog.Source;
import vn.parindex.catalog.Unit;
import vn.parindex.catalog.UnitNames;
import vn.parindex.catalog.UnitRegion;
import vn.parindex.catalog.UnitRelation;
import vn.parindex.catalog.VietnameseOrder;
import vn.parindex.catalog.Weight;
import vn.parindex.result.ScoreRecord;
import vn.parindex.result.Statement;
import vn.parindex.result.Table;

/** The shipped dataset, read without a database. */
public final class ShippedRows {

    private static final Path DATASET = Path.of("src/main/resources/dataset");
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setNullString("")
            .get();

    public static final Catalog CATALOG = catalog();
    public static final List<ScoreRecord> SCORES = read("scores.csv", ShippedRows::score);
    static final List<Statement> STATEMENTS = read("statements.csv", ShippedRows::statement);
    public static final Checks CHECKS = Checks.of(CATALOG, tables(SCORES), STATEMENTS);

    private ShippedRows() {}

    /** Every table of the dataset that these records make. */
    public static List<Table> tables(List<ScoreRecord> scores) {
        var records = scores.stream()
                .collect(groupingBy(score -> List.<Object>of(score.indicator(), score.population(), score.year())));
        var named = scores.stream()
                .collect(groupingBy(
                        score -> List.<Object>of(score.indicator().split("\\.")[0], score.population(), score.year()),
                        mapping(ScoreRecord::unit, toSet())));
        var tables = new ArrayList<Table>();
        CATALOG.indicators().values().stream().flatMap(List::stream).forEach(indicator -> CATALOG.listEditions(
                        indicator.index(), indicator.population())
                .forEach(edition -> tables.add(Table.of(
                        CATALOG,
                        indicator,
                        Optional.empty(),
                        edition.year(),
                        named.getOrDefault(
                                List.<Object>of(indicator.index(), indicator.population(), edition.year()), Set.of()),
                        records.getOrDefault(
                                List.<Object>of(indicator.code(), indicator.population(), edition.year()),
                                List.of())))));
        return tables;
    }

    private static Catalog catalog() {
        var units = read(
                "units.csv",
                row -> new Unit(
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
                        VietnameseOrder.sortKey(row.get("name_vi"))));
        var relations = read(
                "unit_relations.csv",
                row -> new UnitRelation(
                        row.get("predecessor"),
                        row.get("successor"),
                        row.get("kind"),
                        day(row.get("date")),
                        row.get("legal_basis")));
        return new Catalog(
                null,
                List.of(1L),
                units,
                UnitNames.of(units, relations),
                relations,
                read(
                        "unit_regions.csv",
                        row -> new UnitRegion(
                                row.get("unit"),
                                row.get("region"),
                                day(row.get("valid_from")),
                                day(row.get("valid_to")))),
                read(
                        "indicators.csv",
                        row -> new Indicator(
                                row.get("code"),
                                row.get("parent"),
                                row.get("population"),
                                number(row.get("order")),
                                row.get("name_vi"),
                                row.get("name_en"),
                                row.get("description_vi"),
                                row.get("description_en"),
                                row.get("unit_of_measure"),
                                figure(row.get("scale_max")),
                                row.get("publisher"))),
                read(
                        "editions.csv",
                        row -> new Edition(
                                row.get("indicator"),
                                row.get("population"),
                                number(row.get("year")),
                                row.get("status"),
                                number(row.get("units_ranked")),
                                row.get("published_on"),
                                row.get("source"),
                                row.get("note"))),
                read(
                        "weights.csv",
                        row -> new Weight(
                                row.get("indicator"),
                                row.get("population"),
                                number(row.get("valid_from_year")),
                                number(row.get("valid_to_year")),
                                figure(row.get("max_points")),
                                row.get("source"))),
                read(
                        "breaks.csv",
                        row -> new SeriesBreak(
                                row.get("indicator"),
                                row.get("population"),
                                number(row.get("year")),
                                row.get("reason_vi"),
                                row.get("reason_en"),
                                row.get("source"))),
                read(
                        "sources.csv",
                        row -> new Source(
                                row.get("id"),
                                row.get("title"),
                                row.get("publisher"),
                                row.get("url"),
                                row.get("published_on"),
                                number(row.get("tier")),
                                row.get("note"))),
                List.of(),
                List.of());
    }

    private static ScoreRecord score(CSVRecord row) {
        return new ScoreRecord(
                row.get("indicator"),
                row.get("population"),
                row.get("unit"),
                number(row.get("year")),
                figure(row.get("score")),
                figure(row.get("points")),
                number(row.get("rank_best")),
                number(row.get("rank_worst")),
                row.get("source"),
                "true".equals(row.get("preferred")),
                row.get("note"),
                row.get("state"));
    }

    private static Statement statement(CSVRecord row) {
        return new Statement(
                row.get("indicator"),
                row.get("population"),
                number(row.get("year")),
                row.get("subject"),
                row.get("statistic"),
                figure(row.get("value")),
                row.get("scope"),
                row.get("source"),
                row.get("note"));
    }

    private static <T> List<T> read(String file, Function<CSVRecord, T> row) {
        try (var parser = FORMAT.parse(Files.newBufferedReader(DATASET.resolve(file), StandardCharsets.UTF_8))) {
            return parser.getRecords().stream().map(row).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Integer number(String text) {
        return text == null ? null : Integer.valueOf(text);
    }

    private static Figure figure(String text) {
        return text == null ? null : Figure.parse(text);
    }

    private static LocalDate day(String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
