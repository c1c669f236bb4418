package vn.parindex.releases;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.parindex.format.Download;
import vn.parindex.http.admission.Cost;
import vn.parindex.http.admission.Costs;
import vn.parindex.http.admission.Open;
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
    @Parameter(
            name = "Range",
            in = ParameterIn.HEADER,
            description =
                    "One part (RFC 9110, 14): `bytes=0-499`, `bytes=500-` or `bytes=-500`. Several are answered by the whole",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "If-Range",
            in = ParameterIn.HEADER,
            description = "The ETag of what you hold: the part where it is the same still, else the whole",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(responseCode = "200", description = "The whole", content = @Content(mediaType = Upload.ZIP))
    @APIResponse(
            responseCode = "206",
            description = "The part that `Range` names; ETag and Repr-Digest are those of the whole",
            content = @Content(mediaType = Upload.ZIP))
    public RestResponse<Download> download() {
        return ofRelease.download("latest");
    }
}
