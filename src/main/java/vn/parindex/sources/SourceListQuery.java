package vn.parindex.sources;

import jakarta.ws.rs.BeanParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import vn.parindex.http.request.Paging;

/** What can be asked of the list of documents, as it was sent. */
public record SourceListQuery(
        @Parameter(
                description = "Words of the title, publisher, note or id, with or without marks",
                example = "quang ninh")
        @RestQuery
        String q,

        @Parameter(
                description = "1 the publishing ministry, 2 a provincial authority, 3 press, 4 a compilation or a copy;"
                        + " separated by commas",
                example = "1")
        @RestQuery
        String tier,

        @BeanParam Paging paging) {}
