package vn.parindex.dataset;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import vn.parindex.catalog.Figure;
import vn.parindex.catalog.Interval;
import vn.parindex.catalog.Lifespan;
import vn.parindex.dataset.Finding.Severity;
import vn.parindex.http.Text;

/**
 * One row of a table with the line it begins on.
 *
 * <p>The typed readings are null for an empty cell and for one that does not fit its type: the rules of the schema report
 * the latter once, and every other rule then has nothing to say about it.
 */
public final class Row {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}(\\.\\d{1,6})?");
    private static final int MOST_DIGITS = 9;
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final TableSchema schema;
    private final int line;
    private final String[] cells;
    private final RowOrigin origin;
    /** The numbers among the cells, once they were read; every rule asks for them again. */
    private Figure[] figures;

    private LocalDate[] days;

    /** {@code cells} are in the order of the schema's columns; an empty or missing cell is null. */
    public Row(TableSchema schema, int line, String[] cells) {
        this(schema, line, cells, RowOrigin.line(line));
    }

    /** A row of a patched file: {@code line} is where it stands there, {@code origin} where it was read. */
    public Row(TableSchema schema, int line, String[] cells, RowOrigin origin) {
        this.schema = schema;
        this.line = line;
        this.cells = cells;
        this.origin = origin;
    }

    public TableSchema schema() {
        return schema;
    }

    /** The line of its file, which orders the rows of a table. */
    public int line() {
        return line;
    }

    /** Where the row was read: what a finding names. */
    public RowOrigin origin() {
        return origin;
    }

    /** The place of the row in words, for the middle of a sentence about another row. */
    public Text where() {
        return origin.words();
    }

    /** All cells in the order of the columns; an empty one is null. */
    public List<String> cells() {
        return Arrays.asList(cells);
    }

    /** The values of the primary key; an empty cell is a null in it. */
    public List<String> key() {
        return texts(schema.primaryKey());
    }

    /** The text of a cell, null where it is empty; throws {@link IllegalArgumentException} for an unknown column. */
    public String text(String column) {
        return cells[schema.position(column)];
    }

    public boolean has(String column) {
        return text(column) != null;
    }

    /** The texts of some columns; an empty cell is a null in it. */
    public List<String> texts(List<String> columns) {
        var texts = new String[columns.size()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = text(columns.get(i));
        }
        return Arrays.asList(texts);
    }

    public Integer integer(String column) {
        var text = text(column);
        return text != null && isInteger(text) ? Integer.valueOf(text) : null;
    }

    /** At most nine digits without leading zeros, perhaps with a minus; by hand, since rules ask it for every row. */
    private static boolean isInteger(String text) {
        int from = text.startsWith("-") ? 1 : 0;
        int digits = text.length() - from;
        if (digits < 1 || digits > MOST_DIGITS || text.charAt(from) == '0' && text.length() > 1) {
            return false;
        }
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** The number as it was printed: at most twelve digits and six decimals, with a point. */
    public Figure figure(String column) {
        int position = schema.position(column);
        var text = cells[position];
        if (text == null || figures != null && figures[position] != null) {
            return text == null ? null : figures[position];
        }
        if (!NUMBER.matcher(text).matches()) {
            return null;
        }
        if (figures == null) {
            figures = new Figure[cells.length];
        }
        figures[position] = Figure.parse(text);
        return figures[position];
    }

    public Boolean bool(String column) {
        var text = text(column);
        return "true".equals(text) ? Boolean.TRUE : "false".equals(text) ? Boolean.FALSE : null;
    }

    public LocalDate date(String column) {
        int position = schema.position(column);
        var text = cells[position];
        if (text == null) {
            return null;
        }
        if (days == null) {
            days = new LocalDate[cells.length];
        }
        if (days[position] == null && DATE.matcher(text).matches()) {
            days[position] = day(text);
        }
        return days[position];
    }

    /** From when to when the row holds; an empty end is open. */
    public Lifespan life() {
        return new Lifespan(date("valid_from"), date("valid_to"));
    }

    /** The published place of a row of scores; null where it has none or one that cannot be. */
    public Interval place() {
        var best = integer("rank_best");
        var worst = integer("rank_worst");
        return best != null && worst != null && best >= 1 && best <= worst ? new Interval(best, worst) : null;
    }

    public Finding error(String column, String rule, Text message) {
        return finding(Severity.ERROR, column, rule, message);
    }

    public Finding warning(String column, String rule, Text message) {
        return finding(Severity.WARNING, column, rule, message);
    }

    private Finding finding(Severity severity, String column, String rule, Text message) {
        var value = column == null ? null : text(column);
        return Finding.ofRow(severity, schema, origin, key(), column, value, rule, message);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
