package vn.parindex.dcat;

import static java.util.Map.entry;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import vn.parindex.http.BasePath;
import vn.parindex.http.Media;
import vn.parindex.http.admission.Cost;
import vn.parindex.http.admission.Costs;
import vn.parindex.http.admission.Open;
import vn.parindex.http.answer.ContentType;
import vn.parindex.http.request.BaseUrl;
import vn.parindex.http.request.Endpoints;
import vn.parindex.http.request.Inquiry;

/** The interfaces of this installation, where machines look for them (RFC 9727). */
@Costs(Cost.CHEAP)
@Open
@Path("/.well-known/api-catalog")
@Tag(name = "Catalogue")
public class ApiCatalogResource {

    private static final String SELF = "/.well-known/api-catalog";
    private static final String TYPE = ContentType.LINKSET;

    private final Endpoints endpoints;
    private final BaseUrl base;
    private final Inquiry inquiry;

    ApiCatalogResource(Endpoints endpoints, BaseUrl base, Inquiry inquiry) {
        this.endpoints = endpoints;
        this.base = base;
        this.inquiry = inquiry;
    }

    @GET
    @Produces(Media.LINKSET)
    @Operation(
            operationId = "getApiCatalog",
            summary = "List the interfaces with their contracts and explanations (RFC 9727)",
            description =
                    "A set of links (RFC 9264). References begin with the path unless the installation says its base address.")
    public RestResponse<Object> apiCatalog() {
        inquiry.settle();
        var items = new ArrayList<Map<String, String>>();
        var sets = new ArrayList<Map<String, Object>>();
        items.add(Map.of("href", base.of(DataServices.API)));
        sets.add(linkset(
                DataServices.API,
                entry("service-desc", link("/q/openapi?format=json", "application/json")),
                entry("service-doc", link("/q/swagger-ui", "text/html")),
                entry("service-meta", link("/catalog", Media.JSON_LD)),
                entry("status", link("/q/health", "application/json"))));
        DataServices.SDMX.stream().filter(endpoints::hasBelow).forEach(root -> {
            items.add(Map.of("href", base.of(root)));
            sets.add(linkset(root, entry("service-meta", link("/catalog", Media.JSON_LD))));
        });
        // In an order of its own: that of Map.of differs from start to start, and one release has the same bytes for
        // ever.
        var self = new LinkedHashMap<String, Object>();
        self.put("anchor", base.of(SELF));
        self.put("item", items);
        sets.add(0, self);
        return ResponseBuilder.<Object>ok(Map.of("linkset", sets))
                .header("Content-Type", TYPE)
                .header("Link", "<" + BasePath.of(SELF) + ">; rel=\"api-catalog\"")
                .build();
    }

    @SafeVarargs
    private Map<String, Object> linkset(String anchor, Entry<String, Map<String, String>>... links) {
        var set = new LinkedHashMap<String, Object>();
        set.put("anchor", base.of(anchor));
        for (var link : links) {
            set.put(link.getKey(), List.of(link.getValue()));
        }
        return set;
    }

    private Map<String, String> link(String path, String type) {
        var link = new LinkedHashMap<String, String>();
        link.put("href", base.of(path));
        link.put("type", type);
        return link;
    }
}
