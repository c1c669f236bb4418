package vn.parindex.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.parindex.mcp.Assistant.call;
import static vn.parindex.mcp.Assistant.error;
import static vn.parindex.mcp.Assistant.result;
import static vn.parindex.mcp.Assistant.values;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.parindex.database.Answer;
import vn.parindex.database.H2Test;

/** The protocol at {@code /mcp}: versions, messages, errors, and who may ask. */
/** What can be read beside the tools: resources, addresses to fill, completion, prompts. */
@H2Test
class ReadableTest {

    @Test
    void everyResourceCanBeReadAndSaysBothLanguages() {
        var resources = result("resources/list", "{}").path("resources");
        assertThat(resources).hasSize(5);
        for (var resource : resources) {
            var uri = resource.path("uri").asText();
            var content = result("resources/read", "{\"uri\":\"" + uri + "\"}").at("/contents/0");
            assertThat(content.path("mimeType")).isEqualTo(resource.path("mimeType"));
            assertThat(content.path("text").asText()).as(uri).hasSizeGreaterThan(300);
        }
        var units = result("resources/read", "{\"uri\":\"parindex://units\"}")
                .at("/contents/0/text")
                .asText();
        assertThat(units.lines().count() - 1)
                .isEqualTo(Answer.to("/api/v1/units?limit=1").number("/total"));
    }

    @Test
    void anAddressThatIsFilledSaysWhatItsToolSays() {
        var templates = result("resources/templates/list", "{}").path("resourceTemplates");
        assertThat(templates).hasSize(5);
        for (var template : templates) {
            var uri = template.path("uriTemplate").asText();
            var filled = uri.replace("{indicator}", "par-index")
                    .replace("{year}", "2019")
                    .replace("{unit}", "Qu%E1%BA%A3ng%20Ninh");
            var content =
                    result("resources/read", "{\"uri\":\"" + filled + "\"}").at("/contents/0");
            assertThat(content.path("uri").asText()).isEqualTo(filled);
            assertThat(content.path("mimeType").asText()).isEqualTo("text/plain");
            assertThat(content.path("text").asText()).as(filled).contains("Trích dẫn: ");
        }
        assertThat(result("resources/read", "{\"uri\":\"parindex://figures/par-index/2019/quang-ninh\"}")
                        .at("/contents/0/text")
                        .asText())
                .isEqualTo(call("figure", "{\"indicator\":\"par-index\",\"year\":2019,\"unit\":\"quang-ninh\"}")
                        .text());
        var unknown = error("resources/read", "{\"uri\":\"parindex://units/quang%20nimh\"}");
        assertThat(unknown.path("code").intValue()).isEqualTo(-32002);
        assertThat(unknown.path("message").asText()).contains("quang-ninh");
    }

    private static JsonNode completed(String ref, String argument, String value, String context) {
        return result(
                        "completion/complete",
                        "{\"ref\":%s,\"argument\":{\"name\":\"%s\",\"value\":\"%s\"}%s}"
                                .formatted(ref, argument, value, context))
                .path("completion");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ref/prompt|name|one-unit-over-time|unit|quang ni|quang-ninh",
                "ref/prompt|name|mot-don-vi-qua-cac-nam|don_vi|tphcm|ho-chi-minh-2025",
                "ref/prompt|name|compare|units|quang-ninh,hà nộ|quang-ninh,ha-noi",
                "ref/prompt|name|who-led|indicator|sip|sipas",
                "ref/prompt|name|ai-dan-dau|chi_so|hài lò|sipas",
                "ref/prompt|name|who-led|year||latest",
                "ref/prompt|name|so-sanh|nam|2019..202|2019..2024",
                "ref/prompt|name|compare|year|201|2019",
                "ref/resource|uri|parindex://figures/{indicator}/{year}/{unit}|unit|hai ph|hai-phong",
                "ref/resource|uri|parindex://rankings/{indicator}/{year}|indicator|par-index.st|par-index.steering"
            })
    void whatIsTypedIsCompletedByWhatToolsTake(
            String type, String key, String name, String argument, String typed, String wanted) {
        var ref = "{\"type\":\"%s\",\"%s\":\"%s\"}".formatted(type, key, name);
        var completion = completed(ref, argument, typed == null ? "" : typed, "");
        assertThat(values(completion)).contains(wanted).hasSizeLessThanOrEqualTo(100);
        assertThat(completion.path("hasMore").asBoolean())
                .isEqualTo(completion.path("total").asInt() > values(completion).size());
    }

    @Test
    void yearsAreThoseOfTheIndicatorThatIsNamedAlready() {
        var ref = "{\"type\":\"ref/prompt\",\"name\":\"who-led\"}";
        var context = ",\"context\":{\"arguments\":{\"indicator\":\"%s\"}}";
        assertThat(values(completed(ref, "year", "", context.formatted("par-index"))))
                .contains("2012");
        assertThat(values(completed(ref, "year", "", context.formatted("SIPAS"))))
                .startsWith("latest")
                .contains("2019")
                .doesNotContain("2012");
        var provinces = Answer.to("/api/v1/units?type=province&on=2026-01-01&limit=1");
        var unit = "{\"type\":\"ref/prompt\",\"name\":\"after-a-merger\"}";
        assertThat(completed(unit, "unit", "", "").path("total").asInt()).isEqualTo(provinces.number("/total"));
        assertThat(values(completed("{\"type\":\"ref/prompt\",\"name\":\"what-is-new\"}", "release", "", "")))
                .containsExactlyElementsOf(Answer.to("/api/v1/releases").texts("/items", "/id"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"type\":\"ref/prompt\",\"name\":\"who-leds\"}|year|who-led",
                "{\"type\":\"ref/prompt\",\"name\":\"who-led\"}|yaer|year",
                "{\"type\":\"ref/resource\",\"uri\":\"parindex://unit/{unit}\"}|unit|parindex://units/{unit}",
                "{\"type\":\"ref/tool\",\"name\":\"find\"}|query|ref/prompt"
            })
    void whatCannotBeCompletedIsToldWithWhatCan(String ref, String argument, String right) {
        var error = error(
                "completion/complete",
                "{\"ref\":" + ref + ",\"argument\":{\"name\":\"" + argument + "\",\"value\":\"\"}}");
        assertThat(error.path("code").intValue()).isEqualTo(-32602);
        assertThat(error.toString()).contains(right);
    }

    @Test
    void everyPromptIsThereInBothLanguagesAndIsFilled() {
        var prompts = result("prompts/list", "{}").path("prompts");
        assertThat(prompts).hasSize(12);
        for (var prompt : prompts) {
            var arguments = new StringBuilder();
            prompt.path("arguments").forEach(argument -> arguments
                    .append(arguments.isEmpty() ? "" : ",")
                    .append("\"" + argument.path("name").asText() + "\":\"@@\""));
            var text = result(
                            "prompts/get",
                            "{\"name\":\"" + prompt.path("name").asText() + "\",\"arguments\":{" + arguments + "}}")
                    .at("/messages/0/content/text")
                    .asText();
            assertThat(text).contains("@@").doesNotContain("{", "}");
        }
    }
}
