package vn.parindex.summary;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** What can be asked of a summary, as it was sent. */
public record SummaryQuery(
        @Parameter(description = POPULATION, example = "province") @RestQuery
        String population,

        @Parameter(description = WITHIN) @RestQuery String within) {

    static final String POPULATION =
            "Who is summed up: province, ministry …; the first that the indicator is published for unless given";

    static final String WITHIN = "The unit whose members are summed up, for populations below the national level";

    /** The same of the one index that has an address of its own. */
    public record Satisfaction(
            @Parameter(description = POPULATION) @RestQuery String population,
            @Parameter(description = WITHIN) @RestQuery String within) {

        SummaryQuery query() {
            return new SummaryQuery(population, within);
        }
    }
}
