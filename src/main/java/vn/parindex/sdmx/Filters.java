package vn.parindex.sdmx;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.parindex.http.problem.Fault;
import vn.parindex.http.request.Reading;
import vn.parindex.sdmx.structure.Attribute;
import vn.parindex.sdmx.structure.Dimension;
import vn.parindex.sdmx.structure.Structures;

/**
 * Reads the filters of REST 2, {@code c[COMPONENT]=op:value}: a comma is an "or", a plus sign an "and", and one that was sent as it is
 * arrives as a space.
 */
final class Filters {

    private static final Pattern NAME = Pattern.compile("c\\[(.*)]");
    private static final Pattern TERM = Pattern.compile("(eq|ne|lt|le|gt|ge|co|nc|sw|ew):(.*)", Pattern.DOTALL);

    private final Reading reading;
    private final Structures structures;

    Filters(Reading reading, Structures structures) {
        this.reading = reading;
        this.structures = structures;
    }

    void read(DataQuery wanted) {
        reading.sent().forEach((name, text) -> {
            var component = NAME.matcher(name);
            if (component.matches()) {
                read(name, component.group(1), reading.text(text).orElse(""), wanted);
            }
        });
    }

    private void read(String name, String component, String text, DataQuery wanted) {
        var dimension = Dimension.find(component);
        if (dimension.isEmpty()
                && !component.equals("OBS_VALUE")
                && Attribute.find(component).isEmpty()) {
            reading.fault(Fault.query(
                            name,
                            text,
                            "unknown-component",
                            "Cấu trúc không có thành phần “" + Fault.abbreviated(component) + "”.",
                            "The structure has no component “" + Fault.abbreviated(component) + "”.")
                    .allowing(Arrays.stream(Dimension.values()).map(Enum::name).toList()));
            return;
        }
        boolean time = dimension.filter(each -> each == Dimension.TIME_PERIOD).isPresent();
        Predicate<String> all = value -> true;
        for (var alternatives : text.split("[+ ]", -1)) {
            Predicate<String> any = value -> false;
            for (var term : alternatives.split(",", -1)) {
                var read = term(name, term, time, dimension);
                if (read.isEmpty()) {
                    return;
                }
                any = any.or(read.get());
            }
            all = all.and(any);
        }
        var wholly = all;
        if (time) {
            wanted.onlyYears(year -> wholly.test(String.valueOf(year)));
        } else if (dimension.isPresent()) {
            Set<String> codes = structures.codes(dimension.get().codeList()).keySet();
            wanted.only(dimension.get(), codes.stream().filter(wholly).collect(Collectors.toSet()));
        } else {
            wanted.only(cell -> cell.find(component).filter(wholly).isPresent());
        }
    }

    private Optional<Predicate<String>> term(String name, String term, boolean time, Optional<Dimension> dimension) {
        var parsed = TERM.matcher(term);
        var operator = parsed.matches() ? parsed.group(1) : "eq";
        var value = parsed.matches() ? parsed.group(2) : term;
        if (value.isEmpty()) {
            fault(
                    name,
                    term,
                    "malformed-filter",
                    "Cần op:value, ví dụ ge:2019.",
                    "op:value is expected, such as ge:2019.");
            return Optional.empty();
        }
        if (time) {
            var year = Periods.year(value);
            if (year.isEmpty()) {
                fault(
                        name,
                        term,
                        "not-a-period",
                        "Cần một năm, ví dụ ge:2019.",
                        "A year is expected, such as ge:2019.");
                return Optional.empty();
            }
            value = String.valueOf(year.getAsInt());
        } else if (dimension.isPresent() && operator.equals("eq")) {
            var known = structures.codes(dimension.get().codeList()).keySet();
            if (!known.contains(value)) {
                reading.fault(Keys.unknown(dimension.get(), value, known));
                return Optional.empty();
            }
        }
        return Optional.of(test(operator, value));
    }

    private void fault(String name, String term, String rule, String vi, String en) {
        reading.fault(Fault.query(name, term, rule, vi, en));
    }

    private static Predicate<String> test(String operator, String value) {
        return switch (operator) {
            case "ne" -> held -> !held.equals(value);
            case "lt" -> held -> compare(held, value).filter(sign -> sign < 0).isPresent();
            case "le" -> held -> compare(held, value).filter(sign -> sign <= 0).isPresent();
            case "gt" -> held -> compare(held, value).filter(sign -> sign > 0).isPresent();
            case "ge" -> held -> compare(held, value).filter(sign -> sign >= 0).isPresent();
            case "co" -> held -> held.contains(value);
            case "nc" -> held -> !held.contains(value);
            case "sw" -> held -> held.startsWith(value);
            case "ew" -> held -> held.endsWith(value);
            default ->
                held -> held.equals(value)
                        || isNumber(held)
                                && isNumber(value)
                                && compare(held, value)
                                        .filter(sign -> sign == 0)
                                        .isPresent();
        };
    }

    /** Numbers by value, everything else as text; what is missing compares with nothing. */
    private static Optional<Integer> compare(String held, String value) {
        if (List.of(held, value).contains("NaN")) {
            return Optional.empty();
        }
        return Optional.of(
                isNumber(held) && isNumber(value)
                        ? new BigDecimal(held).compareTo(new BigDecimal(value))
                        : held.compareTo(value));
    }

    private static boolean isNumber(String text) {
        return text.matches("-?\\d{1,18}(\\.\\d{1,18})?");
    }
}
