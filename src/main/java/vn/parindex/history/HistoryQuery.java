package vn.parindex.history;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import vn.parindex.http.contract.ParameterTexts;

/** What can be asked of a history, as it was sent. */
public record HistoryQuery(
        @Parameter(
                description = "Indices or components, separated by commas; par-index.* stands for all components."
                        + " The unit's indices unless given",
                example = "par-index,sipas")
        @RestQuery
        String indicator,

        @Parameter(description = ParameterTexts.YEARS, example = "2012..2024") @RestQuery
        String year,

        @Parameter(description = ParameterTexts.LAYOUT, schema = @Schema(enumeration = {"long", "wide"})) @RestQuery
        String layout,

        @Parameter(description = "alternatives: what the other documents say; related: rows of merged units beside it")
        @RestQuery
        String include,

        @Parameter(description = ParameterTexts.ON) @RestQuery
        String on) {}
