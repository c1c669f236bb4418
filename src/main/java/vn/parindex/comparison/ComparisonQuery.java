package vn.parindex.comparison;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import vn.parindex.http.contract.ParameterTexts;

/** What can be asked of a comparison, as it was sent. */
public record ComparisonQuery(
        @Parameter(
                description = "2 to 10 units of one type (and, below the national level, of one parent): ids, names,"
                        + " codes or abbreviations, separated by commas",
                example = "quang-ninh,ha-noi,hai-phong",
                required = true)
        @RestQuery
        String unit,

        @Parameter(
                description = "Indices or components, separated by commas; the indices unless given",
                example = "par-index")
        @RestQuery
        String indicator,

        @Parameter(description = ParameterTexts.YEARS, example = "2019..2024") @RestQuery
        String year,

        @Parameter(description = ParameterTexts.ON) @RestQuery
        String on,

        @Parameter(description = ParameterTexts.LAYOUT, schema = @Schema(enumeration = {"long", "wide"})) @RestQuery
        String layout,

        @Parameter(description = ParameterTexts.ALTERNATIVES) @RestQuery
        String include) {}
