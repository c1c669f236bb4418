package vn.parindex.releases;

import jakarta.ws.rs.BeanParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import vn.parindex.http.request.Paging;

/** What can be asked of the list of releases, as it was sent. */
public record ReleaseListQuery(
        @Parameter(
                description =
                        "published unless told otherwise; draft, invalid, checking, interrupted, discarded; several"
                                + " separated by commas",
                example = "published")
        @RestQuery
        String status,

        @BeanParam Paging paging) {}
