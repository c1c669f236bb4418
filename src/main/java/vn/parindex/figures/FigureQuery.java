package vn.parindex.figures;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import vn.parindex.http.contract.ParameterTexts;

/** What can be asked of a figure, as it was sent. */
public record FigureQuery(
        @Parameter(description = ParameterTexts.POPULATION, example = "province") @RestQuery
        String population,

        @Parameter(description = ParameterTexts.ON_IN_YEAR) @RestQuery
        String on) {}
