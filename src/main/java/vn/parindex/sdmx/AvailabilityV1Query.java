package vn.parindex.sdmx;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** What availability can be asked for by REST 1.5, beside the path, as it was sent. */
public record AvailabilityV1Query(
        @Parameter(description = "First period") @RestQuery String startPeriod,

        @Parameter(description = "Last period") @RestQuery String endPeriod,

        @Parameter(description = "Only what changed after this moment") @RestQuery
        String updatedAfter,

        @Parameter(
                description = "exact: what the key selects; available: what else could be selected",
                example = "exact")
        @RestQuery
        String mode,

        @Parameter(
                description = "What else to tell: none, codelist, datastructure, dataflow, conceptscheme, all",
                example = "codelist")
        @RestQuery
        String references) {}
