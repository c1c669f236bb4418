package vn.parindex.release;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The release that an answer was made from, named in every answer. */
@Schema(name = "ReleaseRef", description = "The state of the dataset that the answer was made from")
public record ReleaseView(
        @Schema(examples = "2026.11.29", description = "Give it back as release= to get the same answer for ever")
        String id,

        @Schema(
                nullable = true,
                examples = "2026-11-29T00:00:00Z",
                description = "From when on `asOf` answers with it; null for a draft")
        Instant publishedAt) {

    public static ReleaseView of(Release release) {
        return new ReleaseView(release.id(), release.publishedAt());
    }
}
