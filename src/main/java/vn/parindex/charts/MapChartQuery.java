package vn.parindex.charts;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** What can be asked of a ranking as a map, as it was sent, for a picture and for a frame. */
public record MapChartQuery(
        @Parameter(
                description = "What the colours tell: the score or points (unless given), or the place",
                example = "score",
                schema = @Schema(enumeration = {"score", "place"}))
        @RestQuery
        String by,

        @Parameter(
                description =
                        "34: the provinces of today, in years before 2025 striped by those that each was formed from;"
                                + " those of the year unless given",
                example = "34",
                schema =
                        @Schema(
                                type = SchemaType.INTEGER,
                                enumeration = {"34"}))
        @RestQuery
        String units) {}
