package vn.parindex.changes;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import vn.parindex.http.contract.ParameterTexts;

/** Which changes can be asked for, as it was sent: what pages and streams have in common. */
public record FeedQuery(
        @Parameter(description = "The cursor to go on from: `next`, or the cursor of a release or snapshot") @RestQuery
        String after,

        @Parameter(
                description =
                        "Only events of these rows, separated by commas: unit, relation, region, indicator, edition,"
                                + " weight, break, source, result, statement, milestone, tile",
                example = "result")
        @RestQuery
        String entity,

        @Parameter(
                description =
                        "Only rows of these indices or components, separated by commas; par-index.* stands for all"
                                + " components",
                example = "par-index")
        @RestQuery
        String indicator,

        @Parameter(
                description = "Only rows about these units: ids, names, codes or abbreviations, separated by commas",
                example = "hung-yen")
        @RestQuery
        String unit,

        @Parameter(description = ParameterTexts.ON) @RestQuery
        String on) {}
