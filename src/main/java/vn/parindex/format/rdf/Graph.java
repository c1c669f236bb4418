package vn.parindex.format.rdf;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is said of resources, in the order of saying: a set of RDF triples without blank nodes. */
public final class Graph {

    /** The vocabularies that terms are written with, such as {@code dct:title}. */
    public static final Map<String, String> PREFIXES = new TreeMap<>(Map.of(
            "adms", "http://www.w3.org/ns/adms#",
            "dcat", "http://www.w3.org/ns/dcat#",
            "dcatap", "http://data.europa.eu/r5r/",
            "dct", "http://purl.org/dc/terms/",
            "eli", "http://data.europa.eu/eli/ontology#",
            "foaf", "http://xmlns.com/foaf/0.1/",
            "rdfs", "http://www.w3.org/2000/01/rdf-schema#",
            "skos", "http://www.w3.org/2004/02/skos/core#",
            "xsd", "http://www.w3.org/2001/XMLSchema#"));

    private final Map<String, Node> nodes = new LinkedHashMap<>();

    /** What a property says: another resource, or a text. */
    public sealed interface Value permits Reference, Literal {}

    public record Reference(String iri) implements Value {}

    /**
     * @param language null for a text without one
     * @param datatype a term such as {@code xsd:dateTime}; null for a plain text
     */
    public record Literal(String text, String language, String datatype) implements Value {}

    /**
     * The resource with this address, to say things of; the type is added to those that it has.
     *
     * @param iri absolute, or a reference that a reader resolves against the address it was read from
     */
    public Node about(String iri, String type) {
        return nodes.computeIfAbsent(readable(iri), Node::new).is(type);
    }

    public Collection<Node> nodes() {
        return nodes.values();
    }

    /** What may not stand in an address as it is, is percent-encoded. */
    private static String readable(String iri) {
        var safe = new StringBuilder();
        iri.chars()
                .forEach(c -> safe.append(
                        c <= ' ' || "<>\"{}|^`\\".indexOf(c) >= 0
                                ? String.format("%%%02X", c)
                                : String.valueOf((char) c)));
        return safe.toString();
    }

    /** A resource and what is said of it; a statement that is made twice stands once. */
    public static final class Node {

        private final String iri;
        private final List<String> types = new ArrayList<>();
        private final Map<String, List<Value>> properties = new LinkedHashMap<>();

        private Node(String iri) {
            this.iri = iri;
        }

        public String iri() {
            return iri;
        }

        public List<String> types() {
            return types;
        }

        public Map<String, List<Value>> properties() {
            return properties;
        }

        private Node is(String type) {
            if (!types.contains(type)) {
                types.add(type);
            }
            return this;
        }

        /** A text in a language, such as {@code vi}. */
        public Node text(String property, String text, String language) {
            return add(property, new Literal(text, language, null));
        }

        /** A text of no language: a name, a code. */
        public Node text(String property, String text) {
            return add(property, new Literal(text, null, null));
        }

        public Node typed(String property, String text, String datatype) {
            return add(property, new Literal(text, null, datatype));
        }

        public Node link(String property, String iri) {
            return add(property, new Reference(readable(iri)));
        }

        public Node link(String property, Node other) {
            return add(property, new Reference(other.iri));
        }

        private Node add(String property, Value value) {
            var values = properties.computeIfAbsent(property, name -> new ArrayList<>());
            if (!values.contains(value)) {
                values.add(value);
            }
            return this;
        }
    }
}
