package vn.parindex.observations;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import vn.parindex.http.contract.ParameterTexts;

/** What can be asked of the flat table, as it was sent. */
public record ObservationQuery(
        @Parameter(description = ParameterTexts.INDICATORS, example = "par-index,sipas") @RestQuery
        String indicator,

        @Parameter(
                description = ParameterTexts.POPULATIONS,
                example = "province",
                schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
        @RestQuery
        String population,

        @Parameter(description = ParameterTexts.UNITS, example = "quang-ninh") @RestQuery
        String unit,

        @Parameter(description = ParameterTexts.ON) @RestQuery
        String on,

        @Parameter(description = ParameterTexts.REGION_OF_EACH_YEAR) @RestQuery
        String region,

        @Parameter(description = ParameterTexts.YEARS, example = "2019..2024") @RestQuery
        String year,

        @Parameter(description = ParameterTexts.STATES, example = "value") @RestQuery
        String state,

        @Parameter(description = ParameterTexts.SOURCE) @RestQuery
        String source,

        @Parameter(description = ParameterTexts.ALTERNATIVES) @RestQuery
        String include,

        @Parameter(
                description =
                        "place, score, points, change, unit or name (in Vietnamese order), year or code, separated by"
                                + " commas; - turns one round. The order of the dataset unless given; of 20,000"
                                + " results at most",
                example = "-score")
        @RestQuery
        String sort,

        @Parameter(description = ParameterTexts.LAYOUT, schema = @Schema(enumeration = {"long", "wide"})) @RestQuery
        String layout,

        @Parameter(
                description =
                        "How many items, 1 to 1000: a page of 100 in JSON, everything in the other formats unless given")
        @RestQuery
        String limit,

        @Parameter(description = "From links.next") @RestQuery
        String cursor) {

    FacetQuery filters() {
        return new FacetQuery(indicator, population, unit, on, region, year, state, source);
    }
}
