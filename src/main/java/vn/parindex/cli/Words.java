package vn.parindex.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;

/** Everything that the command line says, in one language. */
final class Words {

    private final CommandLang lang;
    private final ResourceBundle bundle;

    private Words(CommandLang lang, ResourceBundle bundle) {
        this.lang = lang;
        this.bundle = bundle;
    }

    static Words in(CommandLang lang) {
        var name = "words_" + lang.code() + ".properties";
        // Not looked up by locale: the way back to another language would be the machine's, not ours.
        try (var file = Words.class.getResourceAsStream(name);
                var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            return new Words(lang, new PropertyResourceBundle(reader));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    CommandLang lang() {
        return lang;
    }

    ResourceBundle bundle() {
        return bundle;
    }

    /** The sentence of that key; whole numbers in it are grouped as the language does. */
    String say(String key, Object... values) {
        var shown = Arrays.stream(values)
                .map(value -> value instanceof Integer || value instanceof Long ? number((Number) value) : value)
                .toArray();
        return bundle.getString(key).formatted(shown);
    }

    /** The one of both texts, {@code vi} and {@code en}, that this language wants. */
    String of(JsonNode texts) {
        return texts.path(lang.code()).asText();
    }

    String number(Number number) {
        return NumberFormat.getIntegerInstance(lang.locale()).format(number);
    }

    /** In MiB from one on, in KiB below. */
    String size(long bytes) {
        boolean large = bytes >= 1 << 20;
        return String.format(lang.locale(), "%.1f %s", bytes / (large ? 1048576.0 : 1024.0), large ? "MiB" : "KiB");
    }
}
