package vn.parindex.http.contract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Writes the schemas so that every generator reads the same from them. */
final class ContractSchemas {

    private ContractSchemas() {}

    static void settle(Components components) {
        if (components.getSchemas() == null) {
            return;
        }
        components.getSchemas().values().forEach(ContractSchemas::requireEveryProperty);
        components.getSchemas().values().forEach(ContractSchemas::settle);
    }

    /** Nulls are written, so a client may rely on every property to be there. */
    private static void requireEveryProperty(Schema schema) {
        if (schema.getProperties() != null && !schema.getProperties().isEmpty()) {
            schema.setRequired(new ArrayList<>(schema.getProperties().keySet()));
        }
    }

    /** The schema and all within it. */
    static void settle(Schema schema) {
        each(schema, ContractSchemas::settleOne);
    }

    private static void settleOne(Schema schema) {
        if (schema.getRef() != null || refers(schema)) {
            // What is referred to says its type; said here too, it holds for the null as well, which it fails.
            schema.setType(null);
        }
        if (is(schema, SchemaType.NUMBER) && schema.getFormat() == null) {
            // Without it generators choose between 32 and 64 bits as they like; 90.09 is not 90.09 in 32.
            schema.setFormat("double");
        }
        if (schema.getEnumeration() != null && schema.getType() == null) {
            schema.addType(SchemaType.STRING);
        }
    }

    private static boolean refers(Schema schema) {
        return schema.getAnyOf() != null
                && schema.getAnyOf().stream().anyMatch(each -> is(each, SchemaType.NULL) || each.getRef() != null);
    }

    private static boolean is(Schema schema, SchemaType type) {
        return schema.getType() != null && schema.getType().contains(type);
    }

    private static void each(Schema schema, Consumer<Schema> action) {
        action.accept(schema);
        Stream.of(
                        values(schema.getProperties()),
                        list(schema.getAnyOf()),
                        list(schema.getAllOf()),
                        list(schema.getOneOf()),
                        schema.getItems() == null ? List.<Schema>of() : List.of(schema.getItems()),
                        schema.getAdditionalPropertiesSchema() == null
                                ? List.<Schema>of()
                                : List.of(schema.getAdditionalPropertiesSchema()))
                .flatMap(Collection::stream)
                .forEach(each -> each(each, action));
    }

    private static Collection<Schema> values(Map<String, Schema> schemas) {
        return schemas == null ? List.of() : schemas.values();
    }

    private static Collection<Schema> list(List<Schema> schemas) {
        return schemas == null ? List.of() : schemas;
    }
}
