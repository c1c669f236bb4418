package vn.parindex.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.parindex.mcp.Assistant.QUESTIONS;
import static vn.parindex.mcp.Assistant.asking;
import static vn.parindex.mcp.Assistant.call;
import static vn.parindex.mcp.Assistant.read;
import static vn.parindex.mcp.Assistant.request;
import static vn.parindex.mcp.Assistant.result;
import static vn.parindex.mcp.Assistant.values;

import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.util.ArrayList;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import vn.parindex.database.Answer;
import vn.parindex.database.H2Test;

/** The protocol at {@code /mcp}: versions, messages, errors, and who may ask. */
/** What the tools take and answer, and how they say what is wrong. */
@H2Test
class ToolsTest {

    @Test
    void everyToolIsTypedOnBothSidesAndOnlyReads() {
        var tools = result("tools/list", "{}").path("tools");
        assertThat(StreamSupport.stream(tools.spliterator(), false)
                        .map(tool -> tool.path("name").asText()))
                .containsExactlyElementsOf(QUESTIONS.keySet());
        for (var tool : tools) {
            var name = tool.path("name").asText();
            assertThat(tool.at("/inputSchema/type").asText()).as(name).isEqualTo("object");
            assertThat(tool.at("/inputSchema/properties/language/enum").toString())
                    .as(name)
                    .isEqualTo("[\"vi\",\"en\"]");
            assertThat(tool.at("/annotations/readOnlyHint").asBoolean())
                    .as(name)
                    .isTrue();
            assertThat(tool.at("/annotations/idempotentHint").asBoolean())
                    .as(name)
                    .isTrue();
            var schema = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(tool.path("outputSchema"));
            for (var language : new String[] {"vi", "en"}) {
                var told = call(
                        name,
                        QUESTIONS
                                .get(name)
                                .replaceFirst(
                                        "\\{",
                                        "{\"language\":\"" + language + "\""
                                                + (QUESTIONS.get(name).equals("{}") ? "" : ",")));
                assertThat(told.isError()).as(name + told.text()).isFalse();
                assertThat(schema.validate(told.content()))
                        .as(name + told.content())
                        .isEmpty();
                assertThat(told.text())
                        .as(name)
                        .contains(told.content().path("release").asText());
            }
            assertThat(JsonSchemaFactory.getInstance(VersionFlag.V202012)
                            .getSchema(tool.path("inputSchema"))
                            .validate(read(QUESTIONS.get(name))))
                    .as(name)
                    .isEmpty();
        }
    }

    @Test
    void descriptionsAreInTheLanguageThatIsPreferred() {
        var english = read(asking().header("Accept-Language", "en")
                .body(request("tools/list", "{}"))
                .post("/mcp"));
        assertThat(english.at("/result/tools/0/title").asText()).isEqualTo("Find what is meant");
        assertThat(result("tools/list", "{}").at("/tools/0/title").asText()).isEqualTo("Tìm điều được hỏi");
    }

    @Test
    void wrongArgumentsAreAllToldAtOnceInTheWordsOfHttp() {
        var told = call(
                "ranking",
                "{\"indicator\":\"par-index\",\"year\":\"abc\",\"sort\":\"up\",\"unitt\":\"x\",\"language\":\"en\"}");
        assertThat(told.isError()).isTrue();
        var problem = Answer.problem(400, "/api/v1/rankings/par-index/abc?sort=up&unitt=x");
        assertThat(problem.texts("/errors", "/detail"))
                .allSatisfy(detail -> assertThat(told.text()).contains(detail));
        assertThat(told.text()).contains("Probably meant: unit");
        assertThat(told.result().at("/_meta/vn.parindex~1problem/code").asText())
                .isEqualTo("invalid-request");
    }

    @Test
    void whatIsAbsentOrOfTheWrongFormIsNamed() {
        assertThat(call("figure", "{\"indicator\":\"par-index\",\"year\":true}").text())
                .contains("“year” phải là một năm như 2019", "Thiếu “unit”");
        assertThat(call("checks", "{\"limit\":0,\"language\":\"en\"}").text()).contains("whole number from 1 to 50");
        assertThat(call("chart", "{\"indicator\":\"par-index\",\"chart\":\"map\"}")
                        .text())
                .contains("Được nhận: svg, png");
        assertThat(call("find", "{\"query\":\"x\",\"language\":\"fr\"}").text()).contains("Được nhận: vi, en");
    }

    @Test
    void whatIsNotFoundIsTheProblemOfHttp() {
        var told = call(
                "figure", "{\"indicator\":\"par-index\",\"year\":2019,\"unit\":\"quang nimh\",\"language\":\"en\"}");
        var problem = Answer.problem(404, "/api/v1/figures/par-index/2019/quang%20nimh");
        assertThat(told.isError()).isTrue();
        assertThat(told.text()).contains(problem.text("/detail")).contains("quang-ninh");
        assertThat(call("ranking", "{\"indicator\":\"par-index\",\"year\":2019,\"release\":\"nope\"}")
                        .text())
                .contains("release-not-found");
    }

    @Test
    void aReleaseIsPinnedAndPagesGoOn() {
        var release = Answer.to("/api/v1").text("/release/id");
        var first = call(
                "ranking", "{\"indicator\":\"par-index\",\"year\":2019,\"limit\":5,\"release\":\"" + release + "\"}");
        var next = first.content().path("next").asText();
        var second = call(
                "ranking",
                "{\"indicator\":\"par-index\",\"year\":2019,\"limit\":5,\"release\":\"" + release + "\",\"cursor\":\""
                        + next + "\"}");
        var all = Answer.to("/api/v1/rankings/par-index/2019").texts("/items", "/unit/id");
        var units = Stream.of(first, second)
                .flatMap(told ->
                        StreamSupport.stream(told.content().path("items").spliterator(), false))
                .map(item -> item.path("unit").asText());
        assertThat(units).containsExactlyElementsOf(all.subList(0, 10));
        assertThat(first.text()).contains(next);
    }

    @Test
    void chartsComeAsASpecificationWithItsDataAsLinesAndAsDots() {
        var vega = call("chart", "{\"indicator\":\"par-index\",\"year\":2019,\"top\":50}");
        var values = vega.content().at("/spec/data/values");
        assertThat(values).hasSize(50);
        assertThat(values.get(0).path("figure").asText()).isEqualTo("90.09");
        assertThat(StreamSupport.stream(values.spliterator(), false)
                        .filter(value -> value.path("figure").isNull())
                        .map(value -> value.path("label").asText()))
                .as("what is not known says so")
                .isNotEmpty()
                .allSatisfy(label -> assertThat(label).contains("có công bố nhưng chưa có"));
        var svg = call("chart", "{\"indicator\":\"par-index\",\"year\":2019,\"chart\":\"map\",\"format\":\"svg\"}");
        assertThat(svg.result().at("/content/1/resource/text").asText()).startsWith("<svg");
        var png = call(
                "chart",
                "{\"indicator\":\"par-index\",\"chart\":\"history\",\"unit\":\"quang ninh\",\"format\":\"png\"}");
        assertThat(png.result().at("/content/1/type").asText()).isEqualTo("image");
        assertThat(png.result().at("/content/1/data").asText()).startsWith("iVBORw0KGgo");
        var address = png.content().path("url").asText();
        assertThat(asking().accept("*/*").urlEncodingEnabled(false).get(address).statusCode())
                .as(address)
                .isEqualTo(200);
    }

    @Test
    void unitsThroughTheYearsAreDrawnWithBreaksAndRangesOfPlaces() {
        var told = call(
                "chart",
                "{\"chart\":\"comparison\",\"indicator\":\"par-index\",\"unit\":[\"quang-ninh\",\"hung-yen\"],\"year\":\"2017..2023\"}");
        var spec = told.content().path("spec");
        var grid = Answer.to("/api/v1/comparison?unit=quang-ninh,hung-yen&indicator=par-index&year=2017..2023");
        assertThat(spec.at("/data/values")).hasSize(grid.list("/items").size());
        assertThat(spec.path("vconcat")).as("figures, and places").hasSize(2);
        var values = StreamSupport.stream(spec.at("/data/values").spliterator(), false)
                .toList();
        assertThat(values).anySatisfy(value -> {
            assertThat(value.path("unit").asText()).isEqualTo("Hưng Yên");
            assertThat(value.path("best").asInt())
                    .isLessThan(value.path("worst").asInt());
        });
        assertThat(values.stream().filter(value -> value.path("figure").isNull()))
                .allSatisfy(value -> assertThat(value.path("label").asText()).isNotEmpty());
        for (var panel : spec.path("vconcat")) {
            assertThat(panel.at("/layer/0/mark/type").asText()).isEqualTo("rule");
            assertThat(panel.at("/layer/0/data/values"))
                    .hasSize(1)
                    .allSatisfy(value -> assertThat(value.path("year").asInt()).isEqualTo(2022));
            assertThat(panel.at("/encoding/color/field").asText()).isEqualTo("unit");
        }
        assertThat(told.content().has("url")).isFalse();
        var both = call("chart", "{\"chart\":\"history\",\"indicator\":\"par-index,sipas\",\"unit\":\"quang-ninh\"}");
        assertThat(both.content().at("/spec/vconcat")).as("two panels for each").hasSize(4);
        assertThat(call("chart", "{\"chart\":\"comparison\",\"indicator\":\"par-index\"}")
                        .text())
                .contains("unit");
        assertThat(call(
                                "chart",
                                "{\"chart\":\"comparison\",\"indicator\":\"par-index\",\"unit\":\"quang-ninh,ha-noi\",\"format\":\"png\"}")
                        .text())
                .contains("Được nhận: vega-lite");
    }

    @Test
    void whatIsFoundSaysHowItIsAskedFor() {
        var told = call("find", "{\"query\":\"quang ninh 2019 sipas\"}");
        var over = Answer.to("/api/v1/search?q=quang%20ninh%202019%20sipas&limit=5");
        assertThat(told.content().path("total").asInt()).isEqualTo(over.number("/total"));
        var labels = new ArrayList<String>();
        told.content()
                .path("items")
                .forEach(item -> labels.add(item.path("label").asText()));
        assertThat(labels).containsExactlyElementsOf(over.texts("/items", "/label/vi"));
        assertThat(told.text()).contains("figure(indicator=sipas, year=2019, unit=quang-ninh)");
        for (var item : told.content().path("items")) {
            if (item.has("tool")) {
                var answer =
                        call(item.path("tool").asText(), item.path("arguments").toString());
                assertThat(answer.isError()).as(item.toString()).isFalse();
            }
        }
        assertThat(call("find", "{\"query\":\"xyzzy\"}").text()).contains("Không tìm thấy “xyzzy”");
        assertThat(call("find", "{\"query\":\"pci 2023\",\"language\":\"en\"}").text())
                .contains("another index");
        assertThat(call("find", "{\"query\":\"quagn ninh\"}").text()).contains("gần nhất là", "id quang-ninh");
        var page = call("find", "{\"query\":\"hung yen\",\"limit\":1}");
        var next = call(
                "find",
                "{\"query\":\"hung yen\",\"limit\":1,\"cursor\":\""
                        + page.content().path("next").asText() + "\"}");
        assertThat(next.content().at("/items/0/id").asText())
                .startsWith("hung-yen")
                .isNotEqualTo(page.content().at("/items/0/id").asText());
    }
}
