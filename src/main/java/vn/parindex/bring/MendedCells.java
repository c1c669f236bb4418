package vn.parindex.bring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Cells that a person reads otherwise than they stand, as a request says them: {@code t1.D3=82,15;t1.B4=}. What follows the sign is the text of the cell,
 * which may be empty. {@code \\;} in it is a semicolon, and {@code \\\\} a backslash; before any other letter a backslash is itself.
 */
final class MendedCells {

    private static final Pattern CELL = Pattern.compile("t[1-9]\\d{0,3}\\.[A-Z]{1,3}[1-9]\\d{0,5}");

    private MendedCells() {}

    /**
     * The texts by their cells; of a cell that stands twice the last.
     *
     * @param wrong is told each part that names no cell, as it was sent
     */
    static Map<String, String> of(String sent, Consumer<String> wrong) {
        var cells = new LinkedHashMap<String, String>();
        for (var part : parts(sent)) {
            int equals = part.indexOf('=');
            var cell = equals < 0 ? "" : part.substring(0, equals).strip();
            if (CELL.matcher(cell).matches()) {
                cells.put(cell, part.substring(equals + 1).strip());
            } else if (!part.isBlank()) {
                wrong.accept(part);
            }
        }
        return cells;
    }

    private static List<String> parts(String sent) {
        var parts = new ArrayList<String>();
        var part = new StringBuilder();
        for (int i = 0; i < sent.length(); i++) {
            char c = sent.charAt(i);
            char next = i + 1 < sent.length() ? sent.charAt(i + 1) : 0;
            if (c == '\\' && (next == ';' || next == '\\')) {
                part.append(next);
                i++;
            } else if (c == ';') {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString());
        return parts;
    }
}
