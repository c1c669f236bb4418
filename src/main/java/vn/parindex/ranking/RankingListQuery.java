package vn.parindex.ranking;

import jakarta.ws.rs.BeanParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import vn.parindex.http.request.Paging;

/** What can be asked of the list of rankings, as it was sent. */
public record RankingListQuery(
        @Parameter(
                description = "Codes of indices or components, separated by commas; par-index.* stands for all"
                        + " components",
                example = "par-index")
        @RestQuery
        String indicator,

        @Parameter(
                description = "Only these populations, separated by commas",
                example = "province",
                schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
        @RestQuery
        String population,

        @Parameter(description = "2019, 2019,2021 or 2012..2024", example = "2019..2024") @RestQuery
        String year,

        @BeanParam Paging paging) {}
