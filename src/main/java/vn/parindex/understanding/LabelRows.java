package vn.parindex.understanding;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import vn.parindex.catalog.BareWords;
import vn.parindex.document.Cell;
import vn.parindex.document.Grid;

/**
 * What a document says of itself in rows of a word and what it means beside it, as the tables to fill in have them; it is believed before
 * anything that is read between the lines.
 */
record LabelRows(Map<Label, String> said) {

    private static final int ROWS = 15;
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](20\\d{2})");
    private static final Pattern ISO = Pattern.compile("(20\\d{2})-(\\d{2})-(\\d{2})");
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

    enum Label {
        TITLE("ten tai lieu", "title of the document"),
        PUBLISHER("co quan cong bo", "publisher"),
        DAY("ngay cong bo", "day of publication"),
        ADDRESS("dia chi tai lieu", "address of the document");

        private final List<String> words;

        Label(String vi, String en) {
            this.words = List.of(vi, en);
        }
    }

    static LabelRows of(List<Grid> grids) {
        var said = new HashMap<Label, String>();
        for (var grid : grids) {
            IntStream.range(0, Math.min(ROWS, grid.height()))
                    .mapToObj(grid::row)
                    .filter(row -> row.size() >= 2)
                    .forEach(row -> add(row, said));
        }
        return new LabelRows(Map.copyOf(said));
    }

    private static void add(List<Cell> row, Map<Label, String> said) {
        var word = BareWords.of(row.get(0).text());
        for (var label : Label.values()) {
            if (label.words.contains(word)) {
                said.putIfAbsent(label, row.get(1).text());
            }
        }
    }

    Optional<String> title() {
        return Optional.ofNullable(said.get(Label.TITLE));
    }

    Optional<String> publisher() {
        return Optional.ofNullable(said.get(Label.PUBLISHER));
    }

    /** The address, where it is one. */
    Optional<String> url() {
        return Optional.ofNullable(said.get(Label.ADDRESS))
                .filter(each -> ADDRESS.matcher(each).matches());
    }

    /** The day as 28/3/2025 or 2025-03-28; empty for everything else. */
    Optional<LocalDate> day() {
        var text = said.getOrDefault(Label.DAY, "");
        var day = DAY.matcher(text);
        var iso = ISO.matcher(text);
        try {
            return day.matches()
                    ? Optional.of(LocalDate.of(number(day.group(3)), number(day.group(2)), number(day.group(1))))
                    : iso.matches()
                            ? Optional.of(
                                    LocalDate.of(number(iso.group(1)), number(iso.group(2)), number(iso.group(3))))
                            : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(String text) {
        return Integer.parseInt(text);
    }
}
