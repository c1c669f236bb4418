package vn.parindex.feeds;

import jakarta.ws.rs.BeanParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import vn.parindex.http.contract.ParameterTexts;
import vn.parindex.http.request.Paging;

/** What can be asked of the feed of a unit, as it was sent. */
public record UnitFeedQuery(
        @Parameter(description = ParameterTexts.ON) @RestQuery
        String on,

        @BeanParam Paging paging) {}
