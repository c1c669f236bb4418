package vn.parindex.dcat;

import vn.parindex.format.rdf.Graph;
import vn.parindex.format.rdf.Graph.Node;
import vn.parindex.http.Text;

/** Things with names of their own that others keep: languages, countries, themes, standards, media types; each with its type. */
final class Authorities {

    private static final String EU = "http://publications.europa.eu/resource/authority/";
    private static final String MEDIA_TYPES = "http://www.iana.org/assignments/media-types/";
    private static final String THEMES = EU + "data-theme";

    private final Graph graph;

    Authorities(Graph graph) {
        this.graph = graph;
    }

    /** Says that the resource is in Vietnamese and in English. */
    void bilingual(Node node) {
        for (var code : new String[] {"VIE", "ENG"}) {
            node.link("dct:language", graph.about(EU + "language/" + code, "dct:LinguisticSystem"));
        }
    }

    Node vietNam() {
        return graph.about(EU + "country/VNM", "dct:Location");
    }

    Node government() {
        return both(
                graph.about(THEMES + "/GOVE", "skos:Concept").link("skos:inScheme", themes()),
                "skos:prefLabel",
                Text.of("Chính phủ và khu vực công", "Government and public sector"));
    }

    Node themes() {
        return both(graph.about(THEMES, "skos:ConceptScheme"), "dct:title", Text.of("Chủ đề dữ liệu", "Data theme"));
    }

    /** Everybody may read. */
    Node open() {
        return graph.about(EU + "access-right/PUBLIC", "dct:RightsStatement");
    }

    /** Such as {@code ANNUAL}. */
    Node frequency(String code) {
        return graph.about(EU + "frequency/" + code, "dct:Frequency");
    }

    /** Its parameters are not part of what is registered. */
    Node mediaType(String type) {
        return graph.about(MEDIA_TYPES + type.split(";")[0].strip(), "dct:MediaType");
    }

    /** Such as {@code CSV}. */
    Node fileType(String code) {
        return graph.about(EU + "file-type/" + code, "dct:MediaTypeOrExtent");
    }

    Node standard(String iri, String title) {
        return graph.about(iri, "dct:Standard").text("dct:title", title, "en");
    }

    /** Says it in both languages. */
    static Node both(Node node, String property, Text text) {
        return node.text(property, text.vi(), "vi").text(property, text.en(), "en");
    }
}
