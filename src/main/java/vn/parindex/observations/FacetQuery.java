package vn.parindex.observations;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import vn.parindex.http.contract.ParameterTexts;

/** What the results that are counted can be filtered by, as it was sent. */
public record FacetQuery(
        @Parameter(description = ParameterTexts.INDICATORS, example = "par-index") @RestQuery
        String indicator,

        @Parameter(
                description = ParameterTexts.POPULATIONS,
                example = "province",
                schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
        @RestQuery
        String population,

        @Parameter(description = ParameterTexts.UNITS) @RestQuery
        String unit,

        @Parameter(description = ParameterTexts.ON) @RestQuery
        String on,

        @Parameter(description = ParameterTexts.REGION_OF_EACH_YEAR) @RestQuery
        String region,

        @Parameter(description = ParameterTexts.YEARS, example = "2019..2024") @RestQuery
        String year,

        @Parameter(description = ParameterTexts.STATES) @RestQuery
        String state,

        @Parameter(description = ParameterTexts.SOURCE) @RestQuery
        String source) {}
