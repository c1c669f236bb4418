package vn.parindex.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import technology.tabula.TextElement;

/** The lines that letters on a page stand in, and a table that only blanks divide into columns. */
final class Lines {

    /** A blank wider than this part of the letters' height parts two cells; a narrower one two words. */
    private static final double PARTING = 0.9;

    private static final double WORD = 0.15;
    private static final double RAISED = 0.8;
    private static final int FEWEST_COLUMNS = 3;
    private static final int FEWEST_LINES = 3;

    private Lines() {}

    /** Letters without a wide blank between them. */
    record Piece(double left, double right, String text) {}

    /** One line of a page, from left to right. */
    record Line(double top, List<Piece> pieces) {

        String text() {
            return pieces.stream()
                    .map(Piece::text)
                    .reduce((one, two) -> one + " " + two)
                    .orElse("");
        }
    }

    /** The lines {@code from} to {@code to} (without it) of some, as cells. */
    record Found(int from, int to, List<Cell> cells) {}

    static List<Line> of(List<TextElement> letters) {
        var sorted = letters.stream()
                .filter(letter -> !letter.getText().isBlank())
                .sorted(Comparator.comparingDouble(TextElement::getBottom))
                .toList();
        var lines = new ArrayList<List<TextElement>>();
        for (var letter : sorted) {
            var last = lines.isEmpty() ? null : lines.get(lines.size() - 1);
            if (last != null && overlap(last, letter)) {
                last.add(letter);
            } else {
                lines.add(new ArrayList<>(List.of(letter)));
            }
        }
        return lines.stream().map(Lines::line).toList();
    }

    private static boolean overlap(List<TextElement> line, TextElement letter) {
        double top = line.stream().mapToDouble(TextElement::getTop).min().orElse(0);
        double bottom = line.stream().mapToDouble(TextElement::getBottom).max().orElse(0);
        double shared = Math.min(bottom, letter.getBottom()) - Math.max(top, letter.getTop());
        return shared > 0.4 * Math.min(bottom - top, letter.getHeight());
    }

    private static Line line(List<TextElement> letters) {
        var inOrder = letters.stream()
                .sorted(Comparator.comparingDouble(TextElement::getLeft))
                .toList();
        double size =
                inOrder.stream().mapToDouble(TextElement::getFontSize).max().orElse(1);
        double base = inOrder.stream()
                .filter(letter -> letter.getFontSize() > RAISED * size)
                .mapToDouble(TextElement::getBottom)
                .max()
                .orElse(0);
        var pieces = new ArrayList<Piece>();
        var text = new StringBuilder();
        double left = 0;
        double right = Double.NEGATIVE_INFINITY;
        boolean raised = false;
        for (var letter : inOrder) {
            double gap = letter.getLeft() - right;
            boolean isRaised = letter.getFontSize() < RAISED * size && letter.getBottom() < base - 0.1 * size;
            if (raised && !isRaised) {
                text.append(Cell.NOTE_END);
            }
            if (right > Double.NEGATIVE_INFINITY && gap > PARTING * size) {
                pieces.add(new Piece(left, right, SeenText.of(closed(text, raised && isRaised))));
                text.setLength(0);
                raised = false;
            } else if (right > Double.NEGATIVE_INFINITY && gap > WORD * size) {
                text.append(' ');
            }
            if (text.isEmpty()) {
                left = letter.getLeft();
            }
            if (isRaised && !raised) {
                text.append(Cell.NOTE_BEGIN);
            }
            raised = isRaised;
            text.append(letter.getText());
            right = Math.max(right, letter.getRight());
        }
        if (!text.isEmpty()) {
            pieces.add(new Piece(left, right, SeenText.of(closed(text, raised))));
        }
        return new Line(inOrder.get(0).getTop(), pieces);
    }

    private static String closed(StringBuilder text, boolean raised) {
        return raised ? text.toString() + Cell.NOTE_END : text.toString();
    }

    /** The first stretch of lines that agree on at least three columns, with the lines of headings directly above it. */
    static Optional<Found> findTable(List<Line> lines) {
        var wide = lines.stream()
                .filter(line -> line.pieces().size() >= FEWEST_COLUMNS)
                .toList();
        if (wide.size() < FEWEST_LINES) {
            return Optional.empty();
        }
        int from = lines.indexOf(wide.get(0));
        int to = lines.lastIndexOf(wide.get(wide.size() - 1)) + 1;
        var columns = columns(wide);
        var cells = new ArrayList<Cell>();
        for (int row = from; row < to; row++) {
            for (var piece : lines.get(row).pieces()) {
                int first = column(columns, piece.left());
                int last = column(columns, piece.right());
                cells.add(new Cell(row - from, first, 1, Math.max(1, last - first + 1), piece.text(), Set.of()));
            }
        }
        return Optional.of(new Found(from, to, List.copyOf(cells)));
    }

    /** Where columns are: the stretches that letters of the lines cover, apart from what no line covers. */
    private static List<double[]> columns(List<Line> lines) {
        var most = lines.stream().mapToInt(line -> line.pieces().size()).max().orElse(0);
        var pieces = lines.stream()
                .filter(line -> line.pieces().size() == most || lines.size() < FEWEST_LINES)
                .flatMap(line -> line.pieces().stream())
                .sorted(Comparator.comparingDouble(Piece::left))
                .toList();
        var columns = new ArrayList<double[]>();
        for (var piece : pieces) {
            if (columns.isEmpty() || piece.left() > columns.get(columns.size() - 1)[1]) {
                columns.add(new double[] {piece.left(), piece.right()});
            } else {
                var last = columns.get(columns.size() - 1);
                last[1] = Math.max(last[1], piece.right());
            }
        }
        return columns;
    }

    /** The column that this position falls into, or that is nearest. */
    private static int column(List<double[]> columns, double position) {
        int nearest = 0;
        double distance = Double.POSITIVE_INFINITY;
        for (int i = 0; i < columns.size(); i++) {
            double away = Math.max(columns.get(i)[0] - position, position - columns.get(i)[1]);
            if (away < distance) {
                nearest = i;
                distance = away;
            }
        }
        return nearest;
    }
}
