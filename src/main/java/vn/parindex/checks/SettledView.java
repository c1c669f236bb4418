package vn.parindex.checks;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.parindex.http.Text;
import vn.parindex.http.answer.Itemized;
import vn.parindex.http.answer.Links;

/** The published figures of which a release decides something that was open, or decides it otherwise. */
@Schema(name = "SettledChecks")
public record SettledView(
        @Schema(examples = "2026.11.29.1") String release,

        @Schema(nullable = true, description = "Id of the release it was made against; null for the first one")
        String base,

        @Schema(description = "What is settled, in one sentence for each kind; what contradicts comes first")
        List<Text> sentences,

        @Schema(description = "Checks whose outcome is another than before: contradictions first, then confirmations")
        List<Item> items,

        @Schema(description = "How many there are on all pages")
        int total,

        Links links)
        implements Itemized, Links.Carrier {

    /** One check, before and after. */
    @Schema(name = "SettledCheck")
    public record Item(
            @Schema(
                    enumeration = {"confirmed", "contradicted", "undecidable", "none"},
                    description = "none: there was no such check")
            String before,

            @Schema(
                    enumeration = {"confirmed", "contradicted", "undecidable", "none"},
                    description = "none: there is no such check any more")
            String after,

            @Schema(description = "As the state has it in which it is there, the later one where it is in both")
            CheckView check) {}
}
