package vn.parindex.sdmx;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** What availability can be asked for by REST 1.5, beside the path, as it was sent. */
public record AvailabilityV1Query(
        @Parameter(description = "First period") @RestQuery String startPeriod,

        @Parameter(description = SdmxParameterTexts.END) @RestQuery
        String endPeriod,

        @Parameter(description = SdmxParameterTexts.CHANGED_AFTER) @RestQuery
        String updatedAfter,

        @Parameter(
                description = "exact: what the key selects; available: what else could be selected",
                example = "exact")
        @RestQuery
        String mode,

        @Parameter(description = SdmxParameterTexts.REFERENCES, example = "codelist") @RestQuery
        String references) {}
