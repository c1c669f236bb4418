package vn.parindex.dcat;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.parindex.database.Answer.asking;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.parindex.database.Answer;
import vn.parindex.database.H2Test;
import vn.parindex.database.Shipped;

@H2Test
class CatalogueResourceTest {

    /** Every property that the vocabularies have and the catalogue uses: a misspelt one is in no vocabulary. */
    private static final Set<String> PROPERTIES = Set.of(
            "rdf:type adms:versionNotes dcat:accessService dcat:accessURL dcat:dataset dcat:distribution dcat:downloadURL"
                    .concat(" dcat:endDate dcat:endpointDescription dcat:endpointURL dcat:hasVersion dcat:inSeries")
                    .concat(" dcat:isVersionOf dcat:keyword dcat:mediaType dcat:packageFormat dcat:previousVersion")
                    .concat(
                            " dcat:servesDataset dcat:service dcat:startDate dcat:theme dcat:themeTaxonomy dcat:version")
                    .concat(" dcatap:applicableLegislation dct:accessRights dct:accrualPeriodicity dct:conformsTo")
                    .concat(
                            " dct:creator dct:description dct:format dct:identifier dct:issued dct:language dct:modified")
                    .concat(" dct:provenance dct:publisher dct:rights dct:spatial dct:temporal dct:title foaf:homepage")
                    .concat(" foaf:name foaf:page rdfs:label rdfs:seeAlso skos:inScheme skos:prefLabel")
                    .split(" "));

    @Test
    void bothFormatsSayTheSame() {
        var turtle = Harvest.turtle("/catalog").model();
        assertThat(turtle.size()).isGreaterThan(300);
        assertThat(Harvest.jsonLd("/catalog").model().isIsomorphicWith(turtle)).isTrue();
        assertThat(Harvest.turtle("/catalog.ttl").model().isIsomorphicWith(turtle))
                .isTrue();
        assertThat(Harvest.jsonLd("/catalog.jsonld").model().isIsomorphicWith(turtle))
                .isTrue();
    }

    @Test
    void itHasWhatDcatApAsksForAndSaysNothingOnlyWhereThereIsNothingToSay() {
        var harvest = Harvest.turtle("/catalog");
        var report = Harvest.check(harvest.model());
        var violations = report.getEntries().stream()
                .filter(entry -> entry.severity().level().getURI().equals("http://www.w3.org/ns/shacl#Violation"))
                .map(Object::toString)
                .toList();
        assertThat(violations).isEmpty();
        var missing = report.getEntries().stream()
                .filter(entry -> !entry.focusNode().getURI().contains("#release-"))
                .map(entry ->
                        harvest.model().shortForm(entry.resultPath().toString().replaceAll("[<>]", "")))
                .collect(Collectors.toCollection(TreeSet::new));
        missing.remove("foaf:homepage");
        // No licence is claimed, nobody promises how long files stay, nobody is there to be written to; the kind of
        // publisher is untold.
        assertThat(missing).containsExactly("dcat:contactPoint", "dcatap:availability", "dct:license", "dct:type");
    }

    @Test
    void theShapesSeeWhatIsMissing() {
        var needed = List.of(
                new Object[] {DCAT.Catalog, DCTerms.title},
                new Object[] {DCAT.Catalog, DCTerms.description},
                new Object[] {DCAT.Catalog, DCTerms.publisher},
                new Object[] {DCAT.Dataset, DCTerms.title},
                new Object[] {DCAT.Dataset, DCTerms.description},
                new Object[] {DCAT.Distribution, DCAT.accessURL},
                new Object[] {ResourceFactory.createResource(DCAT.NS + "DatasetSeries"), DCTerms.title},
                new Object[] {DCAT.DataService, DCAT.endpointURL},
                new Object[] {DCAT.DataService, DCTerms.title});
        var whole = Harvest.turtle("/catalog").model();
        for (var each : needed) {
            var model = ModelFactory.createDefaultModel().add(whole);
            var about = model.listResourcesWithProperty(RDF.type, (Resource) each[0])
                    .next();
            model.removeAll(about, (org.apache.jena.rdf.model.Property) each[1], null);
            assertThat(Harvest.check(model).getEntries())
                    .as(each[0] + " without " + each[1])
                    .anyMatch(entry -> entry.severity().level().getURI().endsWith("Violation"));
        }
    }

    @Test
    void itUsesNoPropertyThatItsVocabulariesLack() {
        var model = Harvest.turtle("/catalog").model();
        model.setNsPrefix("rdf", RDF.uri);
        var used = new TreeSet<String>();
        model.listStatements()
                .forEach(statement ->
                        used.add(model.shortForm(statement.getPredicate().getURI())));
        assertThat(PROPERTIES).containsAll(used);
    }

    @Test
    void thereIsASeriesForEachIndexAndADatasetForEachPopulation() {
        var harvest = Harvest.turtle("/catalog");
        var indices = Shipped.rows("indicators").stream()
                .filter(row -> row.get("parent").isEmpty())
                .toList();
        assertThat(indices).hasSize(4);
        assertThat(harvest.all(ResourceFactory.createResource(DCAT.NS + "DatasetSeries")))
                .containsExactlyInAnyOrder(harvest.named("par-index"), harvest.named("sipas"));
        for (var row : indices) {
            var dataset = harvest.named(row.get("code") + "-" + row.get("population"));
            assertThat(harvest.texts(dataset, "dct:title"))
                    .containsExactlyInAnyOrder(row.get("name_vi") + "@vi", row.get("name_en") + "@en");
            assertThat(harvest.texts(dataset, "dcat:inSeries"))
                    .containsExactly(harvest.named(row.get("code")).getURI());
            assertThat(harvest.texts(dataset, "dct:modified"))
                    .containsExactly(Answer.to("/api/v1").text("/release/publishedAt"));
        }
        assertThat(harvest.texts(harvest.named("agent-bo-noi-vu"), "foaf:name"))
                .containsExactly("Bộ Nội vụ@vi", "Ministry of Home Affairs@en");
    }

    @Test
    void yearsAndLegalActsAreThoseOfTheDataset() {
        var harvest = Harvest.turtle("/catalog");
        assertThat(harvest.texts(harvest.named("years-par-index-province"), "dcat:startDate"))
                .containsExactly("2012");
        assertThat(harvest.texts(harvest.named("years-par-index-province"), "dcat:endDate"))
                .containsExactly("2024");
        assertThat(harvest.texts(harvest.named("years-sipas"), "dcat:startDate"))
                .containsExactly("2015");
        assertThat(harvest.texts(harvest.named("par-index-province"), "dcatap:applicableLegislation"))
                .containsExactly(
                        harvest.named("quyet-dinh-268-qd-bnv").getURI(),
                        harvest.named("quyet-dinh-876-qd-bnv").getURI());
        assertThat(harvest.texts(harvest.named("quyet-dinh-876-qd-bnv"), "dct:title"))
                .containsExactly("Quyết định 876/QĐ-BNV@vi");
        assertThat(harvest.texts(harvest.named("sipas"), "dcatap:applicableLegislation"))
                .isEmpty();
    }

    @Test
    void everyFileAndServiceIsWhereItSaysAndOfTheTypeItSays() {
        var harvest = Harvest.turtle("/catalog");
        assertThat(harvest.distributions("dataset")).hasSizeGreaterThanOrEqualTo(5);
        assertThat(harvest.distributions("sipas-province")).hasSizeGreaterThanOrEqualTo(4);
        for (var distribution : harvest.all(DCAT.Distribution)) {
            var address = harvest.texts(distribution, "dcat:downloadURL").get(0);
            assertThat(address).startsWith(Harvest.PLACE + "/api/v1/");
            var answer = asking().get(address.substring(Harvest.PLACE.length()));
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            var type = harvest.texts(distribution, "dcat:mediaType").get(0);
            assertThat(type).as(address).endsWith("/" + answer.contentType().split(";")[0]);
            assertThat(answer.asByteArray().length).as(address).isGreaterThan(500);
        }
        for (var service : harvest.all(DCAT.DataService)) {
            for (var property : List.of("dcat:endpointDescription", "foaf:page")) {
                for (var address : harvest.texts(service, property)) {
                    var path = address.substring(Harvest.PLACE.length());
                    assertThat(asking().redirects().follow(true).get(path).statusCode())
                            .as(address)
                            .isEqualTo(200);
                }
            }
        }
        assertThat(harvest.texts(harvest.named("api"), "dcat:endpointURL")).containsExactly(Harvest.PLACE + "/api/v1");
    }

    @Test
    void theFileOfAPopulationHoldsItsResultsAndNoOthers() {
        var harvest = Harvest.turtle("/catalog");
        for (var key : List.of("par-index-ministry", "sipas-province")) {
            var file = harvest.texts(harvest.named(key + "-csv"), "dcat:downloadURL")
                    .get(0);
            var lines = asking().get(file.substring(Harvest.PLACE.length()))
                    .asString()
                    .lines()
                    .skip(1);
            var index = key.substring(0, key.lastIndexOf('-'));
            var population = key.substring(key.lastIndexOf('-') + 1);
            long results = Shipped.rows("scores").stream()
                    .filter(row -> row.get("population").equals(population))
                    .filter(row -> row.get("indicator").equals(index)
                            || row.get("indicator").startsWith(index + "."))
                    .filter(row -> row.get("preferred").equals("true"))
                    .count();
            assertThat(lines.count()).as(key).isEqualTo(results);
        }
    }

    @Test
    void everyReleaseIsAVersionWithItsReasonAndItsPackage() {
        var harvest = Harvest.turtle("/catalog");
        var releases = Answer.to("/api/v1/releases");
        assertThat(harvest.texts(harvest.named("dataset"), "dcat:hasVersion"))
                .hasSize(Math.min(ReleaseHistory.MOST, releases.number("/total")));
        var version = harvest.named("release-" + releases.text("/items/0/id"));
        assertThat(harvest.texts(version, "adms:versionNotes")).containsExactly(releases.text("/items/0/reason"));
        assertThat(harvest.texts(version, "dct:issued")).containsExactly(releases.text("/items/0/publishedAt"));
        assertThat(harvest.texts(harvest.named("dataset"), "dcat:version"))
                .containsExactly(releases.text("/items/0/id"));
    }

    @Test
    void ofANamedReleaseEveryFileIsThatReleases() {
        var harvest = Harvest.turtle("/catalog?release=" + Shipped.VERSION);
        for (var distribution : harvest.all(DCAT.Distribution)) {
            assertThat(harvest.texts(distribution, "dcat:downloadURL").get(0))
                    .matches(".*([?&]release=%1$s|/releases/%1$s/dataset\\.zip)"
                            .formatted(Pattern.quote(Shipped.VERSION)));
        }
        asking().get("/catalog?release=" + Shipped.VERSION)
                .then()
                .header("Cache-Control", "public, max-age=31536000, immutable");
        Answer.problem(404, "/catalog?release=2020");
    }

    @Test
    void forgedHostsNeverChangeIt() {
        for (var format : List.of("ttl", "jsonld")) {
            var forged = asking().header("Host", "evil.example")
                    .header("X-Forwarded-Host", "evil.example")
                    .header("X-Forwarded-Proto", "https")
                    .get("/catalog." + format)
                    .asString();
            assertThat(forged)
                    .isEqualTo(asking().get("/catalog." + format).asString())
                    .doesNotContain("evil.example");
        }
    }

    @Test
    void itIsKeptByItsTagAsReadsAre() {
        var answer = asking().get("/catalog.ttl");
        assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=60, must-revalidate");
        assertThat(answer.header("Content-Language")).isEqualTo("vi, en");
        assertThat(answer.header("Last-Modified")).isNotNull();
        var tag = answer.header("ETag");
        assertThat(tag).startsWith("W/\"").isNotEqualTo(asking().get("/catalog").header("ETag"));
        asking().header("If-None-Match", tag).get("/catalog.ttl").then().statusCode(304);
        asking().head("/catalog.ttl").then().statusCode(200).header("ETag", tag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*/*", "text/html,application/xhtml+xml,*/*;q=0.8", "application/ld+json"})
    void jsonLdIsWhatComesUnlessTurtleIsAskedFor(String accept) {
        asking().header("Accept", accept).get("/catalog").then().statusCode(200).contentType("application/ld+json");
        asking().header("Accept", accept)
                .get("/catalog?format=ttl")
                .then()
                .statusCode(200)
                .contentType("text/turtle;charset=UTF-8");
    }

    @Test
    void whatItCannotAnswerIsAProblem() {
        for (var address : List.of("/catalog?format=csv", "/catalog.xlsx", "/catalog?format=json")) {
            assertThat(Answer.problem(406, address).text("/detail"))
                    .as(address)
                    .contains("application/ld+json, text/turtle");
        }
        assertThat(Answer.problem(400, "/catalog?format=rdf").at("/errors/0/allowed"))
                .extracting(node -> node.asText())
                .contains("ttl", "jsonld");
        assertThat(Answer.problem(400, "/catalog?populaton=province").text("/errors/0/rule"))
                .isEqualTo("unknown-parameter");
        Answer.problem(404, "/catalog/par-index");
        Answer.problem(406, "/api/v1/units.ttl");
        Answer.of(asking().post("/catalog"), 405);
    }
}
