package vn.parindex.intake.publishing;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import vn.parindex.intake.upload.Upload;

/** The dataset of one release to download; a class of its own, because addresses are matched class by class. */
@Path("/api/v1/releases/{release}/dataset.zip")
@Tag(name = "Releases")
@Produces(Upload.ZIP)
public class ReleaseDatasetResource {

    private final DatasetResource dataset;

    ReleaseDatasetResource(DatasetResource dataset) {
        this.dataset = dataset;
    }

    @GET
    @Operation(operationId = "downloadRelease", summary = "Download the dataset as a release left it")
    public RestResponse<byte[]> ofRelease(
            @Parameter(description = "Id of the release", example = "latest") @RestPath String release) {
        return dataset.download(release);
    }
}
