package vn.parindex.releases;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import vn.parindex.format.Download;
import vn.parindex.http.admission.Cost;
import vn.parindex.http.admission.Costs;
import vn.parindex.http.admission.Open;
import vn.parindex.http.answer.RangeRequest;
import vn.parindex.http.request.Inquiry;
import vn.parindex.loading.Downloads;
import vn.parindex.loading.ReadyZip;
import vn.parindex.release.Release;
import vn.parindex.release.VisibleReleases;
import vn.parindex.upload.Upload;

/** The dataset as a release left it, to download: what comes out can be uploaded again and changes nothing. */
@Costs(Cost.DEAR)
@Open
@Path("/api/v1/releases/{release}/dataset.zip")
@Tag(name = "Releases")
@Produces(Upload.ZIP)
public class ReleaseDatasetResource {

    private final VisibleReleases visible;
    private final Downloads downloads;
    private final Inquiry inquiry;
    private final RangeRequest ranges;

    ReleaseDatasetResource(VisibleReleases visible, Downloads downloads, Inquiry inquiry, RangeRequest ranges) {
        this.visible = visible;
        this.downloads = downloads;
        this.inquiry = inquiry;
        this.ranges = ranges;
    }

    @GET
    @Operation(
            operationId = "downloadRelease",
            summary = "Download the dataset as a release left it",
            description =
                    "A Frictionless Tabular Data Package: datapackage.json and CSV files. Its SHA-256 is the `checksum` of the"
                            + " release and, in base64, Repr-Digest. `version`, `created` and `releasedAt` in datapackage.json say which"
                            + " release it is and when it was first published: loaded elsewhere, it is cited alike. A download that broke"
                            + " off is resumed with `Range` and the ETag in `If-Range`.")
    @APIResponse(responseCode = "200", description = RangeRequest.WHOLE, content = @Content(mediaType = Upload.ZIP))
    @APIResponse(responseCode = "206", description = RangeRequest.PART, content = @Content(mediaType = Upload.ZIP))
    public RestResponse<Download> download(@RestPath String release) {
        Release chosen = visible.require(release);
        inquiry.settle();
        try {
            ReadyZip zip = downloads.take(chosen);
            ranges.whenOver(zip::giveBack);
            return answer(chosen, zip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RestResponse<Download> answer(Release release, ReadyZip zip) {
        var part = ranges.asked(zip.tag(), zip.size());
        ResponseBuilder<Download> answer = part.map(range -> ResponseBuilder.create(
                                RestResponse.Status.PARTIAL_CONTENT,
                                new Download(zip::read, range.first(), range.size()))
                        .header("Content-Range", range.told()))
                .orElseGet(() -> ResponseBuilder.ok(new Download(zip::read, 0, zip.size())));
        return answer.header("ETag", zip.tag())
                .header("Accept-Ranges", "bytes")
                .header("Content-Disposition", "attachment; filename=\"parindex-" + release.id() + ".zip\"")
                .header("Repr-Digest", zip.reprDigest())
                .build();
    }
}
