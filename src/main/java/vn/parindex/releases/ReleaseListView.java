package vn.parindex.releases;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.parindex.http.Itemized;
import vn.parindex.http.Links;
import vn.parindex.release.ReleaseView;

/** Releases, newest first. */
@Schema(name = "ReleaseList")
public record ReleaseListView(
        List<ReleaseDetailView> items,

        @Schema(description = "How many releases there are on all pages")
        int total,

        @Schema(description = "The release that the request means")
        ReleaseView release,

        Links links)
        implements Itemized, Links.Carrier {}
