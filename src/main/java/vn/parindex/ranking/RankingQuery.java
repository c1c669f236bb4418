package vn.parindex.ranking;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import vn.parindex.http.contract.ParameterTexts;

/** What can be asked of a ranking, as it was sent. */
public record RankingQuery(
        @Parameter(description = ParameterTexts.POPULATION, example = "province") @RestQuery
        String population,

        @Parameter(description = ParameterTexts.PARENT) @RestQuery
        String within,

        @Parameter(description = ParameterTexts.REGION) @RestQuery
        String region,

        @Parameter(
                description = "Only these units: ids, names, codes or abbreviations, separated by commas; a renamed"
                        + " unit stands for the one that carried its series then")
        @RestQuery
        String unit,

        @Parameter(description = ParameterTexts.ON_IN_YEAR) @RestQuery
        String on,

        @Parameter(description = "Order by score or by points; the indicator's own measure unless given") @RestQuery
        String measure,

        @Parameter(
                description =
                        "place, score, points, change, unit or name (in Vietnamese order), year or code, separated by"
                                + " commas; - turns one round")
        @RestQuery
        String sort,

        @Parameter(description = ParameterTexts.ALTERNATIVES) @RestQuery
        String include,

        @Parameter(description = "How many rows, 1 to 1000") @RestQuery
        String limit,

        @Parameter(description = "From links.next") @RestQuery
        String cursor) {}
