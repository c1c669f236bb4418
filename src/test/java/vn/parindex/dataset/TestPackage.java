package vn.parindex.dataset;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.parindex.database.Shipped;
import vn.parindex.dataset.rules.PackageRules;

/**
 * A data package made in memory for a test: {@code TestPackage.small().row("scores", "unit=ha-noi", "score=84.64")}.
 *
 * <p>Line 1 of each file is its header, so the first row added to an empty table is on line 2.
 */
public final class TestPackage {

    private final Map<String, List<Map<String, String>>> tables = new LinkedHashMap<>();
    private final Map<String, byte[]> overrides = new TreeMap<>();
    private final List<String> removed = new ArrayList<>();
    private String version = "2026.1.1";
    private String releasedAt;

    private TestPackage() {
        PackageFormat.shipped().tables().forEach(table -> tables.put(table.name(), new ArrayList<>()));
    }

    /** A valid package without a single row. */
    public static TestPackage empty() {
        return new TestPackage();
    }

    /** The dataset that is shipped with the service, to be changed. */
    public static TestPackage shipped() {
        var made = new TestPackage();
        made.version = Shipped.VERSION;
        var data = DataPackage.of(PackageFiles.classpath("dataset"));
        for (var table : PackageFormat.shipped().tables()) {
            try (var rows = data.openRows(table.name(), finding -> {}).orElseThrow()) {
                rows.forEachRemaining(row -> made.tables.get(table.name()).add(cells(row)));
            }
        }
        return made;
    }

    /**
     * A valid package of three provinces in one region, an index with two fields and three scoring parts, published for
     * 2019, and one source; no scores.
     */
    public static TestPackage small() {
        return empty().row(
                        "units",
                        "id=viet-nam",
                        "type=country",
                        "name_vi=Việt Nam",
                        "name_en=Viet Nam",
                        "kind_vi=quốc gia")
                .row("units", "id=north", "type=region", "name_vi=Miền Bắc", "name_en=North", "kind_vi=vùng")
                .province("ha-noi", "Hà Nội", "01")
                .province("hai-phong", "Hải Phòng", "31")
                .province("quang-ninh", "Quảng Ninh", "22")
                .row("unit_regions", "unit=ha-noi", "region=north")
                .row("unit_regions", "unit=hai-phong", "region=north")
                .row("unit_regions", "unit=quang-ninh", "region=north")
                .indicator("par-index", "", 1)
                .indicator("par-index.steering", "par-index", 1)
                .indicator("par-index.finance", "par-index", 2)
                .indicator("par-index.part-appraisal", "par-index", 11)
                .indicator("par-index.part-survey", "par-index", 12)
                .source("moha", 1)
                .source("press", 3)
                .edition("par-index", 2019, "published", 3);
    }

    public TestPackage version(String changed) {
        version = changed;
        return this;
    }

    public TestPackage province(String id, String name, String code) {
        return row(
                "units",
                "id=" + id,
                "type=province",
                "code=" + code,
                "name_vi=" + name,
                "name_en=" + id,
                "kind_vi=tỉnh");
    }

    public TestPackage indicator(String code, String parent, int order) {
        return row(
                "indicators",
                "code=" + code,
                "parent=" + parent,
                "population=province",
                "order=" + order,
                "name_vi=" + code,
                "name_en=" + code,
                "description_vi=" + code,
                "description_en=" + code,
                "unit_of_measure=percent",
                "scale_max=100",
                "publisher=Bộ Nội vụ");
    }

    public TestPackage source(String id, int tier) {
        return row("sources", "id=" + id, "title=" + id, "url=https://example.vn/" + id, "tier=" + tier);
    }

    public TestPackage edition(String indicator, int year, String status, int units) {
        return row(
                "editions",
                "indicator=" + indicator,
                "population=province",
                "year=" + year,
                "status=" + status,
                "units_ranked=" + units,
                "source=moha");
    }

    /** A row of scores for PAR INDEX 2019 of a province, preferred and from {@code moha} unless the cells say else. */
    public TestPackage score(String unit, String... cells) {
        var defaults = List.of(
                "indicator=par-index",
                "population=province",
                "unit=" + unit,
                "year=2019",
                "source=moha",
                "preferred=true");
        var all = new ArrayList<>(defaults);
        all.addAll(Arrays.asList(cells));
        return row("scores", all.toArray(String[]::new));
    }

    /** Adds a row at the end of a table; cells are {@code column=value}, a later one replaces an earlier one. */
    public TestPackage row(String table, String... cells) {
        var row = new LinkedHashMap<String, String>();
        for (var cell : cells) {
            int sign = cell.indexOf('=');
            row.put(checked(table, cell.substring(0, sign)), cell.substring(sign + 1));
        }
        tables.get(table).add(row);
        return this;
    }

    /** Changes one cell of the row on this line, where every earlier row takes one line. */
    public TestPackage with(String table, int line, String column, String value) {
        tables.get(table).get(line - 2).put(checked(table, column), value);
        return this;
    }

    /** Says when it was first published. */
    public TestPackage releasedAt(String moment) {
        releasedAt = moment;
        return this;
    }

    /** Takes out the row on this line. */
    public TestPackage without(String table, int line) {
        tables.get(table).remove(line - 2);
        return this;
    }

    /** Replaces the text of a whole file, or adds a file. */
    public TestPackage file(String name, String content) {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    public TestPackage file(String name, byte[] content) {
        overrides.put(name, content);
        return this;
    }

    public TestPackage withoutFile(String name) {
        removed.add(name);
        return this;
    }

    /** The text of a table's file as it is now. */
    public String csv(String table) {
        var columns = PackageFormat.shipped().table(table).columns();
        var lines = new ArrayList<String>();
        lines.add(String.join(",", columns));
        tables.get(table)
                .forEach(row -> lines.add(columns.stream()
                        .map(column -> quoted(row.getOrDefault(column, "")))
                        .collect(Collectors.joining(","))));
        return String.join("\n", lines) + "\n";
    }

    public PackageFiles files() {
        var files = new TreeMap<String, byte[]>();
        files.put(PackageFormat.MANIFEST, manifest().getBytes(StandardCharsets.UTF_8));
        PackageFormat.shipped()
                .tables()
                .forEach(table -> files.put(table.file(), csv(table.name()).getBytes(StandardCharsets.UTF_8)));
        files.putAll(overrides);
        removed.forEach(files::remove);
        return PackageFiles.of(files);
    }

    public DataPackage build() {
        return DataPackage.of(files());
    }

    /** Everything the rules say of it. */
    public List<Finding> findings() {
        return PackageRules.check(build()).findings();
    }

    private String manifest() {
        var resources = PackageFormat.shipped().tables().stream()
                .map(table -> "{\"name\":\"%s\",\"path\":\"%s\"}".formatted(table.name(), table.file()))
                .collect(Collectors.joining(","));
        var released = releasedAt == null ? "" : "\"releasedAt\":\"%s\",".formatted(releasedAt);
        return "{\"version\":\"%s\",\"created\":\"2026-01-01T00:00:00Z\",%s\"resources\":[%s]}"
                .formatted(version, released, resources);
    }

    private static String checked(String table, String column) {
        PackageFormat.shipped().table(table).position(column);
        return column;
    }

    private static String quoted(String cell) {
        return cell.matches("(?s).*[\",\\r\\n].*") ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
    }

    private static Map<String, String> cells(Row row) {
        var cells = new LinkedHashMap<String, String>();
        row.schema().columns().stream().filter(row::has).forEach(column -> cells.put(column, row.text(column)));
        return cells;
    }
}
