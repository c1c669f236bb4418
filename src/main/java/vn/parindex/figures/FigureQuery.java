package vn.parindex.figures;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** What can be asked of a figure, as it was sent. */
public record FigureQuery(
        @Parameter(
                description = "Who is ranked: province, ministry, region …; the first that the indicator is published"
                        + " for unless given",
                example = "province")
        @RestQuery
        String population,

        @Parameter(
                description = "A day that tells units of one name or code apart; 31 December of the year unless given")
        @RestQuery
        String on) {}
