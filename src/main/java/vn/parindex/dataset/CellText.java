package vn.parindex.dataset;

import java.text.Normalizer;
import java.util.Set;
import java.util.regex.Pattern;
import vn.parindex.dataset.TableSchema.Field;
import vn.parindex.dataset.TableSchema.Type;
import vn.parindex.http.Decimals;

/**
 * What a cell says, whatever a keyboard, a font or a spreadsheet made of it: the same value written otherwise.
 *
 * <p>Blanks of every kind around it go, dashes of every kind are hyphens, digits of full width are digits, and {@code TRUE},
 * {@code True} and {@code 1} are true (Table Schema, trueValues and falseValues). Prose stays as it is, and in a name only what
 * looks like Đ becomes Đ.
 */
public final class CellText {

    private static final Set<String> TRUE = Set.of("true", "True", "TRUE", "1");
    private static final Set<String> FALSE = Set.of("false", "False", "FALSE", "0");
    private static final String BLANK = "[\\s\\p{Z}\\p{Cf}]+";
    private static final Pattern BLANKS = Pattern.compile(BLANK);
    private static final Pattern AROUND = Pattern.compile("^" + BLANK + "|" + BLANK + "$");
    private static final Pattern DASH = Pattern.compile("[\\p{Pd}−]");

    private CellText() {}

    /** Whether nothing but blanks of any kind stands in it. */
    public static boolean isBlank(String text) {
        return text.isEmpty() || !isPlain(text) && BLANKS.matcher(text).matches();
    }

    /** The cell as the format writes it; null where nothing but blanks stands in it. */
    static String of(Field field, String text) {
        if (isPlain(text)) {
            return field.type() == Type.BOOLEAN ? bool(text) : text;
        }
        if (isBlank(text)) {
            return null;
        }
        if (TextRules.isProse(field)) {
            return text;
        }
        if (TextRules.isName(field)) {
            return text.replace('Ɖ', 'Đ').replace('Ð', 'Đ');
        }
        var bare = AROUND.matcher(text).replaceAll("");
        bare = DASH.matcher(Normalizer.normalize(bare, form(field.type()))).replaceAll("-");
        return field.type() == Type.BOOLEAN ? bool(bare) : bare;
    }

    /** A number with a comma for its point, as tables with semicolons have it; any other text stays as it is. */
    static String withPoint(Field field, String text) {
        return field.type() == Type.NUMBER ? Decimals.withPoint(text).orElse(text) : text;
    }

    /** Numbers and dates know no other letters than the plain ones; in words only what is put together comes together. */
    private static Normalizer.Form form(Type type) {
        return type == Type.STRING ? Normalizer.Form.NFC : Normalizer.Form.NFKC;
    }

    private static String bool(String text) {
        return TRUE.contains(text) ? "true" : FALSE.contains(text) ? "false" : text;
    }

    /** What nearly every cell is: printable ASCII without blanks around it. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return !text.isEmpty() && text.charAt(0) != ' ' && text.charAt(text.length() - 1) != ' ';
    }
}
