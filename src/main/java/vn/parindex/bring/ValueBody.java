package vn.parindex.bring;

import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Figure;
import vn.parindex.catalog.Interval;
import vn.parindex.catalog.Resolution;
import vn.parindex.catalog.Unit;
import vn.parindex.http.problem.Fault;
import vn.parindex.http.request.JsonBody;

/** One value as a body says it. Figures may be numbers or texts with a decimal comma; units may be named by any spelling that reads accept. */
public final class ValueBody {

    private static final int LONGEST_NAME = 200;

    private static final Pattern FIGURE = Pattern.compile("(\\d{1,3})(?:[.,](\\d{1,6}))?\\s*%?");
    private static final Pattern PLACE = Pattern.compile("([1-9]\\d{0,2})(?:\\s*[-\\p{Pd}]\\s*([1-9]\\d{0,2}))?");
    private static final Pattern DAY = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s/]+\\.[^\\s]+");
    /** What can be said of a value. */
    public static final Set<String> NAMES = Set.of(
            "indicator",
            "population",
            "unit",
            "year",
            "score",
            "points",
            "rank",
            "title",
            "publisher",
            "publishedOn",
            "url",
            "tier");

    private final JsonBody body;

    private ValueBody(JsonBody body) {
        this.body = body;
    }

    /** Reads the value of a body that says nothing else; every fault of it is a 400. */
    public static SingleValue read(InputStream content, Catalog catalog) {
        var body = JsonBody.read(content);
        body.allow(NAMES);
        return of(body, catalog);
    }

    /** The value; every fault of the body at once is a 400. */
    public static SingleValue of(JsonBody body, Catalog catalog) {
        return new ValueBody(body).value(catalog);
    }

    private SingleValue value(Catalog catalog) {
        var code = body.required("indicator", LONGEST_NAME)
                .filter(each -> known("indicator", each, catalog.indicators().keySet()));
        var year = body.required("year", LONGEST_NAME).flatMap(this::year);
        var unit = body.required("unit", LONGEST_NAME)
                .flatMap(each -> unit(each, year.orElse(LocalDate.now().getYear() - 1), catalog));
        var population = unit.map(Unit::type);
        text("population", 40).ifPresent(said -> population
                .filter(type -> !type.equals(said))
                .ifPresent(type -> fault(
                        "population",
                        said,
                        "another-population",
                        "Đơn vị này thuộc “%s”.".formatted(type),
                        "This unit is of “%s”.".formatted(type))));
        code.ifPresent(each -> population
                .filter(type -> catalog.findIndicator(each, type).isEmpty())
                .ifPresent(type -> fault(
                        "indicator",
                        each,
                        "not-for-population",
                        "Chỉ số này không được công bố cho đơn vị thuộc “%s”.".formatted(type),
                        "This indicator is not published for units of “%s”.".formatted(type))));
        var value = new SingleValue(
                code.orElse(null),
                population.orElse(null),
                unit.orElse(null),
                year.orElse(0),
                figure("score").orElse(null),
                figure("points").orElse(null),
                place().orElse(null),
                text("title", 1000).orElse(null),
                text("publisher", 500).orElse(null),
                fitting(
                                "publishedOn",
                                DAY,
                                "Viết là 2025-03-28, 2025-03 hoặc 2025.",
                                "Write 2025-03-28, 2025-03 or 2025.")
                        .orElse(null),
                fitting(
                                "url",
                                ADDRESS,
                                "Địa chỉ bắt đầu bằng http:// hoặc https:// và có tên miền.",
                                "An address begins with http:// or https:// and has a domain.")
                        .orElse(null),
                tier().orElse(null));
        body.settle();
        return value;
    }

    private void fault(String name, String value, String rule, String vi, String en) {
        body.fault(name, value, rule, vi, en);
    }

    private Optional<String> text(String name, int longest) {
        return body.text(name, longest);
    }

    private boolean known(String name, String word, Set<String> words) {
        if (words.contains(word)) {
            return true;
        }
        body.fault(Fault.body(
                        "/" + name,
                        word,
                        "not-allowed",
                        "Không có “%s”.".formatted(Fault.abbreviated(word)),
                        "There is no “%s”.".formatted(Fault.abbreviated(word)))
                .allowing(words));
        return false;
    }

    private Optional<Integer> year(String text) {
        if (text.matches("20\\d\\d")) {
            return Optional.of(Integer.valueOf(text));
        }
        fault(
                "year",
                text,
                "not-a-year",
                "Năm viết bằng bốn chữ số, ví dụ 2023.",
                "A year has four digits, such as 2023.");
        return Optional.empty();
    }

    private Optional<Unit> unit(String spelling, int year, Catalog catalog) {
        var resolved = catalog.names().resolve(spelling, Optional.of(LocalDate.of(year, 12, 31)), Optional.empty());
        if (resolved instanceof Resolution.Found found) {
            if (found.unit().livesAtEndOf(year)) {
                return Optional.of(found.unit());
            }
            fault(
                    "unit",
                    spelling,
                    "unit-of-another-year",
                    "%s không tồn tại vào ngày 31/12/%d.".formatted(found.unit().nameVi(), year),
                    "%s did not exist on 31 December %d.".formatted(found.unit().nameEn(), year));
            return Optional.empty();
        }
        var near = resolved instanceof Resolution.Ambiguous ambiguous
                ? ambiguous.candidates()
                : ((Resolution.Unknown) resolved).nearest();
        body.fault(Fault.body(
                        "/unit",
                        spelling,
                        resolved instanceof Resolution.Ambiguous ? "unit-ambiguous" : "unit-unknown",
                        "Không rõ “%s” là đơn vị nào.".formatted(Fault.abbreviated(spelling)),
                        "It is not clear which unit “%s” is.".formatted(Fault.abbreviated(spelling)))
                .suggesting(near.stream().map(Unit::id).toList()));
        return Optional.empty();
    }

    private Optional<Figure> figure(String name) {
        return text(name, 40).flatMap(text -> {
            var match = FIGURE.matcher(text);
            if (match.matches()) {
                var number =
                        new BigDecimal(match.group(2) == null ? match.group(1) : match.group(1) + "." + match.group(2));
                if (number.compareTo(BigDecimal.valueOf(100)) <= 0) {
                    return Optional.of(Figure.of(number));
                }
            }
            fault(
                    name,
                    text,
                    "not-a-figure",
                    "Cần một số từ 0 đến 100, ví dụ 82,15.",
                    "A number from 0 to 100, such as 82.15.");
            return Optional.empty();
        });
    }

    private Optional<Interval> place() {
        return text("rank", 20).flatMap(text -> {
            var match = PLACE.matcher(text);
            if (match.matches()) {
                int best = Integer.parseInt(match.group(1));
                int worst = match.group(2) == null ? best : Integer.parseInt(match.group(2));
                if (best <= worst) {
                    return Optional.of(new Interval(best, worst));
                }
            }
            fault("rank", text, "not-a-place", "Thứ hạng viết là 3, hoặc 3-5.", "A place is written as 3, or 3-5.");
            return Optional.empty();
        });
    }

    private Optional<Integer> tier() {
        return fitting("tier", Pattern.compile("[1-4]"), "Từ 1 đến 4.", "From 1 to 4.")
                .map(Integer::valueOf);
    }

    private Optional<String> fitting(String name, Pattern pattern, String vi, String en) {
        var text = text(name, 1000);
        text.filter(each -> !pattern.matcher(each).matches()).ifPresent(each -> fault(name, each, "format", vi, en));
        return text;
    }
}
