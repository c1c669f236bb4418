package vn.parindex.changes;

import jakarta.ws.rs.BeanParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** What can be asked of a page of changes, as it was sent. */
public record ChangeQuery(
        @BeanParam FeedQuery feed,

        @Parameter(description = "How many items at most, 1 to 1000; a page may hold fewer although more follow")
        @RestQuery
        String limit,

        @Parameter(description = "Seconds to wait for something new, 0 to 25; not with `release` or `asOf`")
        @RestQuery("wait")
        String seconds) {}
