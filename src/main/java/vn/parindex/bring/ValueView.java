package vn.parindex.bring;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One result with the document that states it, as it is sent; figures as numbers, or as texts with a decimal comma. */
@Schema(name = "SingleValue")
public record ValueView(
        @Schema(required = true, examples = "sipas", description = "The index, or a component of one")
        String indicator,

        @Schema(
                required = true,
                examples = "Sơn La",
                description = "By id, name or code, as it was at the end of the year")
        String unit,

        @Schema(required = true, examples = "2023") String year,

        @Schema(nullable = true, examples = "82,15", description = "Percent, 0 to 100")
        String score,

        @Schema(nullable = true, description = "Points of a component")
        String points,

        @Schema(nullable = true, examples = "33", description = "A place, or a range such as 3-5")
        String rank,

        @Schema(nullable = true, examples = "SIPAS 2023", description = "Title of the document")
        String title,

        @Schema(nullable = true, examples = "Bộ Nội vụ", description = "Who published it")
        String publisher,

        @Schema(nullable = true, examples = "2024-04-17", description = "When: a year, a month or a day")
        String publishedOn,

        @Schema(nullable = true, examples = "https://moha.gov.vn/sipas-2023.html", description = "Its address")
        String url,

        @Schema(nullable = true, examples = "1", description = "How near it is to the publisher, 1 to 4")
        String tier) {}
