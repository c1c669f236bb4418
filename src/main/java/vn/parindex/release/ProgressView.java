package vn.parindex.release;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many rows were read, checked and stored so far. */
@Schema(name = "CheckProgress")
public record ProgressView(
        @Schema(description = "Rows read from what was sent")
        long read,

        @Schema(description = "Rows that went through the rules")
        long checked,

        @Schema(description = "Rows that lie beside the published ones")
        long stored,

        @Schema(nullable = true, description = "How many rows there are, about; null while that is not known")
        Long total) {

    public static ProgressView of(ReleaseProgress progress) {
        return new ProgressView(progress.read(), progress.checked(), progress.stored(), progress.total());
    }
}
