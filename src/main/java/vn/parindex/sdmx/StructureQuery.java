package vn.parindex.sdmx;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** What can be asked around structures, as it was sent. */
public record StructureQuery(
        @Parameter(description = "What else to tell: children, descendants, parents, all …", example = "children")
        @RestQuery
        String references,

        @Parameter(description = "full, or stubs: allstubs, referencestubs") @RestQuery
        String detail) {

    /** Nothing. */
    static final StructureQuery NONE = new StructureQuery(null, null);
}
