package vn.parindex.dataset;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What one file of the format holds: its Table Schema.
 *
 * @param name the name of the resource, which other tables refer to
 * @param file its file name
 * @param fields its columns, in the order in which they are written
 */
public record TableSchema(
        String name, String file, List<Field> fields, List<String> primaryKey, List<ForeignKey> foreignKeys) {

    /** The pattern by which the format marks a date that may be a year, a month or a day. */
    private static final String PARTIAL_DATE = "\\d{4}(-\\d{2}(-\\d{2})?)?";

    /** The extra column of a patch. */
    public static final String WITHDRAW = "withdraw";

    /** The types of the Table Schema that the format uses. */
    public enum Type {
        STRING,
        NUMBER,
        INTEGER,
        BOOLEAN,
        DATE
    }

    /** One column; {@code allowed} is empty and {@code pattern}, {@code minimum}, {@code maximum} null where nothing is said. */
    public record Field(
            String name,
            Type type,
            boolean required,
            List<String> allowed,
            Pattern pattern,
            BigDecimal minimum,
            BigDecimal maximum) {

        public Field {
            // So that a column named in the code is found without comparing letters, for every cell of every row.
            name = name.intern();
        }

        /** A date, or a text that may be a year, a month or a day. */
        public boolean takesDays() {
            return type == Type.DATE || isPartialDate();
        }

        public boolean isPartialDate() {
            return pattern != null && pattern.pattern().equals(PARTIAL_DATE);
        }
    }

    /** Columns whose values together must be found in the columns of another table, or of this one. */
    public record ForeignKey(List<String> fields, String table, List<String> target) {}

    /** The file as a patch has it: with the column that takes a row out. */
    public TableSchema withWithdraw() {
        var all = new ArrayList<>(fields);
        all.add(new Field(WITHDRAW, Type.BOOLEAN, false, List.of(), null, null, null));
        return new TableSchema(name, file, List.copyOf(all), primaryKey, foreignKeys);
    }

    public List<String> columns() {
        return fields.stream().map(Field::name).toList();
    }

    /** The position of a column; throws {@link IllegalArgumentException} where the format has none of that name. */
    public int position(String column) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).name() == column) {
                return i;
            }
        }
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).name().equals(column)) {
                return i;
            }
        }
        throw new IllegalArgumentException(file + " has no column " + column);
    }
}
