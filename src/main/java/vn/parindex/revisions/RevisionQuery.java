package vn.parindex.revisions;

import jakarta.ws.rs.BeanParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import vn.parindex.http.request.Paging;

/** What can be asked of the revisions of a result, as it was sent. */
public record RevisionQuery(
        @Parameter(
                description = "Who is ranked: province, ministry, region …; the first that the indicator is published"
                        + " for unless given",
                example = "province")
        @RestQuery
        String population,

        @Parameter(
                description = "A day that tells units of one name or code apart; 31 December of the year unless given")
        @RestQuery
        String on,

        @BeanParam Paging paging) {}
