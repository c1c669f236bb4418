package vn.parindex.dcat;

import static vn.parindex.dcat.Authorities.both;

import java.util.Map;
import vn.parindex.format.rdf.Graph;
import vn.parindex.format.rdf.Graph.Node;
import vn.parindex.http.Text;

/** In which forms a dataset can be had: the flat table in each format that is a whole file, and the data package. */
final class Distributions {

    static final String ZIP = "application/zip";

    /** What is told of a format, by its code, beyond its media type: its name, the EU's code for it, the standard that it keeps. */
    private record Kind(String name, String fileType, String standard, String standardTitle) {}

    private static final Map<String, Kind> KINDS = Map.of(
            "csv",
            new Kind("CSV", "CSV", "https://www.rfc-editor.org/rfc/rfc4180", "RFC 4180: Common Format for CSV Files"),
            "xlsx",
            new Kind("XLSX", "XLSX", "https://www.iso.org/standard/71691.html", "ISO/IEC 29500-1: Office Open XML"),
            "ndjson",
            new Kind("NDJSON", "JSON", "https://github.com/ndjson/ndjson-spec", "NDJSON: newline-delimited JSON"),
            "jsonstat",
            new Kind("JSON-stat", "JSON", "https://json-stat.org/full/", "JSON-stat 2.0"),
            "sdmx-ml",
            new Kind("SDMX-ML, generic", "XML", "https://github.com/sdmx-twg/sdmx-ml", "SDMX-ML 2.1"),
            "sdmx-ml-specific",
            new Kind("SDMX-ML, structure-specific", "XML", "https://github.com/sdmx-twg/sdmx-ml", "SDMX-ML 2.1"),
            "sdmx-json",
            new Kind("SDMX-JSON", "JSON", "https://github.com/sdmx-twg/sdmx-json", "SDMX-JSON 2.0"),
            "sdmx-csv",
            new Kind("SDMX-CSV", "CSV", "https://github.com/sdmx-twg/sdmx-csv", "SDMX-CSV 2.0"));

    private static final String PACKAGE = "https://specs.frictionlessdata.io/tabular-data-package/";

    private final Graph graph;
    private final DescribedState described;
    private final Authorities authorities;

    Distributions(Graph graph, DescribedState described, Authorities authorities) {
        this.graph = graph;
        this.described = described;
        this.authorities = authorities;
    }

    /** The flat table in every format, narrowed by this query; empty for all of it. */
    void addTables(Node dataset, String key, String query) {
        for (var format : described.formats()) {
            var kind = KINDS.getOrDefault(format.code(), new Kind(format.code(), null, null, null));
            var path = "/api/v1/observations." + format.code() + (query.isEmpty() ? "" : "?" + query);
            var node = add(dataset, key + "-" + format.code(), kind, format.mediaType(), described.read(path));
            both(node, "dct:title", Text.of("Bảng kết quả, " + kind.name(), "Table of results, " + kind.name()));
            both(
                    node,
                    "dct:description",
                    Text.of(
                            "Mỗi dòng là một kết quả: điểm, trạng thái, thứ hạng, nguồn. Tệp đầy đủ, không phân trang.",
                            "One row is one result: score, state, place, source. The whole file, without pages."));
            node.link("dcat:accessService", described.named("api"));
        }
    }

    /** The whole dataset of a release, with all its tables. */
    void addPackage(Node dataset, String key, String release) {
        var kind = new Kind("ZIP", "ZIP", PACKAGE, "Frictionless Tabular Data Package");
        var address = described.base().of("/api/v1/releases/" + release + "/dataset.zip");
        var node =
                add(dataset, key + "-zip", kind, ZIP, address).link("dcat:packageFormat", authorities.mediaType(ZIP));
        both(node, "dct:title", Text.of("Gói dữ liệu " + release, "Data package " + release));
        both(
                node,
                "dct:description",
                Text.of(
                        "Mọi bảng dưới dạng CSV với lược đồ (datapackage.json): kết quả, nguồn, đơn vị, chỉ số, trọng số.",
                        "Every table as CSV with its schema (datapackage.json): results, sources, units, indicators,"
                                + " weights."));
    }

    private Node add(Node dataset, String key, Kind kind, String mediaType, String address) {
        var node = graph.about(described.named(key), "dcat:Distribution");
        dataset.link("dcat:distribution", node);
        node.link("dcat:accessURL", resource(address))
                .link("dcat:downloadURL", resource(address))
                .link("dcat:mediaType", authorities.mediaType(mediaType))
                .link("dct:rights", described.named("rights"));
        if (kind.fileType() != null) {
            node.link("dct:format", authorities.fileType(kind.fileType()));
            node.link("dct:conformsTo", authorities.standard(kind.standard(), kind.standardTitle()));
        }
        authorities.bilingual(node);
        return node;
    }

    private Node resource(String address) {
        return graph.about(address, "rdfs:Resource");
    }
}
