package vn.parindex.checks;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.parindex.catalog.BreakView;
import vn.parindex.catalog.SourceView;
import vn.parindex.http.answer.Links;
import vn.parindex.release.ReleaseView;

/** One check with the documents and breaks it rests on. */
@Schema(name = "CheckDetail")
public record CheckDetailView(
        @JsonUnwrapped CheckView check,

        @Schema(description = "The breaks of the indicator, oldest first")
        List<BreakView> breaks,

        @Schema(description = "Every document that the check names, by id")
        Map<String, SourceView> sources,

        ReleaseView release,
        Links links)
        implements Links.Carrier {}
