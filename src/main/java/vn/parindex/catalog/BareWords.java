package vn.parindex.catalog;

import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What is left of a text for whoever compares words: lower case, no marks (đ is d), no separators but one blank between words. */
public final class BareWords {

    private static final Pattern AROUND = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");

    private BareWords() {}

    /** {@code Tỉnh/Thành phố} as {@code tinh thanh pho}; empty for a text without letters and digits. */
    public static String of(String written) {
        return Spelling.of(written).syllables().stream()
                .map(Spelling.Syllable::bare)
                .collect(Collectors.joining(" "));
    }

    /** The first words of a text that are these when they are bare, as they are written there; empty where there are none. */
    public static Optional<String> findWritten(String text, Pattern bare) {
        var written = new ArrayList<String>();
        var words = new ArrayList<String>();
        Spelling.words(text).forEach(word -> {
            var left = Spelling.Syllable.of(word).bare();
            if (!left.isEmpty()) {
                written.add(word);
                words.add(left);
            }
        });
        var joined = String.join(" ", words);
        var found = bare.matcher(joined);
        if (!found.find()) {
            return Optional.empty();
        }
        var meant = written.subList(wordsBefore(joined, found.start()), wordsBefore(joined, found.end()) + 1);
        return Optional.of(AROUND.matcher(String.join(" ", meant)).replaceAll(""));
    }

    private static int wordsBefore(String joined, int at) {
        return (int) joined.substring(0, at).chars().filter(sign -> sign == ' ').count();
    }
}
