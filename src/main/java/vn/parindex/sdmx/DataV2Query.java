package vn.parindex.sdmx;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** What data of REST 2 can be asked for, beside the path, as it was sent; each filter has a name of its own. */
public record DataV2Query(
        @Parameter(description = "Filters of components such as c[TIME_PERIOD]=ge:2019; a comma is an or, + an and")
        @RestQuery
        String c,

        @Parameter(description = SdmxParameterTexts.FIRST) @RestQuery
        String firstNObservations,

        @Parameter(description = SdmxParameterTexts.LAST, example = "2") @RestQuery
        String lastNObservations,

        @Parameter(description = SdmxParameterTexts.CHANGED_AFTER) @RestQuery
        String updatedAfter,

        @Parameter(description = "true: every release as a data set of its own") @RestQuery
        String includeHistory,

        @Parameter(
                description = "TIME_PERIOD unless given, another dimension, or AllDimensions",
                example = "AllDimensions")
        @RestQuery
        String dimensionAtObservation,

        @Parameter(description = "dsd, all or obs for all attributes, none for none") @RestQuery
        String attributes,

        @Parameter(description = "all, or none for the keys alone") @RestQuery
        String measures) {}
