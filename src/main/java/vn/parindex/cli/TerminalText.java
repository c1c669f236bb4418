package vn.parindex.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Text as a terminal shows it. */
final class TerminalText {

    /** A cell that somebody else filled may hold what moves the cursor or turns the direction of writing. */
    private static final Pattern UNSAFE = Pattern.compile("[\\p{Cc}\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]");

    private static final String GAP = "  ";

    /** One long text does not push all others out of sight. */
    private static final int WIDEST = 40;

    private TerminalText() {}

    /** The text on one line, with nothing in it that a terminal would obey. */
    static String safe(String text) {
        return UNSAFE.matcher(text.replace('\n', ' ').replace('\t', ' ')).replaceAll("\u00b7");
    }

    /** How many columns the text takes; Vietnamese may come with its marks apart. */
    static int width(String text) {
        return (int) text.codePoints()
                .filter(point -> switch (Character.getType(point)) {
                    case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> false;
                    default -> true;
                })
                .count();
    }

    /** The rows as lines whose columns stand below each other; no line ends in spaces. */
    static List<String> columns(List<List<String>> rows) {
        var widths = new ArrayList<Integer>();
        for (var row : rows) {
            for (int i = 0; i < row.size(); i++) {
                if (i == widths.size()) {
                    widths.add(0);
                }
                widths.set(i, Math.max(widths.get(i), Math.min(WIDEST, width(row.get(i)))));
            }
        }
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private static String line(List<String> row, List<Integer> widths) {
        var line = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            var cell = row.get(i);
            line.append(cell)
                    .append(" ".repeat(Math.max(0, widths.get(i) - width(cell))))
                    .append(GAP);
        }
        return line.toString().stripTrailing();
    }
}
