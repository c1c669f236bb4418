package vn.parindex.http.request;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How a request wants a table written.
 *
 * @param byteOrderMark whether the file begins with one, by which spreadsheets know UTF-8
 * @param decimalComma whether numbers have a decimal comma and fields are parted by semicolons, as Excel in Vietnam expects
 * @param wide whether units go down and years across
 */
public record TableStyle(Labelling labels, boolean byteOrderMark, boolean decimalComma, boolean wide) {

    /** What stands for a code: itself, its label in the language of the request, or one beside the other. */
    public enum Labelling {
        ID,
        NAME,
        BOTH;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The parameters, which every operation takes that answers CSV. */
    public static final List<String> PARAMETERS = List.of("labels", "bom", "decimal");

    /** What the request says; faulty words are told by the inquiry. A decimal comma brings the mark with it unless it is declined. */
    public static TableStyle of(Inquiry inquiry) {
        return inquiry.style();
    }

    static TableStyle of(Reading reading, Map<String, String> sent, Format format) {
        boolean comma = reading.choice("decimal", sent.get("decimal"), Map.of("point", false, "comma", true), false);
        boolean mark = reading.flag("bom", sent.get("bom"), comma);
        boolean wide = reading.choice("layout", sent.get("layout"), Map.of("long", false, "wide", true), false);
        var words = new LinkedHashMap<String, Labelling>();
        for (var each : Labelling.values()) {
            words.put(each.code(), each);
        }
        var usual = format == Format.XLSX ? Labelling.BOTH : Labelling.ID;
        return new TableStyle(reading.choice("labels", sent.get("labels"), words, usual), mark, comma, wide);
    }
}
