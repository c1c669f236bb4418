package vn.parindex.charts;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** What can be asked of a ranking in a frame, as it was sent. */
public record RankingEmbedQuery(
        @Parameter(description = "Who is ranked", example = "province") @RestQuery
        String population,

        @Parameter(description = "The unit whose members are ranked, for populations below the national level")
        @RestQuery
        String within,

        @Parameter(description = "Only units of this region") @RestQuery
        String region,

        @Parameter(description = "Only the first so many, 1 to 1000", example = "10") @RestQuery
        String top,

        @Parameter(
                description = EmbedResource.THEME,
                example = "light",
                schema = @Schema(enumeration = {"light", "dark", "auto"}))
        @RestQuery
        String theme) {

    /** The same of the picture in the frame. */
    RankingChartQuery chart() {
        return new RankingChartQuery(population, within, region, top, theme, null);
    }
}
