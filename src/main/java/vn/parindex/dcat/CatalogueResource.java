package vn.parindex.dcat;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import vn.parindex.catalog.Catalogs;
import vn.parindex.http.Media;
import vn.parindex.http.admission.Cost;
import vn.parindex.http.admission.Costs;
import vn.parindex.http.admission.Open;
import vn.parindex.http.request.BaseUrl;
import vn.parindex.http.request.Endpoints;
import vn.parindex.http.request.Format;
import vn.parindex.http.request.Inquiry;
import vn.parindex.release.AsOf;
import vn.parindex.release.ReleaseRepository;

/** The catalogue, for portals that harvest descriptions of datasets. */
@Costs(Cost.CHEAP)
@Open
@Path("/catalog")
@Tag(name = "Catalogue")
public class CatalogueResource {

    private final AsOf asOf;
    private final Catalogs catalogs;
    private final ReleaseRepository releases;
    private final Endpoints endpoints;
    private final BaseUrl base;
    private final Inquiry inquiry;

    CatalogueResource(
            AsOf asOf,
            Catalogs catalogs,
            ReleaseRepository releases,
            Endpoints endpoints,
            BaseUrl base,
            Inquiry inquiry) {
        this.asOf = asOf;
        this.catalogs = catalogs;
        this.releases = releases;
        this.endpoints = endpoints;
        this.base = base;
        this.inquiry = inquiry;
    }

    @GET
    @Produces({Media.JSON_LD, Media.TURTLE})
    @Operation(
            operationId = "getCatalogue",
            summary = "Describe datasets, files and services as linked data (DCAT-AP 3)",
            description =
                    "Datasets with their series, files, releases, legal basis and coverage, and the services. `/catalog.ttl` and"
                            + " `/catalog.jsonld` choose the format. Unless the installation says its base address, references"
                            + " begin with the path: resolve them against where you read them from.")
    public RestResponse<Object> catalogue() {
        var release = asOf.release();
        inquiry.settle();
        var offered = endpoints.mediaTypes("/api/v1/observations", "GET");
        var graph = Catalogue.of(new DescribedState(
                base,
                catalogs.at(release),
                releases.listPublished().stream()
                        .filter(each -> release.number() == null || each.number() <= release.number())
                        .toList(),
                asOf.pinned(),
                Arrays.stream(Format.values())
                        .filter(format -> offered.contains(format.mediaType()))
                        // JSON comes in pages and is what the service is for; CSVW describes another file.
                        .filter(format -> format != Format.JSON && format != Format.CSVW)
                        .toList(),
                Stream.concat(
                                DataServices.SDMX.stream().filter(endpoints::hasBelow),
                                endpoints.methods("/").isEmpty() ? Stream.empty() : Stream.of("/"))
                        .collect(Collectors.toSet())));
        return ResponseBuilder.<Object>ok(graph)
                .header("Content-Language", "vi, en")
                .build();
    }
}
