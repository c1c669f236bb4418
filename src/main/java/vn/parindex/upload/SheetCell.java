package vn.parindex.upload;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import vn.parindex.dataset.CellText;
import vn.parindex.dataset.TableSchema.Field;
import vn.parindex.dataset.TableSchema.Type;
import vn.parindex.http.Text;

/**
 * What the cell of a sheet says in a column of the format, as the text that a CSV file would have.
 *
 * @param text null for an empty cell, and where a fault says why the cell cannot be read
 * @param fault null where the cell can be read
 * @param remark what was read is certain but not what the format asks for; null where there is nothing to remark
 */
record SheetCell(String text, Fault fault, Remark remark) {

    /** Why a cell cannot be read, and the text that would be right if there is one. */
    record Fault(String rule, String value, Text message, String suggestion) {}

    /** What is said once for a column. */
    enum Remark {
        NUMBER_AS_TEXT,
        NUMBER_IN_TEXT,
        DATE
    }

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    /** Excel keeps fifteen digits of a number; what its file shows beyond them is noise. */
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);

    private static final BigDecimal AFTER_FALSE_LEAP_DAY = BigDecimal.valueOf(61);
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);
    private static final int LARGEST_SCALE = 30;
    private static final int MOST_DECIMALS = 6;

    static boolean isFilled(Cell cell) {
        return cell != null
                && (cell.getType() == CellType.FORMULA
                        || cell.getType() == CellType.ERROR
                        || cell.getType() != CellType.EMPTY
                                && cell.getRawValue() != null
                                && !CellText.isBlank(cell.getText()));
    }

    /** {@code dayZero}: the day before the first that the workbook counts. */
    static SheetCell of(Cell cell, Field field, LocalDate dayZero) {
        if (!isFilled(cell)) {
            return read(null, null);
        }
        return switch (cell.getType()) {
            case EMPTY -> read(null, null);
            case STRING -> string(cell.getText(), field);
            case NUMBER -> number(cell, field, dayZero);
            case BOOLEAN ->
                field.type() == Type.BOOLEAN
                        ? read(cell.asBoolean().toString(), null)
                        : fault(
                                "boolean-cell",
                                cell.getText(),
                                "Ô này là giá trị TRUE/FALSE của Excel, mà cột không phải cột true/false.",
                                "This cell is TRUE or FALSE in Excel, and the column is neither.",
                                null);
            case FORMULA ->
                fault(
                        "formula",
                        "=" + cell.getFormula(),
                        "Ô này là công thức; hãy dán giá trị (Paste Special > Values).",
                        "This cell is a formula; paste its value (Paste Special > Values).",
                        null);
            case ERROR ->
                fault(
                        "error-cell",
                        cell.getRawValue(),
                        "Ô này báo lỗi trong Excel; hãy sửa hoặc để trống.",
                        "This cell shows an error in Excel; correct it or leave it empty.",
                        null);
        };
    }

    /** What Excel cannot write in XML it writes as {@code _xHHHH_} (ECMA-376, ST_Xstring); lines end in LF. */
    private static String decoded(String text) {
        return ESCAPED.matcher(text)
                .replaceAll(escaped ->
                        Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escaped.group(1), 16))))
                .replace("\r\n", "\n")
                .replace('\r', '\n');
    }

    private static SheetCell string(String written, Field field) {
        var text = decoded(written);
        boolean number = field.type() == Type.NUMBER || field.type() == Type.INTEGER;
        return read(text, number && NUMBER.matcher(text).matches() ? Remark.NUMBER_AS_TEXT : null);
    }

    private static SheetCell number(Cell cell, Field field, LocalDate dayZero) {
        var shown = new ShownNumber(
                cell.getDataFormatString(), cell.getDataFormatId() == null ? 0 : cell.getDataFormatId());
        var value = cell.asNumber().round(DIGITS).stripTrailingZeros();
        // Written out, 1e100000000 is a hundred million digits.
        if (value.scale() < -LARGEST_SCALE || value.scale() > LARGEST_SCALE) {
            return fault(
                    "number",
                    cell.getRawValue(),
                    "Số này quá lớn hoặc quá nhỏ.",
                    "This number is too large or too small.",
                    null);
        }
        if (shown.isDate()) {
            return date(cell, shown, field, dayZero);
        }
        value = value.setScale(Math.max(value.scale(), 0), RoundingMode.UNNECESSARY);
        if (shown.isPercent()) {
            return fault(
                    "percent-cell",
                    cell.getText(),
                    "Ô này có định dạng phần trăm của Excel; hãy ghi số phần trăm dưới dạng số thường.",
                    "This cell has Excel's percent format; write the percentage as a plain number.",
                    value.movePointRight(2).toPlainString());
        }
        if (shown.decimals() >= 0 && value.scale() > shown.decimals()) {
            return fault(
                    "hidden-decimals",
                    value.toPlainString(),
                    "Excel chỉ hiện %s, nhưng ô chứa %s; hãy ghi đúng con số đã công bố."
                            .formatted(rounded(value, shown), value.toPlainString()),
                    "Excel shows %s, but the cell holds %s; write the figure as it was published."
                            .formatted(rounded(value, shown), value.toPlainString()),
                    null);
        }
        return switch (field.type()) {
            case NUMBER -> read(printed(value, shown), null);
            case STRING -> read(padded(printed(value, shown), shown), Remark.NUMBER_IN_TEXT);
            default -> read(value.toPlainString(), null);
        };
    }

    /** With the decimals that the cell shows: 86.50 is another figure than 86.5 (ADR 005). */
    private static String printed(BigDecimal value, ShownNumber shown) {
        int decimals = Math.min(shown.decimals(), MOST_DECIMALS);
        return value.setScale(Math.max(value.scale(), decimals), RoundingMode.UNNECESSARY)
                .toPlainString();
    }

    private static String padded(String number, ShownNumber shown) {
        return number.matches("\\d+") ? "0".repeat(Math.max(0, shown.digits() - number.length())) + number : number;
    }

    private static String rounded(BigDecimal value, ShownNumber shown) {
        return value.setScale(shown.decimals(), RoundingMode.HALF_UP).toPlainString();
    }

    private static SheetCell date(Cell cell, ShownNumber shown, Field field, LocalDate dayZero) {
        var serial = cell.asNumber();
        if (shown.isDay() && field.takesDays() && isWholeDay(serial)) {
            return read(dayZero.plusDays(serial.intValue()).toString(), Remark.DATE);
        }
        return fault(
                "date-cell",
                serial.toPlainString(),
                field.takesDays()
                        ? "Excel đã đổi ô này thành ngày mà chỉ hiện một phần; hãy đặt định dạng Text rồi ghi lại, ví dụ 2019 hoặc 2019-05."
                        : "Excel đã đổi ô này thành ngày; hãy đặt định dạng Text rồi ghi lại giá trị.",
                field.takesDays()
                        ? "Excel made this cell a date and shows a part of it; format it as Text and write it again, such as 2019 or 2019-05."
                        : "Excel made this cell a date; format it as Text and write the value again.",
                null);
    }

    /** Excel counts a 29 February 1900 that never was, so that days before it are off by one. */
    private static boolean isWholeDay(BigDecimal serial) {
        return serial.stripTrailingZeros().scale() <= 0
                && serial.compareTo(AFTER_FALSE_LEAP_DAY) >= 0
                && serial.compareTo(LAST_DAY) <= 0;
    }

    private static SheetCell read(String text, Remark remark) {
        return new SheetCell(text, null, remark);
    }

    private static SheetCell fault(String rule, String value, String vi, String en, String suggestion) {
        return new SheetCell(null, new Fault(rule, value, new Text(vi, en), suggestion), null);
    }
}
