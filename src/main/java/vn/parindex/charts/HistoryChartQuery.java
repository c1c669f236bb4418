package vn.parindex.charts;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import vn.parindex.http.contract.ParameterTexts;

/** What can be asked of a history as lines, as it was sent, for a picture and for a frame. */
public record HistoryChartQuery(
        @Parameter(
                description = "An index or component; the unit's first index unless given",
                example = "par-index",
                schema = @Schema(pattern = "^[^,]+$"))
        @RestQuery
        String indicator,

        @Parameter(description = "2019, 2019,2021 or 2012..2024; all unless given", example = "2012..2024") @RestQuery
        String year,

        @Parameter(description = ParameterTexts.ON) @RestQuery
        String on) {}
