package vn.parindex.mcp.protocol;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.parindex.http.Text;
import vn.parindex.mcp.tools.ArgumentValues.Subject;

/** Addresses with places to be filled: what a tool answers, as something that can be read and attached. */
enum AddressTemplate {
    UNIT("history", "parindex://units/{unit}", "Một đơn vị qua các năm", "One unit through the years"),
    COVERAGE(
            "coverage",
            "parindex://indicators/{indicator}",
            "Một chỉ số: biết những năm nào",
            "One indicator: which years are known"),
    RANKING("ranking", "parindex://rankings/{indicator}/{year}", "Bảng xếp hạng một năm", "The ranking of a year"),
    SUMMARY("summary", "parindex://summaries/{indicator}/{year}", "Tổng hợp một năm", "A year in summary"),
    FIGURE(
            "figure",
            "parindex://figures/{indicator}/{year}/{unit}",
            "Một số liệu và nguồn",
            "One figure with its sources");

    private final String tool;
    private final String form;
    private final Text title;
    private final Pattern filled;

    AddressTemplate(String tool, String form, String vi, String en) {
        this.tool = tool;
        this.form = form;
        this.title = Text.of(vi, en);
        this.filled = Pattern.compile(Place.IN_BRACES.matcher(form).replaceAll("(?<$1>[^/?#]+)"));
    }

    /** Apart from the constants, which need it while they are made. */
    private static final class Place {
        private static final Pattern IN_BRACES = Pattern.compile("\\{(\\w+)}");
    }

    /** The tool whose answer stands there. */
    String tool() {
        return tool;
    }

    /** As RFC 6570 has it. */
    String form() {
        return form;
    }

    Text title() {
        return title;
    }

    /** Its places, in their order, with what each is about. */
    Map<String, Subject> arguments() {
        var arguments = new LinkedHashMap<String, Subject>();
        Place.IN_BRACES
                .matcher(form)
                .results()
                .forEach(place -> arguments.put(
                        place.group(1), Subject.valueOf(place.group(1).toUpperCase(Locale.ROOT))));
        return arguments;
    }

    static List<String> forms() {
        return Arrays.stream(values()).map(AddressTemplate::form).toList();
    }

    static Optional<AddressTemplate> ofForm(String form) {
        return Arrays.stream(values()).filter(each -> each.form.equals(form)).findFirst();
    }

    /**
     * A template with its places filled.
     *
     * @param values by the names of the places
     */
    record Filled(AddressTemplate template, Map<String, String> values) {}

    /** What an address fills; empty where it fills none. */
    static Optional<Filled> filledBy(String uri) {
        return Arrays.stream(values())
                .flatMap(template -> template.read(uri).stream())
                .findFirst();
    }

    private Optional<Filled> read(String uri) {
        var met = filled.matcher(uri);
        if (!met.matches()) {
            return Optional.empty();
        }
        try {
            var values = new LinkedHashMap<String, String>();
            arguments()
                    .keySet()
                    .forEach(name -> values.put(
                            name, URLDecoder.decode(met.group(name).replace("+", "%2B"), StandardCharsets.UTF_8)));
            return Optional.of(new Filled(this, values));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
