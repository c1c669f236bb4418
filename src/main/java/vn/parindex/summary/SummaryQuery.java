package vn.parindex.summary;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import vn.parindex.http.request.Reading;

/** What can be asked of a summary, as it was sent. */
public record SummaryQuery(
        @Parameter(description = POPULATION, example = "province") @RestQuery
        String population,

        @Parameter(description = WITHIN) @RestQuery String within,

        @Parameter(description = INCLUDE) @RestQuery String include) {

    static final String POPULATION =
            "Who is summed up: province, ministry …; the first that the indicator is published for unless given";

    static final String WITHIN = "The unit whose members are summed up, for populations below the national level";

    static final String INCLUDE =
            "parts: in tables, below each summary a row for each of its highest and lowest, factors and"
                    + " regions; JSON and NDJSON have them as they are";

    /** Whether the parts have rows of their own; a fault for anything else that is to be included. */
    static boolean includesParts(Reading reading, String sent) {
        return !reading.choices("include", sent, List.of("parts")).isEmpty();
    }

    /** The same of the one index that has an address of its own. */
    public record Satisfaction(
            @Parameter(description = POPULATION) @RestQuery String population,
            @Parameter(description = WITHIN) @RestQuery String within,
            @Parameter(description = INCLUDE) @RestQuery String include) {

        SummaryQuery query() {
            return new SummaryQuery(population, within, include);
        }
    }
}
