package vn.parindex.dataset;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import vn.parindex.http.Nearest;
import vn.parindex.http.Text;

/**
 * Which cell of a file is which column of the format; the order of the columns in the file is free.
 *
 * <p>A name that only case and blanks tell from a column's is that column. One that is near to a column which is missing is an
 * error, and the rows are read as if it were that column: one wrong name is one finding, and what else is wrong is found too.
 */
public final class CsvHeader {

    /** What a caller that knows better calls a column that is not to be read. */
    public static final String IGNORED = "-";

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{Pd}_]+");

    private final int[] positions;
    private final List<String> columns;
    private final List<String> read;
    private final boolean whole;

    private CsvHeader(int[] positions, List<String> columns, List<String> read, boolean whole) {
        this.positions = positions;
        this.columns = columns;
        this.read = read;
        this.whole = whole;
    }

    /** Reads the names of the columns, of which the {@code needed} ones must be there; {@code line} is where they stand. */
    public static CsvHeader read(
            TableSchema schema, String[] names, List<String> needed, int line, Consumer<Finding> findings) {
        var columns = schema.columns();
        var read = new ArrayList<String>();
        for (var name : names) {
            read.add(columns.contains(name) ? name : plain(name, columns));
        }
        var missing = new ArrayList<>(columns);
        missing.removeAll(read);
        Set<String> seen = new HashSet<>();
        var unknown = new ArrayList<Integer>();
        boolean twice = false;
        for (int i = 0; i < names.length; i++) {
            var name = read.get(i);
            if (name.equals(IGNORED)) {
                continue;
            }
            boolean first = seen.add(name);
            twice |= !first;
            if (columns.contains(name) && !first) {
                findings.accept(finding(
                        schema,
                        line,
                        name,
                        names[i],
                        "duplicate-column",
                        "Cột này có hai lần trong dòng tiêu đề; mỗi cột chỉ được có một lần.",
                        "The header names this column twice; each column stands once."));
            } else if (!columns.contains(name) && first) {
                var meant = Nearest.find(name, missing);
                if (meant.isPresent()) {
                    findings.accept(unknown(schema, line, names[i], meant.get()));
                    missing.remove(meant.get());
                    read.set(i, meant.get());
                } else {
                    unknown.add(i);
                }
            }
        }
        var lacking = needed.stream().filter(missing::contains).toList();
        if (lacking.size() == 1 && unknown.size() == 1) {
            findings.accept(calledOtherwise(schema, line, lacking.get(0), names[unknown.get(0)]));
        } else {
            for (int i : unknown) {
                findings.accept(unknown(
                        schema,
                        line,
                        names[i],
                        Nearest.find(read.get(i), columns).orElse(null)));
            }
            if (!lacking.isEmpty()) {
                findings.accept(missing(schema, line, lacking));
            }
        }
        return new CsvHeader(
                columns.stream().mapToInt(read::indexOf).toArray(), columns, read, lacking.isEmpty() && !twice);
    }

    /** The column that only case, blanks and dashes tell from the name; the name itself where there is none. */
    private static String plain(String name, List<String> columns) {
        var bare = BETWEEN_WORDS
                .matcher(name.strip().toLowerCase(Locale.ROOT))
                .replaceAll("_")
                .replaceAll("^_|_$", "");
        return columns.contains(bare) ? bare : name;
    }

    private static Finding unknown(TableSchema schema, int line, String name, String meant) {
        var known = String.join(", ", schema.columns());
        return finding(
                        schema,
                        line,
                        name,
                        name,
                        "unknown-column",
                        "Định dạng không có cột này. Các cột là: " + known + ".",
                        "The format has no such column. The columns are: " + known + ".")
                .suggesting(meant);
    }

    /** One column is called otherwise than the one that is missing: the same cause, however far the names are apart. */
    private static Finding calledOtherwise(TableSchema schema, int line, String lacking, String name) {
        return finding(
                        schema,
                        line,
                        name,
                        name,
                        "unknown-column",
                        "Thiếu cột %s, còn cột này định dạng không có. Nếu đây là cột %s thì hãy đổi tên; các dòng chưa được kiểm tra."
                                .formatted(lacking, lacking),
                        "The column %s is missing, and the format has none of this name. If this is the column %s, rename it; the rows were not checked yet."
                                .formatted(lacking, lacking))
                .suggesting(lacking);
    }

    private static Finding missing(TableSchema schema, int line, List<String> lacking) {
        var named = String.join(", ", lacking);
        return finding(
                schema,
                line,
                lacking.get(0),
                null,
                "missing-column",
                "Thiếu cột %s; cột phải có, kể cả khi mọi ô đều trống. Các dòng chưa được kiểm tra.".formatted(named),
                "The column %s is missing; it must be there even if all its cells are empty. The rows were not checked yet."
                        .formatted(named));
    }

    int size() {
        return read.size();
    }

    /** Whether the rows can be read: every column that is needed is there, and none twice. */
    public boolean isWhole() {
        return whole;
    }

    /** The names from the first cell on, as they were understood. */
    public List<String> names() {
        return List.copyOf(read);
    }

    boolean has(String column) {
        return positions[columns.indexOf(column)] >= 0;
    }

    /**
     * The cells in the order of the format's columns; empty ones and those without a column are null.
     *
     * @param before the cells of the row before: a text that comes again is the same object, which is found faster by its hash
     */
    String[] inOrder(String[] values, String[] before) {
        var cells = new String[positions.length];
        for (int i = 0; i < positions.length; i++) {
            var cell = positions[i] < 0 ? "" : values[positions[i]];
            cells[i] = cell.isEmpty() ? null : cell.equals(before[i]) ? before[i] : cell;
        }
        return cells;
    }

    private static Finding finding(
            TableSchema schema, int line, String column, String value, String rule, String vi, String en) {
        return Finding.error(schema.file(), line, column, value, rule, new Text(vi, en));
    }
}
