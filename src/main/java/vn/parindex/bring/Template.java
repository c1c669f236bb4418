package vn.parindex.bring;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Indicator;
import vn.parindex.catalog.Unit;
import vn.parindex.http.Lang;
import vn.parindex.http.Text;
import vn.parindex.result.Measure;
import vn.parindex.result.Table;

/**
 * A table to fill in: the units of a population in a year, room for scores and places, and beside them what is known already, which is there
 * to compare with and is not read again, so that no known figure gets a source that never stated it.
 *
 * @param lines a unit with what is known of it, in the order of names
 */
record Template(Indicator indicator, String index, int year, List<Line> lines) {

    private static final int HEADINGS = 6;

    private static final Text NUMBER = Text.of("STT", "No.");
    private static final Text TITLE = Text.of("Tên tài liệu", "Title of the document");
    private static final Text PUBLISHER = Text.of("Cơ quan công bố", "Publisher");
    private static final Text DAY = Text.of("Ngày công bố", "Day of publication");
    private static final Text ADDRESS = Text.of("Địa chỉ tài liệu", "Address of the document");
    private static final Text RANK = Text.of("Xếp hạng", "Rank");
    private static final Text KNOWN_SCORE = Text.of("Đã có: điểm", "Already known: score");
    private static final Text KNOWN_RANK = Text.of("Đã có: hạng", "Already known: rank");

    /** One unit; {@code score} and {@code rank} are what is known, empty where nothing is. */
    record Line(Unit unit, String score, String rank) {}

    /** The template of a table that may not be published yet. */
    static Template of(Catalog catalog, Indicator indicator, int year, List<Unit> members, Table known) {
        var measure = Measure.of(indicator);
        return new Template(
                indicator,
                catalog.findIndicator(indicator.code().split("\\.", 2)[0], indicator.population())
                        .map(Indicator::nameVi)
                        .orElse(indicator.nameVi()),
                year,
                members.stream()
                        .map(unit -> {
                            var result = known.result(unit);
                            return new Line(
                                    unit,
                                    SingleValue.printed(measure.of(result)),
                                    result.published() == null ? "" : SingleValue.place(result.published()));
                        })
                        .toList());
    }

    /** As a workbook; its headings are those that are understood when it comes back. */
    byte[] xlsx(Lang lang) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "parindex", null)) {
            var sheet = workbook.newWorksheet(lang == Lang.VI ? "Bảng" : "Table");
            write(sheet, lang);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void write(Worksheet sheet, Lang lang) {
        sheet.value(0, 0, lang == Lang.VI ? "%s, năm %d".formatted(index, year) : "%s, %d".formatted(english(), year));
        sheet.style(0, 0).bold().fontSize(14).set();
        label(sheet, 1, TITLE, lang, Text.of("Như ghi trên tài liệu", "As the document says"));
        label(sheet, 2, PUBLISHER, lang, Text.of("Ví dụ: Bộ Nội vụ", "For example: Bộ Nội vụ"));
        label(sheet, 3, DAY, lang, Text.of("Viết 28/3/2025", "Write 28/3/2025"));
        label(
                sheet,
                4,
                ADDRESS,
                lang,
                Text.of(
                        "Bắt đầu bằng https://; không có thì để trống",
                        "Begins with https://; leave it empty if there is none"));
        heading(sheet, 0, NUMBER.in(lang), null);
        heading(
                sheet,
                1,
                unitHeading().in(lang),
                Text.of(
                                "Giữ nguyên tên; xóa dòng của đơn vị không có trong tài liệu.",
                                "Keep the names; leave the cells of units empty that the document does not have.")
                        .in(lang));
        heading(
                sheet,
                2,
                scoreHeading(lang),
                Text.of(
                                "Số từ 0 đến 100, đúng số chữ số thập phân như in trong tài liệu.",
                                "A number from 0 to 100, with the decimals that the document prints.")
                        .in(lang));
        heading(
                sheet,
                3,
                rankHeading(lang),
                Text.of(
                                "Số nguyên từ 1 đến %d; hạng gộp viết 3-5.".formatted(lines.size()),
                                "A whole number from 1 to %d; a band is written 3-5.".formatted(lines.size()))
                        .in(lang));
        heading(
                sheet,
                4,
                KNOWN_SCORE.in(lang),
                Text.of("Để đối chiếu; không đọc lại.", "To compare with; not read.")
                        .in(lang));
        heading(
                sheet,
                5,
                KNOWN_RANK.in(lang),
                Text.of("Để đối chiếu; không đọc lại.", "To compare with; not read.")
                        .in(lang));
        int first = HEADINGS + 1;
        for (int at = 0; at < lines.size(); at++) {
            var line = lines.get(at);
            sheet.value(first + at, 0, at + 1);
            sheet.value(
                    first + at,
                    1,
                    lang == Lang.VI ? line.unit().nameVi() : line.unit().nameEn());
            sheet.value(first + at, 4, line.score());
            sheet.value(first + at, 5, line.rank());
            sheet.range(first + at, 4, first + at, 5)
                    .style()
                    .fontColor("777777")
                    .set();
        }
        rules(sheet, first, first + lines.size() - 1);
        double[] widths = {6, 28, 14, 12, 16, 16};
        IntStream.range(0, widths.length).forEach(column -> sheet.width(column, widths[column]));
        sheet.freezePane(2, first);
    }

    /** What a cell takes: names from a list, scores and places from a range. */
    private void rules(Worksheet sheet, int first, int last) {
        sheet.range(first, 1, last, 1)
                .validateWithList(sheet.range(first, 1, last, 1))
                .showErrorMessage(true);
        sheet.range(first, 2, last, 2)
                // Written into the sheet as it is, so without the sign that begins an element.
                .validateWithFormula("AND(ISNUMBER(C%1$d),NOT(C%1$d>100),NOT(0>C%1$d))".formatted(first + 1));
        sheet.range(first, 2, last, 2).style().format("0.00").set();
    }

    private static void label(Worksheet sheet, int row, Text label, Lang lang, Text note) {
        sheet.value(row, 0, label.in(lang));
        sheet.comment(row, 0, note.in(lang));
    }

    private static void heading(Worksheet sheet, int column, String text, String note) {
        sheet.value(HEADINGS, column, text);
        sheet.style(HEADINGS, column).bold().wrapText(true).set();
        if (note != null) {
            sheet.comment(HEADINGS, column, note);
        }
    }

    private boolean isIndex() {
        return indicator.parent() == null;
    }

    private String english() {
        return isIndex() ? indicator.nameEn() : index;
    }

    private Text unitHeading() {
        return switch (indicator.population()) {
            case "ministry" -> Text.of("Bộ, cơ quan ngang bộ", "Ministry");
            case "region" -> Text.of("Vùng", "Region");
            default -> Text.of("Tỉnh, thành phố", "Province");
        };
    }

    private String scoreHeading(Lang lang) {
        var points = Measure.of(indicator) == Measure.POINTS;
        var word = points ? Text.of("Điểm", "Points") : Text.of("Kết quả (%)", "Score (%)");
        return isIndex() ? word.in(lang) : word.in(lang) + ": " + name(lang);
    }

    private String rankHeading(Lang lang) {
        return isIndex() ? RANK.in(lang) : RANK.in(lang) + ": " + name(lang);
    }

    private String name(Lang lang) {
        return lang == Lang.VI ? indicator.nameVi() : indicator.nameEn();
    }

    /** What the file is called. */
    String file() {
        return "%s-%s-%d.xlsx".formatted(indicator.code(), indicator.population(), year);
    }
}
