package vn.parindex.units;

import jakarta.ws.rs.BeanParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import vn.parindex.http.request.Paging;

/** What can be asked of the list of units, as it was sent. */
public record UnitListQuery(
        @Parameter(
                description = "Search by name, old name, code or abbreviation, with or without marks; better matches"
                        + " first",
                example = "quang ninh")
        @RestQuery
        String q,

        @Parameter(description = "Only these types, separated by commas", example = "province") @RestQuery
        String type,

        @Parameter(description = "Only units of this region, on the day of `on` or the last day of their shape")
        @RestQuery
        String region,

        @Parameter(description = "Only the units of this parent") @RestQuery
        String parent,

        @Parameter(
                description =
                        "Only units that live on this day; today is the day in Việt Nam and goes on, so it takes no release or asOf",
                example = "2025-07-01")
        @RestQuery
        String on,

        @BeanParam Paging paging) {}
