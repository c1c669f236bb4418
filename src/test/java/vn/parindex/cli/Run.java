package vn.parindex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** One run of the command line and what became of it. */
record Run(int code, String out, String err) {

    /** Somebody who types commands, on a machine with these variables. */
    record User(Map<String, String> environment, boolean terminal) {

        /** An English publisher whose stderr goes to a file. */
        static User of(String url, String token) {
            return new User(Map.of("PARINDEX_URL", url, "PARINDEX_TOKEN", token, "LANG", "en_US.UTF-8"), false);
        }

        User with(String variable, String value) {
            var changed = new HashMap<>(environment);
            changed.put(variable, value);
            return new User(changed, terminal);
        }

        User atTerminal() {
            return new User(environment, true);
        }

        Run run(Object... arguments) {
            return typing("", arguments);
        }

        /** The same where this comes on stdin, which ends then. */
        Run typing(String input, Object... arguments) {
            return reading(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), arguments);
        }

        /** The same with whatever comes from there. */
        Run reading(InputStream in, Object... arguments) {
            var out = new ByteArrayOutputStream();
            var err = new ByteArrayOutputStream();
            var texts = new String[arguments.length];
            for (int i = 0; i < texts.length; i++) {
                texts[i] = arguments[i].toString();
            }
            var surroundings = new Surroundings(environment, in, stream(out), stream(err), terminal, 100);
            int code = Parindex.run(surroundings, texts);
            return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        }

        private static PrintStream stream(ByteArrayOutputStream bytes) {
            return new PrintStream(bytes, true, StandardCharsets.UTF_8);
        }
    }

    /** The same run, if it ended like this. */
    Run ends(int expected) {
        assertThat(code).as(out + err).isEqualTo(expected);
        return this;
    }

    /** What was printed, without the end of the last line. */
    String printed() {
        return out.stripTrailing();
    }

    /** The one JSON document on stdout. */
    JsonNode json() {
        try (var values = new ObjectMapper().readerFor(JsonNode.class).<JsonNode>readValues(out)) {
            var document = values.nextValue();
            assertThat(values.hasNextValue()).as("one document: " + out).isFalse();
            return document;
        } catch (IOException e) {
            throw new AssertionError(out, e);
        }
    }
}
