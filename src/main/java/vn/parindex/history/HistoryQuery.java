package vn.parindex.history;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** What can be asked of a history, as it was sent. */
public record HistoryQuery(
        @Parameter(
                description = "Indices or components, separated by commas; par-index.* stands for all components."
                        + " The unit's indices unless given",
                example = "par-index,sipas")
        @RestQuery
        String indicator,

        @Parameter(description = "2019, 2019,2021 or 2012..2024", example = "2012..2024") @RestQuery
        String year,

        @Parameter(
                description = "wide: units down and years across, the figure and its state for each; tables only",
                schema = @Schema(enumeration = {"long", "wide"}))
        @RestQuery
        String layout,

        @Parameter(description = "alternatives: what the other documents say; related: rows of merged units beside it")
        @RestQuery
        String include,

        @Parameter(description = "A day that tells units of one name or code apart") @RestQuery
        String on) {}
