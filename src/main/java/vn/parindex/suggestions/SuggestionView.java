package vn.parindex.suggestions;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.parindex.bring.ValueView;
import vn.parindex.http.BasePath;

/** A source that a reader sent, for editors alone. */
@Schema(name = "Suggestion")
public record SuggestionView(
        long id,
        Instant receivedAt,

        @Schema(description = "When the same was last sent") Instant lastAt,

        @Schema(examples = "1", description = "How often the same was sent")
        int times,

        @Schema(enumeration = {"open", "accepted", "rejected"})
        String status,

        @Schema(description = "What was sent") ValueView value,

        @Schema(nullable = true, description = "What the reader added")
        String note,

        @Schema(nullable = true) Instant decidedAt,
        @Schema(nullable = true) String decidedBy,

        @Schema(nullable = true, description = "Why it was rejected")
        String reason,

        @Schema(nullable = true, description = "The draft that was made of it")
        String draft,

        SuggestionLinks links) {

    /** What can be done with it. */
    @Schema(name = "SuggestionLinks")
    public record SuggestionLinks(
            @Schema(examples = "/api/v1/suggestions/1/accept")
            String accept,

            @Schema(examples = "/api/v1/suggestions/1/reject")
            String reject) {

        static SuggestionLinks of(long id) {
            var self = BasePath.of("/api/v1/suggestions/" + id);
            return new SuggestionLinks(self + "/accept", self + "/reject");
        }
    }

    static SuggestionView of(Suggestion suggestion) {
        var body = SuggestionBody.of(suggestion);
        return new SuggestionView(
                suggestion.id(),
                suggestion.receivedAt(),
                suggestion.lastAt(),
                suggestion.times(),
                suggestion.status(),
                body.value(),
                body.note(),
                suggestion.decidedAt(),
                suggestion.decidedBy(),
                suggestion.reason(),
                suggestion.draft(),
                SuggestionLinks.of(suggestion.id()));
    }
}
