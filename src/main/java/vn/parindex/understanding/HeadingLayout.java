package vn.parindex.understanding;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.parindex.document.Cell;
import vn.parindex.document.Grid;
import vn.parindex.understanding.ColumnHeading.Kind;
import vn.parindex.understanding.Section.Column;

/** Finds the headings in a grid, in whichever rows they stand, and with them the tables that it holds. */
final class HeadingLayout {

    private static final int MOST_HEAD_ROWS = 5;
    private static final int MOST_TITLE_ROWS = 12;
    private static final Pattern COLUMN_NUMBER = Pattern.compile(
            "\\(?\\s*([A-Za-z]|\\d{1,2})\\s*\\)?(\\s*[=:].*)?|\\(?\\d{1,2}\\)?\\s*=\\s*[\\d()+/*x\\s-]+");

    private final Grid grid;
    private final HeadingWords words;
    private final int height;
    private final int width;

    private HeadingLayout(Grid grid, HeadingWords words) {
        this.grid = grid;
        this.words = words;
        this.height = grid.height();
        this.width = grid.width();
    }

    /**
     * The tables of a grid, from top to bottom.
     *
     * @param before the last table of the grid before, which this one may go on with; null for none
     * @return empty where there are no headings and nothing to go on with
     */
    static List<Section> of(Grid grid, HeadingWords words, Section before) {
        var layout = new HeadingLayout(grid, words);
        var heads = layout.heads();
        if (heads.isEmpty()) {
            return before != null && before.grid().width() == layout.width
                    ? List.of(new Section(grid, List.of(), 0, 0, 0, layout.height, before.columns(), true))
                    : List.of();
        }
        var sections = new ArrayList<Section>();
        if (before != null && heads.get(0).titleFrom() > 0 && before.grid().width() == layout.width) {
            // What stands over the first headings and is no title may be the end of the table before.
            sections.add(new Section(grid, List.of(), 0, 0, 0, heads.get(0).titleFrom(), before.columns(), true));
        }
        for (int i = 0; i < heads.size(); i++) {
            var head = heads.get(i);
            int end = i + 1 < heads.size() ? heads.get(i + 1).titleFrom() : layout.height;
            sections.add(new Section(
                    grid,
                    layout.lines(head.titleFrom(), head.from()),
                    head.titleFrom(),
                    head.from(),
                    head.bodyFrom(),
                    end,
                    layout.columns(head),
                    false));
        }
        return sections;
    }

    /** A grid without headings, whose units stand in this column, from this row on. */
    static Section headless(Grid grid, int unitAt, int from) {
        var titles = IntStream.range(0, from)
                .mapToObj(row -> grid.row(row).stream().map(Cell::text).collect(Collectors.joining(" ")))
                .filter(line -> !line.isEmpty())
                .toList();
        var columns = IntStream.range(0, grid.width())
                .mapToObj(at -> new Column(at, ColumnHeading.of(headless(grid, at, unitAt, from)), ""))
                .toList();
        return new Section(grid, titles, 0, from, from, grid.height(), columns, false);
    }

    /** Before the units a number that grows by one from row to row only numbers them: a place that does so says no more than the scores. */
    private static Kind headless(Grid grid, int at, int unitAt, int from) {
        var numbers = IntStream.range(from, grid.height())
                .filter(row -> grid.at(row, unitAt).isPresent())
                .mapToObj(row -> grid.at(row, at)
                        .flatMap(cell -> FigureText.whole(cell.text()))
                        .orElse(-1))
                .toList();
        boolean grows = IntStream.range(1, numbers.size()).allMatch(i -> numbers.get(i) == numbers.get(i - 1) + 1);
        return at == unitAt ? Kind.UNIT : at < unitAt && grows ? Kind.NUMBERING : Kind.UNKNOWN;
    }

    /** The rows of headings {@code from} to {@code to} (without it), where the lines over them begin, and where the figures do. */
    private record Head(int titleFrom, int from, int to, int bodyFrom) {}

    private List<Head> heads() {
        var heads = new ArrayList<Head>();
        int row = 0;
        while (row < height) {
            if (!isHead(row)) {
                row++;
                continue;
            }
            int unit = unitColumn(row);
            int lowest = heads.isEmpty() ? 0 : heads.get(heads.size() - 1).bodyFrom();
            int from = row;
            while (from - 1 >= lowest && row - from < 2 && isOver(from - 1, unit)) {
                from--;
            }
            int to = row + 1;
            while (to < height && to - from < MOST_HEAD_ROWS && isUnder(to, from, unit)) {
                to++;
            }
            int body = to < height && isNumbering(to, unit) ? to + 1 : to;
            heads.add(new Head(titleFrom(from, lowest), from, to, body));
            row = body;
        }
        return heads;
    }

    private boolean isHead(int row) {
        var headings =
                grid.row(row).stream().map(cell -> words.read(cell.text())).toList();
        if (headings.size() < 2) {
            return false;
        }
        boolean unit = headings.stream().anyMatch(each -> each.kind() == Kind.UNIT || each.kind() == Kind.REGION);
        long telling = headings.stream().filter(ColumnHeading::isTelling).count();
        long known = headings.stream().filter(ColumnHeading::isKnown).count();
        boolean rank = headings.stream()
                .anyMatch(each ->
                        each.measure().filter(ColumnMeasure.RANK::equals).isPresent());
        boolean score = headings.stream().anyMatch(each -> each.measure()
                .filter(measure -> measure != ColumnMeasure.RANK)
                .isPresent());
        return unit && known >= 2 || telling >= 2 && rank && score;
    }

    private int unitColumn(int row) {
        return grid.row(row).stream()
                .filter(cell -> words.read(cell.text()).kind() == Kind.UNIT)
                .mapToInt(Cell::column)
                .findFirst()
                .orElse(0);
    }

    /** Whether a row over the headings has headings that span several of them: years or indices, right of the units. */
    private boolean isOver(int row, int unit) {
        var cells = grid.row(row);
        return !cells.isEmpty()
                && cells.stream().allMatch(cell -> {
                    var kind = words.read(cell.text()).kind();
                    return (kind == Kind.FIGURES || kind == Kind.PARTS || kind == Kind.BESIDE)
                            && cell.column() > unit
                            && cell.columns() < width;
                });
    }

    /** Whether a row belongs to the headings: where the units stand it has nothing of its own, and elsewhere words. */
    private boolean isUnder(int row, int from, int unit) {
        var cells = grid.row(row);
        boolean own = grid.at(row, unit).filter(cell -> cell.row() >= row).isPresent();
        return !own
                && !cells.isEmpty()
                && row > from
                && (cells.size() > 1 || isSpanned(cells.get(0)))
                && cells.stream().allMatch(cell -> isWords(cell.text()))
                && cells.stream().anyMatch(cell -> words.read(cell.text()).isKnown());
    }

    /** One word alone under a heading of its own column is a line of the table, such as the name of a group. */
    private boolean isSpanned(Cell cell) {
        return grid.at(cell.row() - 1, cell.column())
                .filter(above -> above.columns() > 1)
                .isPresent();
    }

    private boolean isWords(String text) {
        return words.read(text).isKnown() || !FigureText.mayBeFigure(text);
    }

    /** A row that numbers the columns: (1), (2), (3) or A, B, 1, 2. */
    private boolean isNumbering(int row, int unit) {
        var cells = grid.row(row);
        return cells.size() >= 2
                && grid.at(row, unit).isPresent()
                && cells.stream()
                        .allMatch(cell -> COLUMN_NUMBER.matcher(cell.text()).matches());
    }

    /** Lines of one cell each directly over the headings. */
    private int titleFrom(int head, int lowest) {
        int from = head;
        while (from > lowest && head - from < MOST_TITLE_ROWS && isLine(from - 1)) {
            from--;
        }
        return lowest == 0 ? Math.min(from, firstLine(from)) : from;
    }

    /** Over the first headings of a grid everything is a line, whatever stands beside it. */
    private int firstLine(int from) {
        boolean lines = IntStream.range(0, from).noneMatch(row -> grid.row(row).size() > 3);
        return lines ? 0 : from;
    }

    private boolean isLine(int row) {
        var cells = grid.row(row);
        return cells.isEmpty()
                || cells.size() == 1 && !FigureText.mayBeFigure(cells.get(0).text());
    }

    private List<String> lines(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(row -> grid.row(row).stream().map(Cell::text).collect(Collectors.joining(" ")))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private List<Column> columns(Head head) {
        return IntStream.range(0, width).mapToObj(at -> column(at, head)).toList();
    }

    private Column column(int at, Head head) {
        var path = new LinkedHashSet<Cell>();
        for (int row = head.from(); row < head.to(); row++) {
            over(row, at, head).ifPresent(path::add);
        }
        ColumnHeading heading = null;
        for (var cell : path) {
            var read = words.read(cell.text());
            heading = heading == null ? read : read.under(heading);
        }
        var text = path.stream().map(Cell::text).distinct().collect(Collectors.joining(" / "));
        return new Column(at, heading == null ? ColumnHeading.of(Kind.UNKNOWN) : heading, text);
    }

    /** The heading over a column in one row; where cells that span several were not merged, it is the one left of the gap. */
    private Optional<Cell> over(int row, int at, Head head) {
        var own = grid.at(row, at);
        if (own.isPresent() || row + 1 >= head.to()) {
            return own;
        }
        boolean isUnder = IntStream.range(row + 1, head.to())
                .anyMatch(lower ->
                        grid.at(lower, at).filter(cell -> cell.row() > row).isPresent());
        for (int left = at - 1; isUnder && left >= 0; left--) {
            var cell = grid.at(row, left);
            if (cell.isPresent()) {
                var kind = words.read(cell.get().text()).kind();
                boolean spans =
                        kind == Kind.FIGURES || kind == Kind.PARTS || kind == Kind.BESIDE || kind == Kind.UNKNOWN;
                boolean hasUnder = IntStream.range(row + 1, head.to())
                        .anyMatch(lower -> grid.at(lower, cell.get().column())
                                .filter(each -> each.row() > row)
                                .isPresent());
                return spans && hasUnder && cell.get().columns() == 1 ? cell : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
