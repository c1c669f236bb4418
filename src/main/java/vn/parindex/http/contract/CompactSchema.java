package vn.parindex.http.contract;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import vn.parindex.http.Media;
import vn.parindex.http.answer.Compact;

/** What the contract says of {@link Compact} lists: one schema for all of them, beside the one of the whole list. */
final class CompactSchema {

    private static final String NAME = "CompactList";

    private CompactSchema() {}

    static void addTo(Components components, Operation operation) {
        components.addSchema(NAME, schema());
        operation
                .getResponses()
                .getAPIResponse("200")
                .getContent()
                .addMediaType(
                        Media.COMPACT,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("#/components/schemas/" + NAME)));
    }

    private static Schema schema() {
        return of(SchemaType.OBJECT)
                .description(
                        "A list with view=compact: the rows and what they have in common. Single values of the envelope, such as"
                                + " year and total, stand beside them")
                .addProperty(
                        "defaults",
                        of(SchemaType.OBJECT)
                                .description(
                                        "What a row says unless it says otherwise, object by object; empty where no two rows are alike")
                                .examples(List.of(new TreeMap<>(
                                        Map.of("indicator", "par-index", "year", 2019, "state", "missing")))))
                .addProperty(
                        "items",
                        of(SchemaType.ARRAY)
                                .items(
                                        of(SchemaType.OBJECT)
                                                .description(
                                                        "What this row says otherwise than the defaults; an explicit null is one of these things")))
                .addProperty("release", OASFactory.createSchema().ref("#/components/schemas/ReleaseRef"))
                .addProperty(
                        "links",
                        of(SchemaType.OBJECT)
                                .description(
                                        "Those of the whole list that lead somewhere: self always, next where the list goes on"))
                .required(List.of("defaults", "items", "links"))
                .additionalPropertiesBoolean(true);
    }

    private static Schema of(SchemaType type) {
        return OASFactory.createSchema().addType(type);
    }
}
