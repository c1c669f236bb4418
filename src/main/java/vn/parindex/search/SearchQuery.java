package vn.parindex.search;

import jakarta.ws.rs.BeanParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import vn.parindex.http.request.Paging;

/** What can be asked of the search, as it was sent. */
public record SearchQuery(
        @Parameter(
                required = true,
                description =
                        "What is looked for, in Vietnamese or English, with or without marks: units, indicators, years, documents, what is wanted"
                                + " (thứ hạng, mâu thuẫn, nguồn, compare …), in any order",
                example = "quang ninh 2019 sipas",
                schema = @Schema(minLength = 1, maxLength = SearchRequest.LONGEST))
        @RestQuery
        String q,

        @Parameter(
                description =
                        "Only hits of these kinds, separated by commas: unit, indicator, year, figure, comparison, history, ranking, summary,"
                                + " checks, check, statement, source",
                example = "figure,ranking")
        @RestQuery
        String kinds,

        @BeanParam Paging paging) {}
