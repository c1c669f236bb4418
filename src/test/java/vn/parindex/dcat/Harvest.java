package vn.parindex.dcat;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.parindex.database.Answer.asking;

import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.RDF;

/** The catalogue as a portal reads it: fetched, parsed and checked by Jena. */
record Harvest(Model model) {

    /** Where the portal has it from; the service does not know. */
    static final String PLACE = "https://portal.example";

    private static final org.apache.jena.graph.Graph SHAPES = RDFDataMgr.loadGraph("dcat/dcat-ap-3.shapes.ttl");

    static Harvest turtle(String address) {
        return read(address, "text/turtle", Lang.TURTLE);
    }

    static Harvest jsonLd(String address) {
        return read(address, "application/ld+json", Lang.JSONLD11);
    }

    private static Harvest read(String address, String type, Lang lang) {
        var answer = asking().header("Accept", type).get(address);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith(type);
        var model = RDFParser.fromString(
                        new String(answer.asByteArray(), java.nio.charset.StandardCharsets.UTF_8), lang)
                .base(PLACE + address)
                .toModel();
        return new Harvest(model);
    }

    /** Something of the catalogue itself. */
    Resource named(String fragment) {
        return model.createResource(PLACE + "/catalog#" + fragment);
    }

    List<Resource> all(Resource type) {
        return model.listResourcesWithProperty(RDF.type, type).toList();
    }

    /** What is said by a property, as it is written, in the order of the alphabet. */
    List<String> texts(Resource about, String property) {
        return model.listObjectsOfProperty(about, model.createProperty(model.expandPrefix(property))).toList().stream()
                .map(node -> node.isLiteral()
                        ? node.asLiteral().getString()
                                + (node.asLiteral().getLanguage().isEmpty()
                                        ? ""
                                        : "@" + node.asLiteral().getLanguage())
                        : node.asResource().getURI())
                .sorted()
                .toList();
    }

    List<Resource> distributions(String dataset) {
        return model.listObjectsOfProperty(named(dataset), DCAT.distribution).toList().stream()
                .map(node -> node.asResource())
                .toList();
    }

    static ValidationReport check(Model model) {
        return ShaclValidator.get().validate(SHAPES, model.getGraph());
    }

    static Resource shacl(String name) {
        return ResourceFactory.createResource("http://www.w3.org/ns/shacl#" + name);
    }
}
