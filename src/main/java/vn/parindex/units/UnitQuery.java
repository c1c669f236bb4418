package vn.parindex.units;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import vn.parindex.http.contract.ParameterTexts;

/** What can be asked beside the name of a unit, as it was sent. */
public record UnitQuery(
        @Parameter(description = ParameterTexts.ON, example = "2024-12-31") @RestQuery
        String on) {}
