package vn.parindex.sdmx;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** What availability can be asked for by REST 2, beside the path, as it was sent; each filter has a name of its own. */
public record AvailabilityV2Query(
        @Parameter(description = "Filters of components such as c[TIME_PERIOD]=ge:2019") @RestQuery
        String c,

        @Parameter(description = "Only what changed after this moment") @RestQuery
        String updatedAfter,

        @Parameter(
                description = "exact: what the query selects; available: what else could be selected",
                example = "exact")
        @RestQuery
        String mode,

        @Parameter(
                description = "What else to tell: none, codelist, datastructure, dataflow, conceptscheme, all",
                example = "codelist")
        @RestQuery
        String references) {}
