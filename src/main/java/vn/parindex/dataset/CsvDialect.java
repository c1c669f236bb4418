package vn.parindex.dataset;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;

/**
 * How a CSV file separates its cells, read from its beginning: Excel in Vietnamese writes semicolons and decimal commas, and a
 * first line {@code sep=;} that only it understands.
 *
 * @param delimiter what stands between two cells
 * @param linesBefore how many lines come before the names of the columns
 */
record CsvDialect(char delimiter, int linesBefore) {

    private static final Pattern SEPARATOR_LINE = Pattern.compile("(?i)\"?sep=(.)\"?");
    /** The usual one first: it is taken where nothing speaks for another. */
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');

    private static final int LONGEST_BEGIN = 1 << 14;

    /** Reads past a line {@code sep=}, and no further. */
    static CsvDialect read(BufferedReader reader, List<String> columns) throws IOException {
        reader.mark(LONGEST_BEGIN);
        var begin = new char[LONGEST_BEGIN - 1];
        int length = reader.read(begin);
        reader.reset();
        var lines = length < 0
                ? List.<String>of()
                : new String(begin, 0, length).lines().limit(1).toList();
        var first = lines.isEmpty() ? "" : lines.get(0);
        var separator = SEPARATOR_LINE.matcher(first);
        if (separator.matches()) {
            reader.readLine();
            return new CsvDialect(separator.group(1).charAt(0), 1);
        }
        return new CsvDialect(
                DELIMITERS.stream()
                        .max(Comparator.<Character>comparingInt(each -> known(first, each, columns))
                                .thenComparing(each -> cells(first, each).length)
                                .thenComparing(each -> -DELIMITERS.indexOf(each)))
                        .orElseThrow(),
                0);
    }

    /** RFC 4180 but for the delimiter. */
    CSVFormat format() {
        return CSVFormat.RFC4180.builder().setDelimiter(delimiter).get();
    }

    boolean isUsual() {
        return delimiter == ',' && linesBefore == 0;
    }

    /** Only where a comma separates nothing can one stand for a point. */
    boolean hasDecimalComma() {
        return delimiter != ',';
    }

    /** How many of the cells name a column; where none does, as with headings in words, the number of cells decides. */
    private static int known(String line, char delimiter, List<String> columns) {
        return (int) Arrays.stream(cells(line, delimiter))
                .map(cell -> cell.replace("\"", "").strip())
                .filter(columns::contains)
                .count();
    }

    private static String[] cells(String line, char delimiter) {
        return line.split(Pattern.quote(String.valueOf(delimiter)), -1);
    }
}
