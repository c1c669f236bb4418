package vn.parindex.checks;

import jakarta.ws.rs.BeanParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import vn.parindex.http.contract.ParameterTexts;
import vn.parindex.http.request.Paging;

/** What can be asked of the list of checks, as it was sent. */
public record CheckQuery(
        @Parameter(
                description = "confirmed, contradicted, undecidable; several separated by commas",
                example = "contradicted")
        @RestQuery
        String outcome,

        @Parameter(description = "statement, order, sum, sources; several separated by commas", example = "statement")
        @RestQuery
        String kind,

        @Parameter(description = "Codes of indices or components, separated by commas", example = "par-index")
        @RestQuery
        String indicator,

        @Parameter(
                description = ParameterTexts.POPULATIONS,
                example = "province",
                schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
        @RestQuery
        String population,

        @Parameter(description = ParameterTexts.YEARS, example = "2019..2024") @RestQuery
        String year,

        @Parameter(
                description = "Only what is about these units: ids, names or codes, separated by commas",
                example = "hai-phong")
        @RestQuery
        String unit,

        @Parameter(description = ParameterTexts.ON, example = "2024-12-31") @RestQuery
        String on,

        @BeanParam Paging paging) {}
