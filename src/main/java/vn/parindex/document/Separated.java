package vn.parindex.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * Text with columns: by tabs, semicolons, bars or commas, whichever most lines agree on, else by two or more blanks, else a line for each
 * cell, else a number, words and numbers in a line, as text copied from a PDF has them.
 */
final class Separated {

    private static final List<Character> DELIMITERS = List.of('\t', ';', '|', ',');
    private static final Pattern SEP = Pattern.compile("(?i)^sep=(.)\\R");
    private static final Pattern WIDE_BLANKS = Pattern.compile(" {2,}|\\t+");
    private static final Pattern RUN_TOGETHER =
            Pattern.compile("^(?:(\\d{1,3})[.)]?\\s+)?(\\D.*?)((?:\\s+(?:[-+]?\\d[\\d.,]*%?|-|–|—))+)$");
    private static final Pattern NUMBER_AND_WORDS = Pattern.compile("\\d{1,3}[.)]?\\s+\\D{2,60}");
    private static final Pattern DECIMALS = Pattern.compile("(?<=\\d),(?=\\d)");
    private static final int LOOKED_AT = 200;

    private Separated() {}

    static Grid read(String text, Budget budget) throws IOException {
        var stated = SEP.matcher(text);
        boolean states = stated.find();
        var body = states ? text.substring(stated.end()) : text;
        char delimiter = states ? stated.group(1).charAt(0) : delimiter(body);
        if (delimiter != ' ') {
            return byDelimiter(body, delimiter, budget);
        }
        var folded = CellLines.fold(body.lines().toList());
        return folded.isPresent() ? grid(folded.get(), budget) : byBlanks(body, budget);
    }

    private static Grid grid(List<List<String>> rows, Budget budget) {
        var cells = new ArrayList<Cell>();
        for (int row = 0; row < rows.size(); row++) {
            budget.tick();
            for (int column = 0; column < rows.get(row).size(); column++) {
                add(cells, row, column, rows.get(row).get(column), budget);
            }
        }
        return new Grid("", 0, List.of(), cells);
    }

    private static Grid byDelimiter(String body, char delimiter, Budget budget) throws IOException {
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .setLenientEof(true)
                .setTrailingData(true)
                .get();
        var cells = new ArrayList<Cell>();
        try (var records = CSVParser.parse(body, format)) {
            int row = 0;
            for (var record : records) {
                budget.tick();
                for (int column = 0; column < record.size(); column++) {
                    add(cells, row, column, record.get(column), budget);
                }
                row++;
            }
        } catch (UncheckedIOException e) {
            throw new IOException(e);
        }
        return new Grid("", 0, List.of(), cells);
    }

    private static Grid byBlanks(String body, Budget budget) {
        var lines = body.lines().map(String::strip).toList();
        boolean wide =
                lines.stream().filter(line -> WIDE_BLANKS.matcher(line).find()).count() * 2
                        > lines.stream().filter(line -> !line.isBlank()).count();
        return grid(
                wide
                        ? lines.stream()
                                .map(line -> List.of(WIDE_BLANKS.split(line)))
                                .toList()
                        : whole(lines).stream().map(Separated::runTogether).toList(),
                budget);
    }

    /** A long name goes on in a line of its own, before the figures of its row: “4 Bà Rịa -”, “Vũng Tàu 90,12 4” are one row. */
    private static List<String> whole(List<String> lines) {
        var whole = new ArrayList<String>();
        for (var line : lines) {
            var last = whole.isEmpty() ? "" : whole.get(whole.size() - 1);
            var goesOn = line.length() > 500 ? null : RUN_TOGETHER.matcher(line);
            if (NUMBER_AND_WORDS.matcher(last).matches()
                    && goesOn != null
                    && goesOn.matches()
                    && goesOn.group(1) == null) {
                whole.set(whole.size() - 1, last + " " + line);
            } else {
                whole.add(line);
            }
        }
        return whole;
    }

    /** “1 Quảng Ninh 90,09 1”: the number before the words and those behind them are cells of their own. */
    private static List<String> runTogether(String line) {
        var match = line.length() > 500 ? null : RUN_TOGETHER.matcher(line);
        if (match == null || !match.matches()) {
            return List.of(line);
        }
        var parts = new ArrayList<String>();
        parts.add(match.group(1) == null ? "" : match.group(1));
        parts.add(match.group(2));
        parts.addAll(List.of(match.group(3).strip().split("\\s+")));
        return parts;
    }

    private static void add(List<Cell> cells, int row, int column, String text, Budget budget) {
        var shown = SeenText.of(text);
        if (!shown.isEmpty()) {
            budget.cell(shown);
            cells.add(Cell.of(row, column, shown));
        }
    }

    /** The delimiter by which half of the lines, or else a third, have the same number of columns, at least two; else a blank. */
    private static char delimiter(String body) {
        var lines =
                body.lines().filter(line -> !line.isBlank()).limit(LOOKED_AT).toList();
        // In their order: a comma stands in names and numbers as well, a tab in neither.
        for (int part = 2; part <= 3; part++) {
            for (char delimiter : DELIMITERS) {
                if (agreeing(lines, delimiter) * part >= lines.size()) {
                    return delimiter;
                }
            }
        }
        return ' ';
    }

    private static long agreeing(List<String> lines, char delimiter) {
        var counts = new HashMap<Long, Long>();
        for (var line : lines) {
            counts.merge(outsideQuotes(line, delimiter), 1L, Long::sum);
        }
        counts.remove(0L);
        return counts.values().stream().mapToLong(count -> count).max().orElse(0);
    }

    /** A line whose commas all stand between digits has decimals, and no columns. */
    private static long outsideQuotes(String line, char delimiter) {
        if (delimiter == ',' && DECIMALS.matcher(line).replaceAll("").indexOf(',') < 0) {
            return 0;
        }
        long count = 0;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            quoted ^= line.charAt(i) == '"';
            count += !quoted && line.charAt(i) == delimiter ? 1 : 0;
        }
        return count;
    }
}
