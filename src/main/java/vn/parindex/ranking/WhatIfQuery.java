package vn.parindex.ranking;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

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

        @Parameter(
                description = "Who is ranked: province, ministry, region …; the first that the indicator is published"
                        + " for unless given",
                example = "province")
        @RestQuery
        String population,

        @Parameter(description = "The unit whose members are ranked, for populations below the national level")
        @RestQuery
        String within,

        @Parameter(
                description = "A day that tells units of one name or code apart; 31 December of the year unless given")
        @RestQuery
        String on,

        @Parameter(description = "Suppose a score or points; the indicator's own measure unless given") @RestQuery
        String measure) {}
