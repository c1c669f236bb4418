package vn.parindex.units;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** What can be asked beside the name of a unit, as it was sent. */
public record UnitQuery(
        @Parameter(description = "A day that tells units of one name or code apart", example = "2024-12-31") @RestQuery
        String on) {}
