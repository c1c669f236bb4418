package vn.parindex.indicators;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** For which populations indicators are asked for, as it was sent. */
public record IndicatorQuery(
        @Parameter(
                description = "Only for these populations, separated by commas",
                example = "province",
                schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
        @RestQuery
        String population) {}
