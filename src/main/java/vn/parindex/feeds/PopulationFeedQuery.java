package vn.parindex.feeds;

import jakarta.ws.rs.BeanParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import vn.parindex.http.request.Paging;

/** What can be asked of the feed of an indicator or a table, as it was sent. */
public record PopulationFeedQuery(
        @Parameter(
                description =
                        "Who is ranked: province, ministry, region …; unless given, of an indicator all, of a table the"
                                + " first that the indicator is published for",
                example = "province")
        @RestQuery
        String population,

        @BeanParam Paging paging) {}
