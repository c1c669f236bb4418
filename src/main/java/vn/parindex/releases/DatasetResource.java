package vn.parindex.releases;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.parindex.format.Download;
import vn.parindex.http.admission.Cost;
import vn.parindex.http.admission.Costs;
import vn.parindex.http.admission.Open;
import vn.parindex.http.answer.RangeRequest;
import vn.parindex.upload.Upload;

/** The whole dataset to download, as it is in the release that the request means. */
@Costs(Cost.DEAR)
@Open
@Path("/api/v1/dataset.zip")
@Tag(name = "Releases")
@Produces(Upload.ZIP)
public class DatasetResource {

    private final ReleaseDatasetResource ofRelease;

    DatasetResource(ReleaseDatasetResource ofRelease) {
        this.ofRelease = ofRelease;
    }

    @GET
    @Operation(
            operationId = "downloadDataset",
            summary = "Download the whole dataset as a data package",
            description =
                    "A Frictionless Tabular Data Package: datapackage.json and CSV files. Its SHA-256 is the `checksum` of the"
                            + " release and, in base64, Repr-Digest. A download that broke off is resumed with `Range` and the ETag in"
                            + " `If-Range`.")
    @APIResponse(responseCode = "200", description = RangeRequest.WHOLE, content = @Content(mediaType = Upload.ZIP))
    @APIResponse(responseCode = "206", description = RangeRequest.PART, content = @Content(mediaType = Upload.ZIP))
    public RestResponse<Download> download() {
        return ofRelease.download("latest");
    }
}
