package vn.parindex.understanding;

import java.util.List;
import java.util.stream.IntStream;
import vn.parindex.document.FileKind;
import vn.parindex.http.Counted;
import vn.parindex.http.Text;
import vn.parindex.understanding.Section.Column;

/** What keeps a table, or the whole document, from being read: its form, which a person has to change. */
final class FormQuestions {

    private final Ledger ledger;

    FormQuestions(Ledger ledger) {
        this.ledger = ledger;
    }

    /** A text whose rows have more cells than headings: a decimal comma was taken for a delimiter. */
    boolean isRagged(FileKind kind, Section section, int table) {
        if (kind != FileKind.TEXT) {
            return false;
        }
        var grid = section.grid();
        int headed = section.columns().stream()
                .filter(column -> !column.words().isEmpty())
                .mapToInt(Column::at)
                .max()
                .orElse(grid.width());
        long ragged = IntStream.range(section.bodyFrom(), section.bodyTo())
                .filter(row -> grid.row(row).stream().anyMatch(cell -> cell.column() > headed))
                .filter(row -> grid.row(row).stream()
                                .filter(cell -> FigureText.mayBeFigure(cell.text()))
                                .count()
                        > 1)
                .count();
        if (section.continued() || ragged == 0) {
            return false;
        }
        ledger.ask(new Question(
                table,
                null,
                "t" + table,
                null,
                "ragged-rows",
                Text.of(
                        "Có %d dòng nhiều ô hơn tiêu đề: có lẽ dấu phẩy thập phân bị hiểu là dấu ngăn cột. Hãy dùng dấu chấm phẩy hoặc tab để ngăn cột."
                                .formatted(ragged),
                        Counted.said(
                                "%d [row has|rows have] more cells than there are headings: a decimal comma may have been taken for a delimiter. Use semicolons or tabs.",
                                ragged)),
                List.of()));
        return true;
    }

    void withoutHeadings(int table) {
        ledger.ask(new Question(
                table,
                null,
                "t" + table,
                null,
                "no-headings",
                Text.of(
                        "Bảng không có dòng tiêu đề; hãy thêm dòng như “STT, Tỉnh, Điểm, Xếp hạng”.",
                        "The table has no headings; add a row such as “No., Province, Score, Rank”."),
                List.of()));
    }

    void withoutUnits(Section section, int table, List<Column> block) {
        if (block.stream().noneMatch(column -> column.heading().measure().isPresent())) {
            return;
        }
        ledger.ask(new Question(
                table,
                null,
                "t" + table,
                null,
                "no-unit-column",
                Text.of(
                        "Không thấy cột tên tỉnh hoặc bộ; hãy đặt tiêu đề cột đó là “Tỉnh, thành phố” hoặc “Bộ, ngành”.",
                        "No column names provinces or ministries; head it “Province” or “Ministry”."),
                List.of()));
    }

    /** Units side by side in a row, years or figures below them: a person turns the table round in a moment, and nothing else is sure. */
    void unitsAcross(int table) {
        ledger.ask(new Question(
                table,
                null,
                "t" + table,
                null,
                "units-across",
                Text.of(
                        "Tên các đơn vị nằm theo hàng ngang; hãy xoay bảng để mỗi đơn vị là một dòng (trong Excel: chép, rồi Dán đặc biệt, Chuyển vị).",
                        "The units stand side by side; turn the table so that each is a row (in Excel: copy, then Paste Special, Transpose)."),
                List.of()));
    }

    void nothingFound() {
        ledger.ask(new Question(
                0,
                null,
                "document",
                null,
                "no-figures",
                Text.of(
                        "Không nhận ra bảng điểm hay xếp hạng nào; cần một bảng có cột tỉnh (hoặc bộ) và cột điểm hoặc thứ hạng.",
                        "No table of scores or places was recognised; it needs a column of provinces (or ministries) and one of scores or places."),
                List.of()));
    }
}
