package vn.parindex.ranking;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import vn.parindex.http.contract.ParameterTexts;

/** What can be supposed of a ranking, as it was sent. */
public record WhatIfQuery(
        @Parameter(description = "The unit it is supposed of, by any spelling", example = "bac-giang", required = true)
        @RestQuery
        String unit,

        @Parameter(
                description = "The figure supposed, of the ranked measure, with up to four decimals",
                example = "90.5")
        @RestQuery
        String score,

        @Parameter(description = "The place wanted, 1 to the number of units ranked", example = "3") @RestQuery
        String place,

        @Parameter(description = ParameterTexts.POPULATION, example = "province") @RestQuery
        String population,

        @Parameter(description = ParameterTexts.PARENT) @RestQuery
        String within,

        @Parameter(description = ParameterTexts.ON_IN_YEAR) @RestQuery
        String on,

        @Parameter(description = "Suppose a score or points; the indicator's own measure unless given") @RestQuery
        String measure) {}
