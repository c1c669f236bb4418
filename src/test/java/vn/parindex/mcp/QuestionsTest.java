package vn.parindex.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.parindex.database.Answer;
import vn.parindex.database.H2Test;

/**
 * What people ask, without a model: for each question the call that answers it, and the facts that must be found in its words. A fact in braces,
 * {@code {address#pointer}}, is what the HTTP interface answers there, so that both say the same.
 */
@H2Test
class QuestionsTest {

    private static final Pattern OVER_HTTP = Pattern.compile("\\{(/[^#}]+)#(/[^}]+)\\}");

    /** The most bytes of a usual answer. */
    private static final int MOST = 2_048;

    record Question(String ask, String language, String tool, JsonNode arguments, List<String> facts, boolean error) {

        @Override
        public String toString() {
            return ask;
        }
    }

    static List<Question> questions() throws IOException {
        return Assistant.JSON.readValue(
                QuestionsTest.class.getResourceAsStream("/mcp/questions.json"), new TypeReference<List<Question>>() {});
    }

    @ParameterizedTest
    @MethodSource("questions")
    void theAnswerHoldsTheFacts(Question question) {
        var told = Assistant.call(question.tool(), question.arguments().toString());
        assertThat(told.isError()).as(told.text()).isEqualTo(question.error());
        for (var fact : question.facts()) {
            assertThat(told.text()).contains(overHttp(fact, question.language()));
        }
        assertThat(told.bytes()).as(told.text()).isLessThanOrEqualTo(MOST);
        if (!question.error()) {
            var release = Answer.to("/api/v1").text("/release/id");
            assertThat(told.text()).contains(release, question.language().equals("vi") ? "Trích dẫn: " : "Cite: ");
            assertThat(told.content().path("release").asText()).isEqualTo(release);
            assertThat(told.contentBytes())
                    .as(told.content().toString())
                    .isLessThanOrEqualTo(question.tool().equals("chart") ? 4 * MOST : MOST);
        }
    }

    /** The fact with what HTTP says in the place of its braces, numbers as the language writes them. */
    private static String overHttp(String fact, String language) {
        var said = OVER_HTTP.matcher(fact).replaceAll(each -> {
            var node = Answer.to(each.group(1)).at(each.group(2));
            assertThat(node.isNull()).as(each.group()).isFalse();
            boolean comma = node.isNumber() && language.equals("vi");
            return Matcher.quoteReplacement(comma ? node.asText().replace('.', ',') : node.asText());
        });
        return said;
    }

    @Test
    void thereAreSixtyInBothLanguagesAndEveryToolIsAsked() throws IOException {
        var questions = questions();
        assertThat(questions).hasSize(60);
        assertThat(questions.stream().filter(each -> each.language().equals("vi")))
                .hasSize(30);
        var tools = new ArrayList<String>();
        Assistant.result("tools/list", "{}")
                .path("tools")
                .forEach(tool -> tools.add(tool.path("name").asText()));
        assertThat(questions.stream().map(Question::tool)).containsAll(tools);
    }

    /** How large the answers are, for docs/assistants.md: in target/mcp-answers.txt. */
    @Test
    void aUsualAnswerIsSmall() throws IOException {
        var texts = new ArrayList<Integer>();
        var wholes = new ArrayList<Integer>();
        for (var question : questions()) {
            var told = Assistant.call(question.tool(), question.arguments().toString());
            texts.add(told.bytes());
            wholes.add(told.bytes() + told.contentBytes());
        }
        Files.writeString(
                Path.of("target/mcp-answers.txt"),
                "median of 60 answers: text %d bytes, with structured content %d; largest text %d%n"
                        .formatted(
                                median(texts),
                                median(wholes),
                                texts.stream().max(Integer::compare).orElseThrow()));
        assertThat(median(texts)).isLessThan(MOST);
    }

    private static int median(List<Integer> sizes) {
        return Stream.of(sizes)
                .map(each -> each.stream().sorted().toList())
                .findFirst()
                .orElseThrow()
                .get(sizes.size() / 2);
    }
}
