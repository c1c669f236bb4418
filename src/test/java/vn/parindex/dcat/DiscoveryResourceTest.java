package vn.parindex.dcat;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.parindex.database.Answer.asking;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.parindex.database.Answer;
import vn.parindex.database.H2Test;

@H2Test
class DiscoveryResourceTest {

    private static final String API_CATALOG = "/.well-known/api-catalog";

    @Test
    void theInterfacesAreListedWithTheirContracts() {
        var answer = asking().get(API_CATALOG);
        assertThat(answer.contentType())
                .isEqualTo("application/linkset+json; profile=\"https://www.rfc-editor.org/info/rfc9727\"");
        var linkset = Answer.of(answer, 200);
        assertThat(linkset.text("/linkset/0/anchor")).isEqualTo(API_CATALOG);
        assertThat(linkset.texts("/linkset/0/item", "/href")).contains("/api/v1");
        assertThat(linkset.text("/linkset/1/anchor")).isEqualTo("/api/v1");
        assertThat(linkset.text("/linkset/1/service-desc/0/href")).startsWith("/q/openapi");
        for (var set : linkset.list("/linkset")) {
            set.body().properties().stream()
                    .filter(relation -> relation.getValue().isArray())
                    .flatMap(relation -> new Answer(relation.getValue()).list("").stream())
                    .filter(link -> link.body().has("type"))
                    .forEach(link -> {
                        var found = asking().redirects().follow(true).get(link.text("/href"));
                        assertThat(found.statusCode()).as(link.text("/href")).isEqualTo(200);
                        assertThat(found.contentType()).as(link.text("/href")).startsWith(link.text("/type"));
                    });
        }
    }

    @Test
    void aHeadTellsWhereTheListIs() {
        var head = asking().head(API_CATALOG);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.header("Link")).isEqualTo("</.well-known/api-catalog>; rel=\"api-catalog\"");
        assertThat(head.asString()).isEmpty();
    }

    /** Whatever relation it stands in, and without being sent on by a client that does not follow. */
    @Test
    void everyAddressInTheCataloguesOfInterfacesIsThere() {
        var addresses = new TreeSet<String>();
        for (var set : Answer.of(asking().get(API_CATALOG), 200).list("/linkset")) {
            addresses.add(set.text("/anchor"));
            set.body().findValuesAsText("href").forEach(addresses::add);
        }
        assertThat(addresses).contains("/api/v1", "/sdmx/v1", "/sdmx/v2", "/catalog", "/q/health");
        for (var address : addresses) {
            assertThat(asking().redirects().follow(true).get(address).statusCode())
                    .as(address)
                    .isEqualTo(200);
        }
    }

    @Test
    void theyAreKeptAndRefusedAsReadsAre() {
        for (var address : List.of(API_CATALOG, "/llms.txt")) {
            var tag = asking().get(address).header("ETag");
            asking().header("If-None-Match", tag).get(address).then().statusCode(304);
            assertThat(Answer.problem(400, address + "?x=1").text("/errors/0/rule"))
                    .isEqualTo("unknown-parameter");
            asking().header("Accept", "image/png")
                    .get(address)
                    .then()
                    .statusCode(406)
                    .contentType("application/problem+json");
            var forged = asking().header("Host", "evil.example").get(address).asString();
            assertThat(forged).isEqualTo(asking().get(address).asString());
        }
    }

    @Test
    void everyAddressForLanguageModelsWorks() {
        var answer = asking().get("/llms.txt");
        assertThat(answer.contentType()).isEqualTo("text/plain;charset=UTF-8");
        assertThat(answer.header("Content-Language")).isEqualTo("en");
        var addresses = new ArrayList<String>();
        Pattern.compile("\\]\\(([^)]*)\\)")
                .matcher(answer.asString())
                .results()
                .forEach(link -> addresses.add(link.group(1)));
        assertThat(addresses).hasSizeGreaterThan(15);
        for (var address : addresses) {
            assertThat(asking().redirects().follow(true).get(address).statusCode())
                    .as(address)
                    .isEqualTo(200);
        }
    }

    @Test
    void whatItSaysOfPlacesAndUnitsIsSo() {
        Answer.to("/api/v1/units/hung-yen-2025");
        var place = Answer.to("/api/v1/rankings/par-index/2019?unit=hung-yen&fields=rank")
                .at("/items/0/rank/place");
        assertThat(asking().get("/llms.txt").asString())
                .contains("`hung-yen-2025`")
                .contains("`" + place + "`");
    }
}
