package vn.parindex.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import vn.parindex.dataset.TableSchema.Field;
import vn.parindex.dataset.TableSchema.ForeignKey;
import vn.parindex.dataset.TableSchema.Type;

/** The format that every package is measured against: the Table Schemas of the {@code datapackage.json} we ship. */
public record PackageFormat(List<TableSchema> tables) {

    public static final String MANIFEST = "datapackage.json";

    private static final PackageFormat SHIPPED = read("/dataset/" + MANIFEST);

    public static PackageFormat shipped() {
        return SHIPPED;
    }

    /** The table of that name; throws {@link IllegalArgumentException} where the format has none. */
    public TableSchema table(String name) {
        return tables.stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no table " + name));
    }

    public Optional<TableSchema> findFile(String file) {
        return tables.stream().filter(table -> table.file().equals(file)).findFirst();
    }

    /** Every file that a package has: the manifest and the tables. */
    public SortedSet<String> fileNames() {
        var names = new TreeSet<String>();
        names.add(MANIFEST);
        tables.forEach(table -> names.add(table.file()));
        return names;
    }

    private static PackageFormat read(String resource) {
        try (var json = PackageFormat.class.getResourceAsStream(resource)) {
            var tables = new ArrayList<TableSchema>();
            new ObjectMapper().readTree(json).path("resources").forEach(node -> tables.add(table(node)));
            return new PackageFormat(List.copyOf(tables));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TableSchema table(JsonNode resource) {
        var name = resource.path("name").asText();
        var schema = resource.path("schema");
        return new TableSchema(
                name,
                resource.path("path").asText(),
                stream(schema.path("fields")).map(PackageFormat::field).toList(),
                names(schema.path("primaryKey")),
                stream(schema.path("foreignKeys"))
                        .map(key -> foreignKey(name, key))
                        .toList());
    }

    private static Field field(JsonNode field) {
        var rules = field.path("constraints");
        return new Field(
                field.path("name").asText(),
                Type.valueOf(field.path("type").asText().toUpperCase(Locale.ROOT)),
                rules.path("required").asBoolean(),
                names(rules.path("enum")),
                rules.has("pattern") ? Pattern.compile(rules.path("pattern").asText()) : null,
                bound(rules, "minimum"),
                bound(rules, "maximum"));
    }

    private static ForeignKey foreignKey(String table, JsonNode key) {
        var reference = key.path("reference");
        // An empty name refers to the table itself (Table Schema, foreignKeys).
        var target = reference.path("resource").asText();
        return new ForeignKey(
                names(key.path("fields")), target.isEmpty() ? table : target, names(reference.path("fields")));
    }

    private static BigDecimal bound(JsonNode rules, String name) {
        return rules.has(name) ? rules.path(name).decimalValue() : null;
    }

    /** A key of one column may be written as a string instead of a list; interned, as {@link Field} does with its name. */
    private static List<String> names(JsonNode node) {
        return node.isTextual()
                ? List.of(node.asText().intern())
                : stream(node).map(each -> each.asText().intern()).toList();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
