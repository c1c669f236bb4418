package vn.parindex.dcat;

import static vn.parindex.dcat.Authorities.both;

import java.util.List;
import vn.parindex.format.rdf.Graph;
import vn.parindex.format.rdf.Graph.Node;
import vn.parindex.http.Text;

/** The interfaces through which the datasets are served: this one, and SDMX where the installation has it. */
final class DataServices {

    static final String API = "/api/v1";
    static final List<String> SDMX = List.of("/sdmx/v1", "/sdmx/v2");

    private final Graph graph;
    private final DescribedState described;
    private final Authorities authorities;

    DataServices(Graph graph, DescribedState described, Authorities authorities) {
        this.graph = graph;
        this.described = described;
        this.authorities = authorities;
    }

    /** Each service serves every dataset. */
    void add(Node catalogue, List<Node> datasets) {
        var api = service("api", API);
        both(api, "dct:title", Text.of("Giao diện HTTP của parindex", "The HTTP interface of parindex"));
        both(
                api,
                "dct:description",
                Text.of(
                        "Bảng xếp hạng, chuỗi theo năm, so sánh, bảng phẳng, kiểm tra số học, nguồn; JSON, CSV, XLSX, NDJSON,"
                                + " JSON-stat. Đọc không cần khóa.",
                        "Rankings, histories, comparisons, the flat table, arithmetic checks, sources; JSON, CSV, XLSX, NDJSON,"
                                + " JSON-stat. Reading needs no key."));
        api.link("dcat:endpointDescription", resource("/q/openapi"))
                .link("foaf:page", graph.about(described.base().of("/q/swagger-ui"), "foaf:Document"))
                .link(
                        "dct:conformsTo",
                        authorities.standard("https://spec.openapis.org/oas/v3.1.0", "OpenAPI Specification 3.1"));
        serve(catalogue, api, datasets);
        SDMX.stream().filter(described.services()::contains).forEach(root -> serve(catalogue, sdmx(root), datasets));
    }

    private Node sdmx(String root) {
        boolean first = root.endsWith("v1");
        var version = first ? "1.5" : "2";
        var node = service(first ? "sdmx-v1" : "sdmx-v2", root);
        both(node, "dct:title", Text.of("SDMX REST " + version, "SDMX REST " + version));
        both(
                node,
                "dct:description",
                Text.of(
                        "Cùng những con số ấy theo SDMX, cho các phần mềm thống kê.",
                        "The same figures as SDMX, for statistical software."));
        return node.link("dct:conformsTo", authorities.standard("https://github.com/sdmx-twg/sdmx-rest", "SDMX REST"));
    }

    private Node service(String key, String root) {
        return graph.about(described.named(key), "dcat:DataService")
                .link("dcat:endpointURL", resource(root))
                .link("dct:publisher", described.named("publisher"))
                .link("dct:accessRights", authorities.open())
                .link("dcat:theme", authorities.government());
    }

    private static void serve(Node catalogue, Node service, List<Node> datasets) {
        datasets.forEach(dataset -> service.link("dcat:servesDataset", dataset));
        catalogue.link("dcat:service", service);
    }

    private Node resource(String path) {
        return graph.about(described.base().of(path), "rdfs:Resource");
    }
}
