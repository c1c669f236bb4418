package vn.parindex.http.request;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Which page of a list is asked for, as it was sent; {@link Reading#slice} reads it. */
public record Paging(
        @Parameter(description = "How many items, 1 to 1000") @RestQuery
        String limit,

        @Parameter(description = "From links.next") @RestQuery
        String cursor) {}
