package vn.parindex.dcat;

import static vn.parindex.dcat.Authorities.both;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Edition;
import vn.parindex.catalog.Indicator;
import vn.parindex.catalog.IndicatorNames;
import vn.parindex.catalog.Rights;
import vn.parindex.format.rdf.Graph;
import vn.parindex.format.rdf.Graph.Node;
import vn.parindex.http.Text;

/**
 * The catalogue as DCAT-AP 3 describes one: the dataset as a whole with its versions, a series for each index, in it a dataset for each
 * population, and the services.
 *
 * <p>It says what the dataset says. It names no licence because none is claimed (see {@code NOTICE}), and no contact because there is none.
 */
final class Catalogue {

    private static final String PROFILE = "https://semiceu.github.io/DCAT-AP/releases/3.0.1/";

    /** What the indices are called where no population is meant. */
    private static final Map<String, Text> NAMES = Map.of(
            "par-index",
            Text.of("Chỉ số cải cách hành chính (PAR INDEX)", "Public Administration Reform Index (PAR INDEX)"),
            "sipas",
            Text.of(
                    "Chỉ số hài lòng của người dân (SIPAS)",
                    "Satisfaction Index of Public Administration Services (SIPAS)"));

    private final Graph graph = new Graph();
    private final DescribedState described;
    private final Catalog catalog;
    private final Authorities authorities;
    private final Distributions distributions;

    private Catalogue(DescribedState described) {
        this.described = described;
        this.catalog = described.catalog();
        this.authorities = new Authorities(graph);
        this.distributions = new Distributions(graph, described, authorities);
    }

    static Graph of(DescribedState described) {
        var catalogue = new Catalogue(described);
        catalogue.write();
        return catalogue.graph;
    }

    private void write() {
        var catalogue = catalogue();
        publisher();
        rights();
        var datasets = new ArrayList<Node>();
        var indices = catalog.indicators().values().stream()
                .flatMap(List::stream)
                .filter(each -> each.parent() == null)
                .collect(Collectors.groupingBy(Indicator::code, LinkedHashMap::new, Collectors.toList()));
        datasets.add(whole(editions(indices.values().stream().flatMap(List::stream))));
        indices.forEach((code, populations) -> {
            catalogue.link("dcat:dataset", series(code, populations));
            populations.forEach(each -> datasets.add(dataset(each)));
        });
        datasets.forEach(each -> catalogue.link("dcat:dataset", each));
        new DataServices(graph, described, authorities).add(catalogue, datasets);
    }

    private Node catalogue() {
        var node = graph.about(described.named("catalogue"), "dcat:Catalog");
        both(node, "dct:title", Text.of("Danh mục dữ liệu parindex", "The catalogue of parindex"));
        both(
                node,
                "dct:description",
                Text.of(
                        "Chỉ số cải cách hành chính (PAR INDEX) và chỉ số hài lòng (SIPAS) của Việt Nam, mỗi con số kèm nguồn.",
                        "Việt Nam's public administration reform index (PAR INDEX) and satisfaction index (SIPAS), each figure"
                                + " with its source."));
        dates(node);
        authorities.bilingual(node);
        node.link("dct:publisher", described.named("publisher"))
                .link("dct:spatial", authorities.vietNam())
                .link("dct:rights", described.named("rights"))
                .link("dcat:themeTaxonomy", authorities.themes())
                .link("dct:conformsTo", authorities.standard(PROFILE, "DCAT-AP 3.0.1"));
        if (described.services().contains("/")) {
            node.link("foaf:homepage", graph.about(described.base().of("/"), "foaf:Document"));
        }
        return node;
    }

    private void publisher() {
        graph.about(described.named("publisher"), "foaf:Agent").text("foaf:name", "The parindex authors");
    }

    private void rights() {
        both(graph.about(described.named("rights"), "dct:RightsStatement"), "rdfs:label", Rights.STATEMENT);
    }

    private Node whole(List<Edition> editions) {
        var node = graph.about(described.named("dataset"), "dcat:Dataset");
        both(node, "dct:title", Text.of("PAR INDEX và SIPAS của Việt Nam", "PAR INDEX and SIPAS of Việt Nam"));
        both(
                node,
                "dct:description",
                Text.of(
                        "Kết quả PAR INDEX và SIPAS như các nguồn công khai đã nêu, mỗi con số kèm nguồn. Chỗ nào không có nguồn"
                                + " thì để trống, không ước tính.",
                        "Results of PAR INDEX and SIPAS as public documents state them, each figure with its document. What no"
                                + " document states is left empty; nothing is estimated."));
        node.text("dct:identifier", "vietnam-par-index-sipas");
        describe(node, editions);
        distributions.addTables(node, "dataset", "");
        distributions.addPackage(node, "dataset", catalog.release().id());
        new ReleaseHistory(graph, described, distributions, authorities).add(node);
        return node;
    }

    private Node series(String index, List<Indicator> populations) {
        var node = graph.about(described.named(index), "dcat:DatasetSeries");
        both(node, "dct:title", NAMES.getOrDefault(index, IndicatorNames.of(populations)));
        both(node, "dct:description", IndicatorNames.descriptionOf(populations));
        node.text("dct:identifier", index).link("dct:accrualPeriodicity", authorities.frequency("ANNUAL"));
        common(node, index, editions(populations.stream()));
        populations.forEach(each -> {
            creator(node, each);
            legalBasis(node, each);
        });
        return node;
    }

    private List<Edition> editions(Stream<Indicator> indices) {
        return indices.flatMap(each -> catalog.listEditions(each.code(), each.population()).stream())
                .toList();
    }

    private Node dataset(Indicator index) {
        var key = index.code() + "-" + index.population();
        var node = graph.about(described.named(key), "dcat:Dataset");
        both(node, "dct:title", Text.of(index.nameVi(), index.nameEn()));
        both(node, "dct:description", Text.of(index.descriptionVi(), index.descriptionEn()));
        node.text("dct:identifier", index.code() + "/" + index.population())
                .link("dcat:inSeries", described.named(index.code()));
        describe(node, catalog.listEditions(index.code(), index.population()));
        creator(node, index);
        legalBasis(node, index);
        distributions.addTables(
                node, key, "indicator=" + index.code() + "," + index.code() + ".*&population=" + index.population());
        return node;
    }

    /** What is the same of every dataset. */
    private void describe(Node node, List<Edition> editions) {
        common(node, node.iri().substring(node.iri().indexOf('#') + 1), editions);
        node.text("dcat:version", catalog.release().id())
                .link("dct:accrualPeriodicity", authorities.frequency("IRREG"))
                .link("dcat:theme", authorities.government())
                .link("dct:accessRights", authorities.open());
        authorities.bilingual(node);
        for (var keyword : List.of(
                Text.of("cải cách hành chính", "public administration reform"),
                Text.of("chỉ số hài lòng", "citizen satisfaction"),
                Text.of("xếp hạng", "ranking"))) {
            both(node, "dcat:keyword", keyword);
        }
        var provenance = graph.about(described.named("provenance"), "dct:ProvenanceStatement");
        both(
                provenance,
                "rdfs:label",
                Text.of(
                        "Đọc từng con số trong các tài liệu công khai; mỗi con số nêu tài liệu của nó, xem /api/v1/sources.",
                        "Read one by one in public documents; each figure names its document, see /api/v1/sources."));
        node.link("dct:provenance", provenance);
    }

    private void common(Node node, String key, List<Edition> editions) {
        dates(node);
        node.link("dct:publisher", described.named("publisher")).link("dct:spatial", authorities.vietNam());
        var years = editions.stream()
                .filter(Edition::isPublished)
                .mapToInt(Edition::year)
                .summaryStatistics();
        if (years.getCount() > 0) {
            node.link(
                    "dct:temporal",
                    graph.about(described.named("years-" + key), "dct:PeriodOfTime")
                            .typed("dcat:startDate", String.valueOf(years.getMin()), "xsd:gYear")
                            .typed("dcat:endDate", String.valueOf(years.getMax()), "xsd:gYear"));
        }
    }

    private void dates(Node node) {
        node.typed("dct:issued", described.issued().toString(), "xsd:dateTime")
                .typed("dct:modified", described.modified().toString(), "xsd:dateTime");
    }

    /** The body that publishes the index itself, in English too where it is a unit of the dataset. */
    private void creator(Node node, Indicator index) {
        if (index.publisher() == null) {
            return;
        }
        var agent = graph.about(described.named("agent-" + LegalActs.key(index.publisher())), "foaf:Agent")
                .text("foaf:name", index.publisher(), "vi");
        catalog.listUnits().stream()
                .filter(unit -> unit.nameVi().equals(index.publisher()))
                .findFirst()
                .ifPresent(unit -> agent.text("foaf:name", unit.nameEn(), "en"));
        node.link("dct:creator", agent);
    }

    private void legalBasis(Node node, Indicator index) {
        LegalActs.of(catalog, index.code(), index.population()).forEach((title, source) -> {
            var act = graph.about(described.named(LegalActs.key(title)), "eli:LegalResource")
                    .text("dct:title", title, "vi");
            catalog.findSource(source == null ? "" : source)
                    .filter(each -> each.url() != null)
                    .ifPresent(each -> act.link("rdfs:seeAlso", each.url()));
            node.link("dcatap:applicableLegislation", act);
        });
    }
}
