package vn.parindex.observations;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** What can be asked of the flat table, as it was sent. */
public record ObservationQuery(
        @Parameter(
                description = "Codes of indices or components, separated by commas; par-index.* stands for all"
                        + " components",
                example = "par-index,sipas")
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
                                + " series",
                example = "quang-ninh")
        @RestQuery
        String unit,

        @Parameter(description = "A day that tells units of one name or code apart") @RestQuery
        String on,

        @Parameter(description = "Only units of this region, as it holds on 31 December of each year") @RestQuery
        String region,

        @Parameter(description = "2019, 2019,2021 or 2012..2024", example = "2019..2024") @RestQuery
        String year,

        @Parameter(description = "Only these states, separated by commas", example = "value") @RestQuery
        String state,

        @Parameter(description = "Only results that this document speaks of") @RestQuery
        String source,

        @Parameter(description = "alternatives: what the other documents say of each result") @RestQuery
        String include,

        @Parameter(
                description =
                        "place, score, points, change, unit or name (in Vietnamese order), year or code, separated by"
                                + " commas; - turns one round. The order of the dataset unless given; of 20,000"
                                + " results at most",
                example = "-score")
        @RestQuery
        String sort,

        @Parameter(
                description = "wide: units down and years across, the figure and its state for each; tables only",
                schema = @Schema(enumeration = {"long", "wide"}))
        @RestQuery
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
