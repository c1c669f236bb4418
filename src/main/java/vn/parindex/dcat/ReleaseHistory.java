package vn.parindex.dcat;

import static vn.parindex.dcat.Authorities.both;

import vn.parindex.format.rdf.Graph;
import vn.parindex.format.rdf.Graph.Node;
import vn.parindex.http.Text;
import vn.parindex.release.Release;

/** The releases as versions of the dataset, newest first: when, why, after which one, and where to have it still. */
final class ReleaseHistory {

    /** Those before are at /api/v1/releases; a catalogue that grows without end is read by nobody. */
    static final int MOST = 20;

    private final Graph graph;
    private final DescribedState described;
    private final Distributions distributions;
    private final Authorities authorities;

    ReleaseHistory(Graph graph, DescribedState described, Distributions distributions, Authorities authorities) {
        this.graph = graph;
        this.described = described;
        this.distributions = distributions;
        this.authorities = authorities;
    }

    void add(Node dataset) {
        var releases = described.releases();
        for (int i = 0; i < Math.min(MOST, releases.size()); i++) {
            var version = version(releases.get(i));
            dataset.link("dcat:hasVersion", version);
            if (i + 1 < Math.min(MOST, releases.size())) {
                version.link("dcat:previousVersion", iri(releases.get(i + 1)));
            }
        }
    }

    private String iri(Release release) {
        return described.named("release-" + release.id());
    }

    private Node version(Release release) {
        var node = graph.about(iri(release), "dcat:Dataset");
        both(node, "dct:title", Text.of("Phiên bản dữ liệu " + release.id(), "Release " + release.id()));
        both(
                node,
                "dct:description",
                Text.of(
                        "Toàn bộ dữ liệu như đã công bố ở phiên bản này; không bao giờ thay đổi.",
                        "The whole dataset as it was published with this release; it never changes."));
        node.text("dcat:version", release.id())
                .text("adms:versionNotes", release.reason())
                .typed("dct:issued", DescribedState.issued(release).toString(), "xsd:dateTime")
                .link("dct:publisher", described.named("publisher"))
                .link("dcat:theme", authorities.government())
                .link("dct:accessRights", authorities.open())
                .link("dcat:isVersionOf", described.named("dataset"));
        distributions.addPackage(node, "release-" + release.id(), release.id());
        return node;
    }
}
