package vn.parindex.observations;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** What the results that are counted can be filtered by, as it was sent. */
public record FacetQuery(
        @Parameter(
                description = "Codes of indices or components, separated by commas; par-index.* stands for all"
                        + " components",
                example = "par-index")
        @RestQuery
        String indicator,

        @Parameter(
                description = "Only these populations, separated by commas",
                example = "province",
                schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
        @RestQuery
        String population,

        @Parameter(
                description =
                        "Only these units: ids, names, codes or abbreviations; a renamed unit stands for its whole"
                                + " series")
        @RestQuery
        String unit,

        @Parameter(description = "A day that tells units of one name or code apart") @RestQuery
        String on,

        @Parameter(description = "Only units of this region, as it holds on 31 December of each year") @RestQuery
        String region,

        @Parameter(description = "2019, 2019,2021 or 2012..2024", example = "2019..2024") @RestQuery
        String year,

        @Parameter(description = "Only these states, separated by commas") @RestQuery
        String state,

        @Parameter(description = "Only results that this document speaks of") @RestQuery
        String source) {}
