package vn.parindex.suggestions;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.parindex.http.answer.Itemized;
import vn.parindex.http.answer.Links;

/** Suggestions of one status, the newest first. */
@Schema(name = "SuggestionList")
public record SuggestionListView(
        List<SuggestionView> items,

        @Schema(description = "How many there are on all pages")
        int total,

        Links links) implements Itemized, Links.Carrier {}
