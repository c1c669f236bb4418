package vn.parindex.suggestions;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a reader sends: a figure, if they have it, and where it stands. */
@Schema(name = "SuggestedSource")
public record SuggestedView(
        @Schema(required = true, examples = "sipas") String indicator,

        @Schema(required = true, examples = "Sơn La", description = "By id, name or code")
        String unit,

        @Schema(required = true, examples = "2023") String year,

        @Schema(
                required = true,
                examples = "https://moha.gov.vn/sipas-2023.html",
                description = "Where the document is")
        String url,

        @Schema(nullable = true, examples = "82,15") String score,
        @Schema(nullable = true) String points,
        @Schema(nullable = true, examples = "33") String rank,

        @Schema(nullable = true, description = "Title of the document, if it is known")
        String title,

        @Schema(nullable = true) String publisher,
        @Schema(nullable = true) String publishedOn,

        @Schema(nullable = true, description = "Where in the document, at most 500 characters; no addresses")
        String note,

        @Schema(nullable = true, description = "Leave it empty: only machines fill it in")
        String website) {}
