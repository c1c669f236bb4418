package vn.parindex.charts;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** What can be asked of a ranking as bars, as it was sent, for a picture and for a frame. */
public record RankingChartQuery(
        @Parameter(
                description = "Who is ranked; the first that the indicator is published for unless given",
                example = "province")
        @RestQuery
        String population,

        @Parameter(description = "The unit whose members are ranked, for populations below the national level")
        @RestQuery
        String within,

        @Parameter(description = "Only units of this region, as it holds on 31 December of the year") @RestQuery
        String region,

        @Parameter(description = "Only the first so many, 1 to 1000", example = "10") @RestQuery
        String top) {}
