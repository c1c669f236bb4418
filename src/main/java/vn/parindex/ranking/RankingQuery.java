package vn.parindex.ranking;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** What can be asked of a ranking, as it was sent. */
public record RankingQuery(
        @Parameter(
                description = "Who is ranked: province, ministry, region …; the first that the indicator is published"
                        + " for unless given",
                example = "province")
        @RestQuery
        String population,

        @Parameter(description = "The unit whose members are ranked, for populations below the national level")
        @RestQuery
        String within,

        @Parameter(description = "Only units of this region, as it holds on 31 December of the year") @RestQuery
        String region,

        @Parameter(
                description = "Only these units: ids, names, codes or abbreviations, separated by commas; a renamed"
                        + " unit stands for the one that carried its series then")
        @RestQuery
        String unit,

        @Parameter(
                description = "A day that tells units of one name or code apart; 31 December of the year unless given")
        @RestQuery
        String on,

        @Parameter(description = "Order by score or by points; the indicator's own measure unless given") @RestQuery
        String measure,

        @Parameter(
                description =
                        "place, score, points, change, unit or name (in Vietnamese order), year or code, separated by"
                                + " commas; - turns one round")
        @RestQuery
        String sort,

        @Parameter(description = "alternatives: what the other documents say of each result") @RestQuery
        String include,

        @Parameter(description = "How many rows, 1 to 1000") @RestQuery
        String limit,

        @Parameter(description = "From links.next") @RestQuery
        String cursor) {}
