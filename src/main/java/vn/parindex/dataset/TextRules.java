package vn.parindex.dataset;

import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import vn.parindex.dataset.TableSchema.Field;
import vn.parindex.http.Text;

/** What any cell must be to be read and stored, whatever its type: UTF-8, visible, and not too long. */
public final class TextRules {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\t\\n\\r]]");
    private static final char UNREADABLE = '\uFFFD';

    private static final Set<String> PROSE = Set.of(
            "description_vi",
            "description_en",
            "reason_vi",
            "reason_en",
            "title",
            "title_vi",
            "title_en",
            "publisher",
            "url",
            "note",
            "legal_basis");

    private static final Set<String> NAMES = Set.of("name_vi", "name_en");

    private static final int LONGEST_PROSE = 4000;
    /** A sort key is some ten characters for each letter of the name, and is stored in 4,000. */
    private static final int LONGEST_NAME = 300;

    private static final int LONGEST_WORD = 200;

    private final Consumer<Finding> findings;

    public TextRules(Consumer<Finding> findings) {
        this.findings = findings;
    }

    /** Text that people write and read: every letter of it counts. */
    static boolean isProse(Field field) {
        return PROSE.contains(field.name());
    }

    static boolean isName(Field field) {
        return NAMES.contains(field.name()) || field.name().equals("kind_vi");
    }

    /** Whether bytes that are no UTF-8 stand in it. */
    public static boolean isUnreadable(String text) {
        return text.indexOf(UNREADABLE) >= 0;
    }

    /** Whether the cell can be read and stored; what is wrong otherwise is a finding. */
    public boolean check(Row row, Field field, String text) {
        if (isUnreadable(text)) {
            report(
                    row,
                    field,
                    "encoding",
                    "Ô này có byte không phải UTF-8; hãy lưu tệp ở dạng UTF-8.",
                    "This cell has bytes that are not UTF-8; save the file as UTF-8.",
                    null);
            return false;
        }
        if (hasControlCharacter(text)) {
            report(
                    row,
                    field,
                    "control-character",
                    "Ô này có ký tự điều khiển không nhìn thấy được; hãy xóa ký tự đó.",
                    "This cell has an invisible control character; remove it.",
                    CONTROL.matcher(text).replaceAll(""));
            return false;
        }
        int longest = longest(field);
        if (text.length() > longest) {
            report(
                    row,
                    field,
                    "too-long",
                    "Ô này dài %d ký tự, tối đa là %d.".formatted(text.length(), longest),
                    "This cell is %d characters long; at most %d are kept.".formatted(text.length(), longest),
                    null);
            return false;
        }
        return true;
    }

    /** What {@link #CONTROL} finds, without a matcher for every cell. */
    private static boolean hasControlCharacter(String text) {
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if ((each < ' ' || each == '\u007f') && each != '\t' && each != '\n' && each != '\r') {
                return true;
            }
        }
        return false;
    }

    private static int longest(Field field) {
        if (PROSE.contains(field.name())) {
            return LONGEST_PROSE;
        }
        return NAMES.contains(field.name()) ? LONGEST_NAME : LONGEST_WORD;
    }

    private void report(Row row, Field field, String rule, String vi, String en, String suggestion) {
        findings.accept(row.error(field.name(), rule, new Text(vi, en)).suggesting(suggestion));
    }
}
