package vn.parindex.service;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.parindex.catalog.Rights;
import vn.parindex.http.BasePath;
import vn.parindex.http.Lang;
import vn.parindex.http.Text;
import vn.parindex.http.admission.Cost;
import vn.parindex.http.admission.Costs;
import vn.parindex.http.admission.Open;
import vn.parindex.http.request.Format;
import vn.parindex.http.request.Inquiry;
import vn.parindex.release.AsOf;
import vn.parindex.release.ReleaseView;

/** The service document: the one address from which everything else is found. */
@Costs(Cost.CHEAP)
@Open
@Path("/api/v1")
@Tag(name = "Service")
public class ServiceResource {

    private final AsOf asOf;
    private final Inquiry inquiry;
    private final Contact contact;
    private final boolean takesSuggestions;
    private final String version;

    ServiceResource(
            AsOf asOf,
            Inquiry inquiry,
            Contact contact,
            @ConfigProperty(name = "parindex.suggestions.enabled", defaultValue = "true") boolean takesSuggestions,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.asOf = asOf;
        this.inquiry = inquiry;
        this.contact = contact;
        this.takesSuggestions = takesSuggestions;
        this.version = version;
    }

    @GET
    @Operation(
            operationId = "getService",
            summary = "Start here: links, current release, formats, limits, citation, stability promise",
            description = "Everything else is found from its links; {…} in one stands for what you choose.")
    public ServiceView service() {
        var release = asOf.release();
        inquiry.settle();
        return new ServiceView(
                Text.of(
                        "parindex: chỉ số cải cách hành chính (PAR INDEX) và chỉ số hài lòng (SIPAS) của Việt Nam",
                        "parindex: Việt Nam's public administration reform index (PAR INDEX) and satisfaction index (SIPAS)"),
                Text.of(
                        "Kết quả hằng năm của các tỉnh, thành phố và các bộ, mỗi con số kèm nguồn. Chỗ nào không có nguồn thì để"
                                + " trống, không ước tính; vị trí chưa biết chính xác được nêu thành khoảng.",
                        "The yearly results of provinces and ministries, each figure with its document. What no document states is"
                                + " left empty and never estimated; a place that is not known exactly is told as an interval."),
                version,
                ReleaseView.of(release),
                links(),
                Format.codes(),
                Lang.codes(),
                new ServiceView.Limits(1000, 10, 100, 8192),
                ServiceView.citation(release),
                Text.of(
                        "Trong v1 chỉ có thay đổi bổ sung: có thể thêm trường, tham số, mã và đường dẫn, không bao giờ đổi nghĩa hay"
                                + " bỏ đi. Thay đổi phá vỡ sẽ là v2; v1 khi đó mang tiêu đề Deprecation và Sunset.",
                        "Inside v1 change is additive: fields, parameters, codes and paths may be added, and none changes its meaning"
                                + " or goes. A breaking change is v2; v1 then carries Deprecation and Sunset headers."),
                Rights.LICENSE,
                Rights.STATEMENT,
                contact.general().orElse(null),
                contact.corrections().orElse(null),
                takesSuggestions ? BasePath.of("/api/v1/suggestions") : null);
    }

    private static Map<String, String> links() {
        var links = new LinkedHashMap<String, String>();
        for (var name :
                List.of("terms", "indicators", "units", "provinces", "ministries", "regions", "rankings", "sipas")) {
            links.put(name, "/api/v1/" + name);
        }
        links.put("search", "/api/v1/search?q={unit}");
        links.put("unit", "/api/v1/units/{unit}");
        links.put("history", "/api/v1/units/{unit}/history");
        links.put("ranking", "/api/v1/rankings/{indicator}/{year}");
        links.put("whatIf", "/api/v1/rankings/{indicator}/{year}/what-if?unit={unit}");
        links.put("figure", "/api/v1/figures/{indicator}/{year}/{unit}");
        links.put("summaries", "/api/v1/summaries/{indicator}");
        links.put("summary", "/api/v1/summaries/{indicator}/{year}");
        links.put("comparison", "/api/v1/comparison?unit={unit},{unit}");
        links.put("observations", "/api/v1/observations");
        links.put("facets", "/api/v1/observations/facets");
        links.put("revisions", "/api/v1/results/{indicator}/{year}/{unit}/revisions");
        links.put("checks", "/api/v1/checks");
        links.put("sources", "/api/v1/sources");
        links.put("tiles", "/api/v1/tiles");
        links.put("releases", "/api/v1/releases");
        links.put("changes", "/api/v1/changes");
        links.put("releaseFeed", "/releases.atom");
        links.put("unitFeed", "/feeds/units/{unit}.atom");
        links.put("indicatorFeed", "/feeds/indicators/{indicator}.atom");
        links.put("tableFeed", "/feeds/tables/{indicator}/{year}.atom");
        links.put("problems", "/api/v1/problems");
        links.put("dataset", "/api/v1/dataset.zip");
        links.put("sdmx", "/sdmx/v1/dataflow/all/all/latest");
        links.put("sdmx2", "/sdmx/v2/structure/dataflow/*/*/~");
        links.put("page", "/");
        links.put("catalogue", "/catalog");
        links.put("apiCatalog", "/.well-known/api-catalog");
        links.put("llms", "/llms.txt");
        links.put("openapi", "/q/openapi");
        links.put("explorer", "/q/swagger-ui");
        links.put("health", "/q/health");
        links.replaceAll((name, path) -> BasePath.of(path));
        return links;
    }
}
