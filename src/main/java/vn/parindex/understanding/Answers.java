package vn.parindex.understanding;

import java.util.Map;
import vn.parindex.catalog.Catalog;
import vn.parindex.document.Cell;
import vn.parindex.http.Text;
import vn.parindex.understanding.Section.Column;

/** The ids of questions, and what answers to them mean in words. */
final class Answers {

    private static final Map<String, Text> MEASURES = Map.of(
            "score", Text.of("điểm phần trăm", "score in percent"),
            "points", Text.of("điểm trên điểm tối đa", "points of a maximum"),
            "rank", Text.of("thứ hạng", "place"),
            "score-and-rank", Text.of("điểm, trong ngoặc là thứ hạng", "score, with the place in brackets"),
            "fraction", Text.of("điểm viết thành phần của 1", "score written as a part of 1"));

    private Answers() {}

    /**
     * {@code t1.D3}: the lowest heading of a column, or its first cell where the headings stand in the table before; {@code t1.D} where a table has none,
     * so that the column is not taken for its first cell.
     */
    static String id(int table, Section section, Column column) {
        if (section.isHeadless()) {
            return "t" + table + "." + Cell.letters(column.at());
        }
        int row = section.continued() ? section.bodyFrom() : section.headFrom();
        for (int each = section.bodyFrom() - 1; !section.continued() && each >= section.headFrom(); each--) {
            if (section.grid().at(each, column.at()).isPresent()) {
                row = each;
                break;
            }
        }
        return "t" + table + "." + Cell.letters(column.at()) + (row + 1);
    }

    static String id(int table, Cell cell) {
        return "t" + table + "." + cell.address();
    }

    static Text meaning(String answer, Catalog catalog, String population) {
        var parts = answer.split(":", 2);
        var measure = MEASURES.get(parts[parts.length - 1]);
        if (parts.length < 2) {
            return measure;
        }
        return catalog.findIndicator(parts[0], population)
                .map(indicator ->
                        Text.of(indicator.nameVi() + ", " + measure.vi(), indicator.nameEn() + ", " + measure.en()))
                .orElse(measure);
    }
}
