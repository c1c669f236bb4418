package vn.parindex.format;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;
import vn.parindex.http.Decimals;
import vn.parindex.http.Media;
import vn.parindex.http.answer.ContentType;
import vn.parindex.http.answer.Links;
import vn.parindex.http.answer.Parts;
import vn.parindex.http.answer.Reader;
import vn.parindex.http.request.Format;
import vn.parindex.http.request.Inquiry;
import vn.parindex.http.request.TableStyle;

/**
 * Writes any {@link Tabular} answer as CSV (RFC 4180, UTF-8, header row, decimal point, empty = null), row by row. Quoted is what has to
 * be, and a text that looks like a number.
 */
@Provider
@Produces(Media.CSV)
public class CsvWriter extends AnswerWriter<Tabular> {

    private static final CSVFormat RFC_4180 = CSVFormat.RFC4180;

    private final Inquiry inquiry;
    private final Labels labels;

    CsvWriter(Reader reader, Inquiry inquiry, Labels labels) {
        super(Tabular.class, reader);
        this.inquiry = inquiry;
        this.labels = labels;
    }

    @Override
    protected Parts parts(Tabular answer, MultivaluedMap<String, Object> headers, OutputStream body)
            throws IOException {
        headers.putSingle("Content-Type", ContentType.CSV);
        var style = TableStyle.of(inquiry);
        addLink(
                headers,
                "<" + Links.inFormat(inquiry, Format.CSVW) + ">; rel=\"describedby\"; type=\"" + Media.CSVM + "\"");
        var writer = new BufferedWriter(new OutputStreamWriter(body, StandardCharsets.UTF_8));
        if (style.byteOrderMark()) {
            writer.write('\uFEFF');
        }
        var format = style.decimalComma() ? RFC_4180.builder().setDelimiter(';').get() : RFC_4180;
        // Not closed where it fails: that would end the answer as if it were whole.
        return parts(Layout.of(answer, inquiry, labels), style, format, writer).then(Parts.one(writer::flush));
    }

    /** All links stand in one header, the next page first. */
    private static void addLink(MultivaluedMap<String, Object> headers, String link) {
        var before = headers.getFirst("Link");
        headers.putSingle("Link", before == null ? link : before + ", " + link);
    }

    private static <T> Parts parts(Layout<T> layout, TableStyle style, CSVFormat format, Appendable out)
            throws IOException {
        var quoting = format.builder().setQuoteMode(QuoteMode.ALL).get();
        write(layout.header(), style, format, format, out);
        return Parts.each(layout.items(), item -> write(layout.row(item), style, format, quoting, out));
    }

    private static void write(List<?> row, TableStyle style, CSVFormat format, CSVFormat quoting, Appendable out)
            throws IOException {
        boolean first = true;
        for (var value : row) {
            (NumberLike.is(value) ? quoting : format).print(cell(value, style), out, first);
            first = false;
        }
        format.println(out);
    }

    /** Numbers as printed; a text that a spreadsheet would run as a formula gets an apostrophe in front (OWASP, CSV injection). */
    static Object cell(Object value, TableStyle style) {
        if (value instanceof BigDecimal number) {
            var text = number.toPlainString();
            return style.decimalComma() ? Decimals.withComma(text) : text;
        }
        if (value instanceof String text && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0) {
            return "'" + text;
        }
        return value;
    }
}
