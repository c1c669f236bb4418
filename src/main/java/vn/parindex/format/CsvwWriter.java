package vn.parindex.format;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import vn.parindex.http.Lang;
import vn.parindex.http.Media;
import vn.parindex.http.answer.Links;
import vn.parindex.http.answer.Reader;
import vn.parindex.http.request.Format;
import vn.parindex.http.request.Inquiry;
import vn.parindex.http.request.TableStyle;

/** Writes what the columns of a CSV answer mean: metadata for tabular data on the Web (W3C, CSVW). */
@Provider
@Produces(Media.CSVM)
public class CsvwWriter extends WholeWriter<Tabular> {

    private final Inquiry inquiry;
    private final Labels labels;
    private final ObjectMapper json;

    CsvwWriter(Reader reader, Inquiry inquiry, Labels labels, ObjectMapper json) {
        super(Tabular.class, reader);
        this.inquiry = inquiry;
        this.labels = labels;
        this.json = json;
    }

    @Override
    protected void write(Tabular answer, MultivaluedMap<String, Object> headers, OutputStream body) throws IOException {
        headers.putSingle("Content-Type", Media.CSVM);
        var style = TableStyle.of(inquiry);
        var root = json.createObjectNode();
        var context = root.putArray("@context");
        context.add("http://www.w3.org/ns/csvw");
        context.addObject().put("@language", inquiry.lang().code());
        root.put("url", Links.inFormat(inquiry, Format.CSV));
        root.put("dc:conformsTo", "https://www.rfc-editor.org/rfc/rfc4180");
        var dialect = root.putObject("dialect");
        dialect.put("delimiter", style.decimalComma() ? ";" : ",");
        dialect.put("encoding", "utf-8");
        dialect.put("header", true);
        dialect.put("lineTerminators", "\r\n");
        var schema = root.putObject("tableSchema");
        var columns = schema.putArray("columns");
        for (var written : Layout.of(answer, inquiry, labels).columns()) {
            var column = columns.addObject();
            column.put("name", written.header().equals(written.column().name()) ? written.header() : name(written));
            var titles = column.putObject("titles");
            titles.put("und", written.header());
            for (var lang : Lang.values()) {
                titles.put(lang.code(), written.column().title().in(lang));
            }
            type(column, written.column().type(), style);
            column.put("required", false);
        }
        json.writeValue(body, root);
    }

    /** The label beside a code has a name of its own. */
    private static String name(Layout.Written<?> written) {
        return written.header().endsWith("(" + written.column().name() + ")")
                ? written.column().name()
                : written.column().name() + "_label";
    }

    private static void type(ObjectNode column, Column.Type type, TableStyle style) {
        switch (type) {
            case INTEGER -> column.put("datatype", "integer");
            case BOOLEAN -> column.put("datatype", "boolean");
            case TEXT -> column.put("datatype", "string");
            case DECIMAL -> {
                if (style.decimalComma()) {
                    var number = column.putObject("datatype");
                    number.put("base", "decimal");
                    number.putObject("format").put("decimalChar", ",");
                } else {
                    column.put("datatype", "decimal");
                }
            }
        }
    }
}
