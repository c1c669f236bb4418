package vn.parindex.revisions;

import jakarta.ws.rs.BeanParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import vn.parindex.http.contract.ParameterTexts;
import vn.parindex.http.request.Paging;

/** What can be asked of the revisions of a result, as it was sent. */
public record RevisionQuery(
        @Parameter(description = ParameterTexts.POPULATION, example = "province") @RestQuery
        String population,

        @Parameter(description = ParameterTexts.ON_IN_YEAR) @RestQuery
        String on,

        @BeanParam Paging paging) {}
