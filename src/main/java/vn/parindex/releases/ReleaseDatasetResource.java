package vn.parindex.releases;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import vn.parindex.http.admission.Cost;
import vn.parindex.http.admission.Costs;
import vn.parindex.http.admission.Open;
import vn.parindex.http.request.Inquiry;
import vn.parindex.loading.Downloads;
import vn.parindex.loading.ReleasedDataset;
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
    private final ReleasedDataset dataset;
    private final Downloads downloads;
    private final Inquiry inquiry;

    ReleaseDatasetResource(VisibleReleases visible, ReleasedDataset dataset, Downloads downloads, Inquiry inquiry) {
        this.downloads = downloads;
        this.visible = visible;
        this.dataset = dataset;
        this.inquiry = inquiry;
    }

    @GET
    @Operation(
            operationId = "downloadRelease",
            summary = "Download the dataset as a release left it",
            description =
                    "A Frictionless Tabular Data Package: datapackage.json and CSV files. Its SHA-256 is the `checksum` of the"
                            + " release and, in base64, Repr-Digest. `version`, `created` and `releasedAt` in datapackage.json say which"
                            + " release it is and when it was first published: loaded elsewhere, it is cited alike.")
    public RestResponse<byte[]> download(
            @Parameter(description = "Id of the release", example = "latest") @RestPath String release) {
        Release chosen = visible.require(release);
        inquiry.settle();
        var zip = new ByteArrayOutputStream();
        try {
            dataset.write(chosen, zip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var content = zip.toByteArray();
        downloads.keep(chosen, content);
        return ResponseBuilder.ok(content)
                .header("Content-Disposition", "attachment; filename=\"parindex-" + chosen.id() + ".zip\"")
                .header("Repr-Digest", "sha-256=:" + digest(content) + ":")
                .build();
    }

    /** RFC 9530: base64 of the SHA-256 of what is sent. */
    private static String digest(byte[] content) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
