package vn.parindex.service;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.parindex.database.Answer.asking;

import org.junit.jupiter.api.Test;
import vn.parindex.database.Answer;
import vn.parindex.database.H2Test;
import vn.parindex.database.Shipped;

@H2Test
class ServiceResourceTest {

    @Test
    void itNamesTheReleaseTheFormatsAndHowToCite() {
        var answer = Answer.to("/api/v1");
        assertThat(answer.text("/release/id")).isEqualTo(Shipped.VERSION);
        assertThat(answer.at("/formats")).extracting(node -> node.asText()).contains("json", "csv");
        assertThat(answer.at("/languages")).extracting(node -> node.asText()).containsExactly("vi", "en");
        assertThat(answer.text("/citation/en")).contains(Shipped.VERSION);
        assertThat(answer.text("/citation/vi")).contains(Shipped.VERSION);
        assertThat(answer.text("/version")).isNotBlank();
        assertThat(answer.text("/license")).as("of the data, not of the code").isEqualTo(Shipped.LICENSE);
        assertThat(answer.text("/rights/en")).contains("No licence");
    }

    @Test
    void everyLinkAnswersOnceItsBracesAreFilledIn() {
        var links = Answer.to("/api/v1").at("/links");
        assertThat(links.size()).isGreaterThan(15);
        links.fields().forEachRemaining(link -> {
            var address = link.getValue()
                    .asText()
                    .replace("{unit},{unit}", "quang-ninh,hai-phong")
                    .replace("{unit}", "quang-ninh")
                    .replace("{indicator}", "par-index")
                    .replace("{year}", "2019");
            assertThat(address).startsWith("/").doesNotContain("{");
            assertThat(asking().redirects().follow(true).get(address).statusCode())
                    .as(link.getKey() + ": " + address)
                    .isEqualTo(200);
        });
    }

    @Test
    void theLimitsAreTheOnesThatHold() {
        var limits = Answer.to("/api/v1");
        Answer.to("/api/v1/units?limit=" + limits.number("/limits/pageSize"));
        Answer.problem(400, "/api/v1/units?limit=" + (limits.number("/limits/pageSize") + 1));
        int line = limits.number("/limits/requestLine");
        var path = "/api/v1/units?q=";
        Answer.to(path + "a".repeat(line - path.length()));
        Answer.problem(414, path + "a".repeat(line - path.length() + 1));
        var tooMany = "&x=1".repeat(limits.number("/limits/parameters"));
        assertThat(Answer.problem(400, "/api/v1/units?q=a" + tooMany).text("/errors/0/rule"))
                .isEqualTo("too-many-parameters");
    }

    @Test
    void forgedHostsNeverChangeIt() {
        var forged = asking().header("Host", "evil.example")
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Proto", "https")
                .get("/api/v1")
                .asString();
        assertThat(forged).isEqualTo(asking().get("/api/v1").asString());
    }

    @Test
    void anUnknownParameterIsAFaultHereToo() {
        assertThat(Answer.problem(400, "/api/v1?relaese=" + Shipped.VERSION).text("/errors/0/suggestions/0"))
                .isEqualTo("release");
    }

    @Test
    void anUnknownAddressIsA404WithTheNearest() {
        assertThat(Answer.problem(404, "/api/v1/unit").at("/errors/0/suggestions"))
                .extracting(node -> node.asText())
                .contains("/api/v1/units");
    }
}
