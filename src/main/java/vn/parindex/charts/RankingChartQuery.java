package vn.parindex.charts;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import vn.parindex.http.contract.ParameterTexts;

/** What can be asked of a ranking as bars, as it was sent, for a picture and for a frame. */
public record RankingChartQuery(
        @Parameter(
                description = "Who is ranked; the first that the indicator is published for unless given",
                example = "province")
        @RestQuery
        String population,

        @Parameter(description = ParameterTexts.PARENT) @RestQuery
        String within,

        @Parameter(description = ParameterTexts.REGION) @RestQuery
        String region,

        @Parameter(description = "Only the first so many, 1 to 1000", example = "10") @RestQuery
        String top) {}
