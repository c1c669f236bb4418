package vn.parindex.upload;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.parindex.dataset.CsvHeader;
import vn.parindex.dataset.Finding;
import vn.parindex.dataset.PackageFormat;
import vn.parindex.dataset.Row;
import vn.parindex.dataset.TableRows;
import vn.parindex.dataset.TableSchema;
import vn.parindex.dataset.TableSchema.Field;
import vn.parindex.dataset.TableSchema.Type;
import vn.parindex.format.Column;
import vn.parindex.format.ResultSheet;
import vn.parindex.http.Text;

/**
 * A table that the service itself wrote, a ranking, history or list of observations, sent back with corrections.
 *
 * <p>Its rows are results, which were merged from rows of {@code scores.csv}: each figure goes back to the row of the source that
 * is named beside it, and nothing else of that row is touched. What is computed is not read.
 */
final class OwnTable {

    private static final String SCORES = "scores";
    private static final List<String> RESULT = List.of("indicator", "population", "unit", "year");

    /** A figure of a result: where its source stands, and which columns of a score row it is. */
    private record Figure(String source, Map<String, String> columns) {}

    private static final List<Figure> FIGURES = List.of(
            new Figure("score_source", Map.of("score", "score")),
            new Figure("points_source", Map.of("points", "points")),
            new Figure("rank_source", Map.of("published_best", "rank_best", "published_worst", "rank_worst")));

    /** The columns that are read. */
    static final TableSchema SCHEMA = new TableSchema(
            "results",
            "scores.csv",
            Stream.concat(
                            RESULT.stream(),
                            FIGURES.stream()
                                    .flatMap(figure -> Stream.concat(
                                            figure.columns().keySet().stream().sorted(), Stream.of(figure.source()))))
                    .map(OwnTable::field)
                    .toList(),
            RESULT,
            List.of());

    /** What each heading that the service writes means: the name, the Vietnamese and English title, and both together. */
    private static final Map<String, String> BY_HEADING = headings();

    /** The titles alone, which is what {@code labels=name} writes. */
    private static final Map<String, String> BY_TITLE = titles();

    private OwnTable() {}

    private static Field field(String name) {
        var type =
                switch (name) {
                    case "year", "published_best", "published_worst" -> Type.INTEGER;
                    case "score", "points" -> Type.NUMBER;
                    default -> Type.STRING;
                };
        return new Field(name, type, RESULT.contains(name), List.of(), null, null, null);
    }

    private static Map<String, String> headings() {
        var byHeading = new HashMap<String, String>();
        for (Column<?> column : ResultSheet.of(List.of()).columns()) {
            var coded = column.vocabulary() != null;
            byHeading.put(column.name(), column.name());
            for (var title : List.of(column.title().vi(), column.title().en())) {
                // Beside a column of codes stands one of labels, which has the title alone.
                byHeading.put(coded ? title + " (" + column.name() + ")" : title, column.name());
            }
        }
        return byHeading;
    }

    private static Map<String, String> titles() {
        var byTitle = new HashMap<String, String>();
        for (Column<?> column : ResultSheet.of(List.of()).columns()) {
            byTitle.put(column.title().vi(), column.name());
            byTitle.put(column.title().en(), column.name());
        }
        return byTitle;
    }

    /** The column that a heading means: one of {@link #SCHEMA}, or {@link CsvHeader#IGNORED} for any other. */
    static String column(String heading) {
        var name = BY_HEADING.get(heading.strip());
        return name != null && SCHEMA.columns().contains(name) ? name : CsvHeader.IGNORED;
    }

    /** Whether these are the headings of such a table: rows of {@code scores.csv} name one source, results name it for each figure. */
    static boolean isOwn(List<String> headings) {
        if (headings.contains("source")) {
            return false;
        }
        var columns = headings.stream().map(OwnTable::column).toList();
        return columns.containsAll(RESULT)
                && FIGURES.stream()
                        .anyMatch(figure -> columns.contains(figure.source())
                                || columns.stream().anyMatch(figure.columns()::containsKey));
    }

    /** Whether these are the headings of {@code layout=wide}, whose figures name no source. */
    private static boolean isWide(List<String> headings) {
        var columns = headings.stream()
                .map(heading -> heading.replaceAll("^.*\\((.*)\\)$", "$1"))
                .toList();
        return columns.contains("unit") && headings.stream().anyMatch(heading -> heading.matches("(19|20)\\d\\d"));
    }

    /** Whether these are the headings of such a table with {@code labels=name}, in which documents and units have no ids. */
    static boolean isLabelled(List<String> headings) {
        var columns = headings.stream()
                .map(heading -> BY_TITLE.getOrDefault(heading.strip(), CsvHeader.IGNORED))
                .toList();
        // The titles of figures are nobody else's; those of the other columns are words that anybody may write.
        return columns.containsAll(RESULT)
                && FIGURES.stream().map(Figure::source).anyMatch(columns::contains)
                && headings.stream().map(OwnTable::column).noneMatch("unit"::equals);
    }

    /** Refuses the forms of the service's own tables that cannot correct anything, with the one that can. */
    static void refuse(List<String> headings) throws RefusedException {
        if (isWide(headings)) {
            throw wide();
        }
        if (isLabelled(headings)) {
            throw RefusedException.because(
                    "labels-only",
                    null,
                    "Đây là bảng chỉ có tên gọi (labels=name): tên tài liệu và đơn vị không đủ để biết nguồn nào, đơn vị nào."
                            + " Hãy tải bảng có mã (labels=id hoặc labels=both), sửa rồi gửi lại.",
                    "This table has labels only (labels=name), by which documents and units cannot be told for sure. Download the"
                            + " one with ids (labels=id or labels=both), correct it and send that.");
        }
    }

    private static RefusedException wide() {
        return RefusedException.because(
                "wide-layout",
                null,
                "Đây là bảng ngang (layout=wide): các năm nằm ngang và không con số nào nêu nguồn, nên không thể đính chính bằng bảng này."
                        + " Hãy tải bảng dọc (layout=long), sửa rồi gửi lại.",
                "This is the wide layout, years across, in which no figure names its source, so it cannot correct any. Download the"
                        + " long one (layout=long), correct it and send that.");
    }

    /** Adds the corrections of such a table to a patch. */
    static void read(TableRows file, PatchReading reading) throws RefusedException {
        var scores = PackageFormat.shipped().table(SCORES).withWithdraw();
        var stated = new LinkedHashMap<Row, Set<String>>();
        while (file.hasNext()) {
            var result = file.next();
            for (var source : sources(result, reading)) {
                reading.count();
                var change = change(scores, result, source);
                stated.put(change.row(), change.columns());
            }
        }
        reading.tell(Finding.note(
                SCHEMA.file(),
                0,
                null,
                null,
                "own-table",
                new Text(
                        "Đây là bảng do chính dịch vụ xuất ra: đã đọc điểm, điểm thành phần và hạng công bố theo nguồn ghi bên cạnh;"
                                + " các cột khác (được tính ra hoặc để đọc cho tiện) không đọc lại.",
                        "This is a table that the service itself wrote: scores, points and published places were read with the"
                                + " sources beside them; its other columns, computed or for reading, were not.")));
        reading.addParts(PackageFormat.shipped().table(SCORES), stated);
    }

    /** What one source says of a result, and in which columns. */
    private record Change(Row row, Set<String> columns) {}

    private static Change change(TableSchema scores, Row result, String source) {
        var cells = new String[scores.fields().size()];
        var columns = new LinkedHashSet<>(RESULT);
        columns.add("source");
        RESULT.forEach(column -> cells[scores.position(column)] = result.text(column));
        cells[scores.position("source")] = source;
        for (var figure : FIGURES) {
            if (source.equals(result.text(figure.source()))) {
                figure.columns().forEach((from, to) -> {
                    cells[scores.position(to)] = result.text(from);
                    columns.add(to);
                });
            }
        }
        return new Change(new Row(scores, result.line(), cells, result.origin()), Set.copyOf(columns));
    }

    /** Each source of the result once; a figure without one is an error. */
    private static Set<String> sources(Row result, PatchReading reading) {
        var sources = new LinkedHashSet<String>();
        for (var figure : FIGURES) {
            var source = result.text(figure.source());
            if (source != null) {
                sources.add(source);
            } else {
                figure.columns().keySet().stream()
                        .sorted()
                        .filter(result::has)
                        .findFirst()
                        .ifPresent(column -> reading.tell(result.error(
                                column,
                                "source-needed",
                                new Text(
                                        "Con số này cần nguồn: hãy ghi mã nguồn (sources.csv) vào cột %s."
                                                .formatted(figure.source()),
                                        "This figure needs its document: write the id of the source (sources.csv) into the column %s."
                                                .formatted(figure.source())))));
            }
        }
        return sources;
    }
}
