package vn.parindex;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.parindex.database.Answer.asking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.parindex.database.H2Test;

/** Each call that a page for people shows is answered, and each answer that it shows is the one that is given. */
@H2Test
class DocsAnswersTest {

    private static final String LEFT_OUT = "…";

    /** A call, and the answer where one is shown. */
    private static final Pattern SHOWN =
            Pattern.compile("```sh\ncurl '([^'\n]+)'\n```\n```json\n(.*?)\n```", Pattern.DOTALL);

    private static final Pattern CALL =
            Pattern.compile("^curl(?: -OJ| -g)* 'localhost:8080([^']+)'$", Pattern.MULTILINE);

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .build();

    @TestFactory
    Stream<DynamicTest> everyAnswerIsTheOneThatIsGiven() {
        return Stream.of("README.md", "docs/calls.md").flatMap(page -> {
            var shown = SHOWN.matcher(text(page)).results().toList();
            assertThat(shown).as(page).isNotEmpty();
            return shown.stream()
                    .map(each -> DynamicTest.dynamicTest(page + " " + each.group(1), () -> {
                        var address = each.group(1).replaceFirst("^localhost:8080", "");
                        assertThat(differences(
                                        "",
                                        json(each.group(2)),
                                        json(asking().get(address).asString())))
                                .isEmpty();
                    }));
        });
    }

    @TestFactory
    Stream<DynamicTest> everyCallIsAnswered() {
        return CALL.matcher(text("docs/calls.md"))
                .results()
                .map(call -> call.group(1))
                .map(call -> DynamicTest.dynamicTest(call, () -> assertThat(
                                asking().get(call.replace("[", "%5B").replace("]", "%5D"))
                                        .statusCode())
                        .isEqualTo(200)));
    }

    @Test
    void whatIsLeftOutMayBeAnythingAndWhatIsShownMayNot() {
        var given = json("{\"a\":1.50,\"b\":[{\"c\":1},{\"c\":2}],\"d\":null}");
        assertThat(differences("", json("{\"a\":1.50,\"b\":[{\"c\":1},{\"…\":\"…\"}],\"…\":\"…\"}"), given))
                .isEmpty();
        assertThat(differences("", json("{\"a\":1.5,\"b\":[{\"c\":1}],\"d\":\"…\"}"), given))
                .containsExactly("/a: 1.5 is 1.50", "/b: 1 elements are 2");
        assertThat(differences("", json("{\"a\":\"…\",\"e\":1}"), given))
                .containsExactly("/e: is not there", "/b: is left out without …", "/d: is left out without …");
    }

    /** Where what is shown is not what is given: figures as they are printed, and nothing missing that is not said to be. */
    private static List<String> differences(String at, JsonNode shown, JsonNode given) {
        var found = new ArrayList<String>();
        if (shown.isTextual() && shown.asText().equals(LEFT_OUT)) {
            return found;
        }
        if (shown.isObject() && given.isObject()) {
            shown.properties().stream()
                    .filter(each -> !each.getKey().equals(LEFT_OUT))
                    .forEach(each -> {
                        var there = given.get(each.getKey());
                        if (there == null) {
                            found.add(at + "/" + each.getKey() + ": is not there");
                        } else {
                            found.addAll(differences(at + "/" + each.getKey(), each.getValue(), there));
                        }
                    });
            if (!shown.has(LEFT_OUT)) {
                given.fieldNames().forEachRemaining(name -> {
                    if (!shown.has(name)) {
                        found.add(at + "/" + name + ": is left out without …");
                    }
                });
            }
        } else if (shown.isArray() && given.isArray()) {
            if (shown.size() != given.size()) {
                found.add(at + ": " + shown.size() + " elements are " + given.size());
            }
            for (int i = 0; i < Math.min(shown.size(), given.size()); i++) {
                found.addAll(differences(at + "/" + i, shown.get(i), given.get(i)));
            }
        } else if (!shown.toString().equals(given.toString())) {
            found.add(at + ": " + shown + " is " + given);
        }
        return found;
    }

    private static String text(String page) {
        try {
            return Files.readString(Path.of(page));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
    }
}
