package vn.parindex.document;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Texts as a reader sees them. */
final class SeenText {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    /** Zero-width letters; the soft hyphen stays until it is known that no old font is meant by it. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\u00AD\\s]]");

    private SeenText() {}

    /** In NFC, with one plain blank where there are blanks of any kind, and none around; empty where nothing is seen. */
    static String of(String text) {
        var seen =
                UNSEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll("");
        return BLANKS.matcher(seen).replaceAll(" ").strip();
    }

    /** A text that stands raised and small, as the sign of a footnote does. */
    static String raised(String text) {
        return text.isBlank() ? text : Cell.NOTE_BEGIN + text.strip() + Cell.NOTE_END;
    }
}
