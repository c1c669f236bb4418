package vn.parindex.dataset.rules;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import vn.parindex.dataset.Finding;
import vn.parindex.dataset.Row;
import vn.parindex.dataset.TableSchema.Field;
import vn.parindex.dataset.TableSchema.Type;
import vn.parindex.dataset.TextRules;
import vn.parindex.http.Decimals;
import vn.parindex.http.Nearest;
import vn.parindex.http.Text;

/** What the Table Schema says of a single cell: required, type, pattern, known values and bounds. */
public final class SchemaRules {

    private static final Pattern WHOLE_WITH_POINT = Pattern.compile("(-?\\d{1,9})\\.0+");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");

    private final Consumer<Finding> findings;
    private final TextRules textRules;

    SchemaRules(Consumer<Finding> findings) {
        this.findings = findings;
        this.textRules = new TextRules(findings);
    }

    /** {@code present}: the columns the file has; one that it lacks as a whole is not reported again row by row. */
    void check(Row row, Set<String> present) {
        for (var field : row.schema().fields()) {
            var text = row.text(field.name());
            if (text != null) {
                if (textRules.check(row, field, text) && hasType(row, field, text)) {
                    checkValue(row, field, text);
                }
            } else if (field.required() && present.contains(field.name())) {
                report(row, field, "required", "Ô này không được để trống.", "This cell must not be empty.", null);
            }
        }
    }

    private boolean hasType(Row row, Field field, String text) {
        switch (field.type()) {
            case NUMBER -> {
                if (row.figure(field.name()) == null) {
                    report(
                            row,
                            field,
                            "number",
                            "Phải là số thập phân viết bằng chữ số, tối đa 12 chữ số và 6 chữ số sau dấu chấm, ví dụ 90.09.",
                            "This must be a plain decimal number, at most 12 digits and 6 decimals after a point, such as 90.09.",
                            Decimals.withPoint(text).orElse(null));
                    return false;
                }
            }
            case INTEGER -> {
                if (row.integer(field.name()) == null) {
                    var whole = WHOLE_WITH_POINT.matcher(text);
                    report(
                            row,
                            field,
                            "integer",
                            "Phải là số nguyên viết bằng chữ số, ví dụ 2019.",
                            "This must be a whole number in digits, such as 2019.",
                            whole.matches() ? whole.group(1) : null);
                    return false;
                }
            }
            case BOOLEAN -> {
                if (row.bool(field.name()) == null) {
                    report(
                            row,
                            field,
                            "boolean",
                            "Phải là true hoặc false.",
                            "This must be true or false.",
                            Nearest.find(text.toLowerCase(Locale.ROOT), Set.of("true", "false"))
                                    .orElse(null));
                    return false;
                }
            }
            case DATE -> {
                if (row.date(field.name()) == null) {
                    report(
                            row,
                            field,
                            "date",
                            "Phải là một ngày có thật, viết năm-tháng-ngày, ví dụ 2025-07-01.",
                            "This must be a day that exists, written year-month-day, such as 2025-07-01.",
                            yearFirst(text));
                    return false;
                }
            }
            case STRING -> {
                return true;
            }
        }
        return true;
    }

    private void checkValue(Row row, Field field, String text) {
        if (!field.allowed().isEmpty() && !field.allowed().contains(text)) {
            report(
                    row,
                    field,
                    "known-value",
                    "Giá trị lạ. Các giá trị được dùng là: " + String.join(", ", field.allowed()) + ".",
                    "This value is not known. The known ones are: " + String.join(", ", field.allowed()) + ".",
                    Nearest.find(text, field.allowed()).orElse(null));
        }
        if (field.pattern() != null && !field.pattern().matcher(text).matches()) {
            report(
                    row,
                    field,
                    "pattern",
                    "Giá trị phải có dạng " + field.pattern() + ".",
                    "The value must have the form " + field.pattern() + ".",
                    null);
        } else if (field.isPartialDate() && !isPartialDate(text)) {
            report(
                    row,
                    field,
                    "date",
                    "Phải là một năm, tháng hoặc ngày có thật, ví dụ 2019, 2019-05 hoặc 2019-05-19.",
                    "This must be a year, month or day that exists, such as 2019, 2019-05 or 2019-05-19.",
                    null);
        }
        if (field.minimum() != null || field.maximum() != null) {
            checkBounds(
                    row,
                    field,
                    field.type() == Type.NUMBER ? row.figure(field.name()).value() : new BigDecimal(text));
        }
    }

    private void checkBounds(Row row, Field field, BigDecimal number) {
        if (field.minimum() != null && number.compareTo(field.minimum()) < 0) {
            report(
                    row,
                    field,
                    "minimum",
                    "Giá trị phải từ %s trở lên.".formatted(field.minimum()),
                    "The value must be at least %s.".formatted(field.minimum()),
                    null);
        }
        if (field.maximum() != null && number.compareTo(field.maximum()) > 0) {
            report(
                    row,
                    field,
                    "maximum",
                    "Giá trị không được quá %s.".formatted(field.maximum()),
                    "The value must be at most %s.".formatted(field.maximum()),
                    null);
        }
    }

    private void report(Row row, Field field, String rule, String vi, String en, String suggestion) {
        findings.accept(row.error(field.name(), rule, new Text(vi, en)).suggesting(suggestion));
    }

    private static String yearFirst(String text) {
        var parts = DAY_FIRST.matcher(text);
        return parts.matches()
                ? "%s-%02d-%02d"
                        .formatted(parts.group(3), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(1)))
                : null;
    }

    private static boolean isPartialDate(String text) {
        try {
            LocalDate.parse(text + "-01-01".substring(0, "2019-05-19".length() - text.length()));
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
