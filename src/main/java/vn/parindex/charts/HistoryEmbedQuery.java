package vn.parindex.charts;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** What can be asked of a history in a frame, as it was sent. */
public record HistoryEmbedQuery(
        @Parameter(
                description = "An index or component; the unit's first index unless given",
                example = "par-index",
                schema = @Schema(pattern = "^[^,]+$"))
        @RestQuery
        String indicator,

        @Parameter(description = "2019, 2019,2021 or 2012..2024; all unless given") @RestQuery
        String year,

        @Parameter(description = "A day that tells units of one name or code apart") @RestQuery
        String on,

        @Parameter(
                description = EmbedResource.THEME,
                example = "light",
                schema = @Schema(enumeration = {"light", "dark", "auto"}))
        @RestQuery
        String theme) {

    /** The same of the picture in the frame. */
    HistoryChartQuery chart() {
        return new HistoryChartQuery(indicator, year, on, theme, null);
    }
}
