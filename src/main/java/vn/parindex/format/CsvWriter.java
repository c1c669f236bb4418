package vn.parindex.format;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes any {@link Tabular} answer as CSV (RFC 4180, UTF-8, header row, decimal point, empty = null). */
@Provider
@Produces("text/csv")
public class CsvWriter implements MessageBodyWriter<Tabular> {

    private static final CSVFormat RFC_4180 = CSVFormat.RFC4180;

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return Tabular.class.isAssignableFrom(type);
    }

    @Override
    public void writeTo(
            Tabular answer,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream body)
            throws IOException {
        headers.putSingle("Content-Type", "text/csv;charset=UTF-8;header=present");
        var writer = new OutputStreamWriter(body, StandardCharsets.UTF_8);
        try (var csv = new CSVPrinter(writer, RFC_4180)) {
            var sheet = answer.sheet();
            csv.printRecord(sheet.columns());
            for (List<Object> row : sheet.rows()) {
                csv.printRecord(row.stream().map(CsvWriter::cell).toList());
            }
        }
    }

    /** Numbers as printed; a text that a spreadsheet would run as a formula gets an apostrophe in front (OWASP, CSV injection). */
    static Object cell(Object value) {
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof String text && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0) {
            return "'" + text;
        }
        return value;
    }
}
