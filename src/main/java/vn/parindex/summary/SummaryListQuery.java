package vn.parindex.summary;

import static vn.parindex.summary.SummaryQuery.INCLUDE;
import static vn.parindex.summary.SummaryQuery.POPULATION;
import static vn.parindex.summary.SummaryQuery.WITHIN;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** What can be asked of summaries over the years, as it was sent. */
public record SummaryListQuery(
        @Parameter(description = POPULATION, example = "province") @RestQuery
        String population,

        @Parameter(description = WITHIN) @RestQuery String within,

        @Parameter(description = YEAR, example = "2019..2024") @RestQuery
        String year,

        @Parameter(description = LIMIT) @RestQuery String limit,

        @Parameter(description = CURSOR) @RestQuery String cursor,

        @Parameter(description = INCLUDE) @RestQuery String include) {

    static final String YEAR = "2019, 2019,2021 or 2012..2024";
    static final String LIMIT = "How many years, 1 to 1000; all of them unless given";
    static final String CURSOR = "From links.next";

    /** The same of the one index that has an address of its own. */
    public record Satisfaction(
            @Parameter(description = POPULATION) @RestQuery String population,
            @Parameter(description = WITHIN) @RestQuery String within,

            @Parameter(description = YEAR, example = "2017..2024") @RestQuery
            String year,

            @Parameter(description = LIMIT) @RestQuery String limit,
            @Parameter(description = CURSOR) @RestQuery String cursor,
            @Parameter(description = INCLUDE) @RestQuery String include) {

        SummaryListQuery query() {
            return new SummaryListQuery(population, within, year, limit, cursor, include);
        }
    }
}
