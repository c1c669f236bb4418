package vn.parindex.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Text with one cell in each line, as some programs copy a table: lines whose shapes come again after so many are its rows. */
final class CellLines {

    private static final int FEWEST_COLUMNS = 2;
    private static final int MOST_COLUMNS = 12;
    private static final int FEWEST_ROWS = 3;
    private static final int LONGEST = 120;
    private static final Pattern FIGURE = Pattern.compile("[-+]?\\d[\\d.,/]*\\s*%?|[-\\p{Pd}…]+|\\.{2,}");

    private CellLines() {}

    /**
     * The rows that these lines make, each other line as a row of its own; empty lines are passed over.
     *
     * @return empty where no shapes come again, or where they may be cut into rows in two ways
     */
    static Optional<List<List<String>>> fold(List<String> lines) {
        var some = lines.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (some.stream().anyMatch(line -> line.length() > LONGEST && isFigure(line))) {
            return Optional.empty();
        }
        for (int width = FEWEST_COLUMNS; width <= MOST_COLUMNS; width++) {
            for (int from = 0; from + FEWEST_ROWS * width <= some.size(); from++) {
                int rows = rows(some, from, width);
                if (rows >= FEWEST_ROWS) {
                    return Optional.of(folded(some, from, width, rows));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isFigure(String line) {
        return FIGURE.matcher(line).matches();
    }

    /** How many rows of this width follow on each other, all of the shape of the first; 0 where that has not both words and figures. */
    private static int rows(List<String> lines, int from, int width) {
        var shape = IntStream.range(from, from + width)
                .mapToObj(at -> isFigure(lines.get(at)))
                .toList();
        // A row ends with a figure and the next begins with its number or its name: otherwise nothing shows where it is
        // cut.
        if (!shape.contains(false)
                || !shape.get(width - 1)
                || shape.stream().filter(each -> !each).count() > width / 2) {
            return 0;
        }
        int rows = 0;
        while (from + (rows + 1) * width <= lines.size() && isRow(lines, from + rows * width, shape)) {
            rows++;
        }
        return rows;
    }

    private static boolean isRow(List<String> lines, int from, List<Boolean> shape) {
        return IntStream.range(0, shape.size()).allMatch(at -> isFigure(lines.get(from + at)) == shape.get(at));
    }

    private static List<List<String>> folded(List<String> lines, int from, int width, int rows) {
        var folded = new ArrayList<List<String>>();
        boolean headed = from >= width && IntStream.range(from - width, from).noneMatch(at -> isFigure(lines.get(at)));
        int head = headed ? from - width : from;
        lines.subList(0, head).forEach(line -> folded.add(List.of(line)));
        for (int at = head; at < from + rows * width; at += width) {
            folded.add(List.copyOf(lines.subList(at, at + width)));
        }
        lines.subList(from + rows * width, lines.size()).forEach(line -> folded.add(List.of(line)));
        return folded;
    }
}
