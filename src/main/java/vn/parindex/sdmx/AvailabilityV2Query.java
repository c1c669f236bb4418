package vn.parindex.sdmx;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** What availability can be asked for by REST 2, beside the path, as it was sent; each filter has a name of its own. */
public record AvailabilityV2Query(
        @Parameter(description = "Filters of components such as c[TIME_PERIOD]=ge:2019") @RestQuery
        String c,

        @Parameter(description = SdmxParameterTexts.CHANGED_AFTER) @RestQuery
        String updatedAfter,

        @Parameter(
                description = "exact: what the query selects; available: what else could be selected",
                example = "exact")
        @RestQuery
        String mode,

        @Parameter(description = SdmxParameterTexts.REFERENCES, example = "codelist") @RestQuery
        String references) {}
