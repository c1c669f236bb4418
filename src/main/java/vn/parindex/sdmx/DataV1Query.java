package vn.parindex.sdmx;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** What data of REST 1.5 can be asked for, beside the path, as it was sent. */
public record DataV1Query(
        @Parameter(description = "First period, such as 2019", example = "2019") @RestQuery
        String startPeriod,

        @Parameter(description = SdmxParameterTexts.END) @RestQuery
        String endPeriod,

        @Parameter(description = SdmxParameterTexts.FIRST) @RestQuery
        String firstNObservations,

        @Parameter(description = SdmxParameterTexts.LAST, example = "2") @RestQuery
        String lastNObservations,

        @Parameter(description = SdmxParameterTexts.CHANGED_AFTER) @RestQuery
        String updatedAfter,

        @Parameter(description = "true: every release as a data set of its own, with the time in which it was valid")
        @RestQuery
        String includeHistory,

        @Parameter(
                description =
                        "TIME_PERIOD unless given, another dimension, or AllDimensions for a flat list without series",
                example = "TIME_PERIOD")
        @RestQuery
        String dimensionAtObservation,

        @Parameter(
                description = "How much to tell",
                schema = @Schema(enumeration = {"full", "dataonly", "serieskeysonly", "nodata"}))
        @RestQuery
        String detail) {}
