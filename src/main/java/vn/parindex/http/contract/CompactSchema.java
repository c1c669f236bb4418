package vn.parindex.http.contract;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import vn.parindex.http.Media;
import vn.parindex.http.answer.Compact;

/**
 * What the contract says of {@link Compact} lists: one schema for those whose envelope names its release and its links as most do, one of its
 * own for each of the others.
 */
final class CompactSchema {

    private static final String COMMON = "CompactList";
    private static final String RELEASE = "#/components/schemas/ReleaseRef";

    private CompactSchema() {}

    /**
     * @param operation whose answer is a list
     * @param whole the schema of that list where it is not compact
     */
    static void addTo(Components components, Operation operation, Schema whole) {
        Content content = operation.getResponses().getAPIResponse("200").getContent();
        Schema release = whole.getProperties().get("release");
        boolean linked = whole.getProperties().containsKey("links");
        boolean common = linked && (release == null || RELEASE.equals(release.getRef()));
        String name = common
                ? COMMON
                : "Compact" + name(content.getMediaType(Media.JSON).getSchema().getRef());
        components.addSchema(name, schema(common ? OASFactory.createSchema().ref(RELEASE) : release, linked));
        content.addMediaType(
                Media.COMPACT,
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref("#/components/schemas/" + name)));
    }

    /** What a reference to a component ends with. */
    static String name(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    /**
     * @param release null where the envelope has none
     */
    private static Schema schema(Schema release, boolean linked) {
        Schema schema = of(SchemaType.OBJECT)
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
                .required(List.of("defaults", "items"))
                .additionalPropertiesBoolean(true);
        if (release != null) {
            schema.addProperty("release", release);
        }
        if (linked) {
            schema.addProperty(
                            "links",
                            of(SchemaType.OBJECT)
                                    .description(
                                            "Those of the whole list that lead somewhere: self always, next where the list goes on"))
                    .addRequired("links");
        }
        return schema;
    }

    private static Schema of(SchemaType type) {
        return OASFactory.createSchema().addType(type);
    }
}
