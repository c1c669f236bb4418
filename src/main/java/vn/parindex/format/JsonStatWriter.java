package vn.parindex.format;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import vn.parindex.http.Media;
import vn.parindex.http.Text;
import vn.parindex.http.answer.Reader;
import vn.parindex.http.request.Inquiry;

/**
 * Writes results as a JSON-stat 2.0 dataset: a cube of indicator, unit, year and figure, of which only the cells that are there stand in
 * {@code value}, by their place in the cube.
 *
 * <p>{@code status} has the state of each result that is no value, at the cell of its score (and is absent where every one is).
 */
@Provider
@Produces(Media.JSON_STAT)
public class JsonStatWriter extends WholeWriter<Observed> {

    /** A client holds the whole cube in memory, so a larger one helps nobody. */
    public static final int MOST_RESULTS = 200_000;

    private final Inquiry inquiry;
    private final Labels labels;
    private final ObjectMapper json;

    JsonStatWriter(Reader reader, Inquiry inquiry, Labels labels, ObjectMapper json) {
        super(Observed.class, reader);
        this.inquiry = inquiry;
        this.labels = labels;
        this.json = json;
    }

    @Override
    protected void write(Observed observed, MultivaluedMap<String, Object> headers, OutputStream body)
            throws IOException {
        headers.putSingle("Content-Type", Media.JSON_STAT);
        var cube = Cube.of(observed.results());
        // Not closed where it fails: that would end the answer as if it were whole.
        var out = json.getFactory().createGenerator(body);
        out.writeStartObject();
        out.writeStringField("version", "2.0");
        out.writeStringField("class", "dataset");
        out.writeStringField("label", "PAR INDEX, SIPAS");
        out.writeStringField(
                "source", "parindex, " + observed.catalog().release().id());
        var publishedAt = observed.catalog().release().publishedAt();
        if (publishedAt != null) {
            // ECMAScript's dates, which the standard asks for, have no finer fractions than milliseconds.
            out.writeStringField(
                    "updated", publishedAt.truncatedTo(ChronoUnit.SECONDS).toString());
        }
        out.writeObjectField("id", List.of("indicator", "unit", "year", "figure"));
        out.writeObjectField(
                "size",
                List.of(
                        cube.indicators().size(),
                        cube.units().size(),
                        cube.years().size(),
                        Cube.Figure.values().length));
        role(out);
        dimensions(out, cube);
        values(out, observed, cube);
        out.writeEndObject();
        out.flush();
    }

    private static void role(JsonGenerator out) throws IOException {
        out.writeObjectFieldStart("role");
        out.writeObjectField("time", List.of("year"));
        out.writeObjectField("geo", List.of("unit"));
        out.writeObjectField("metric", List.of("figure"));
        out.writeEndObject();
    }

    private void dimensions(JsonGenerator out, Cube cube) throws IOException {
        var lang = inquiry.lang();
        out.writeObjectFieldStart("dimension");
        dimension(
                out,
                "indicator",
                new Text("Chỉ số", "Indicator").in(lang),
                cube.indicators(),
                code -> labels.of(Vocabulary.INDICATOR, code, cube.populations().get(code)));
        dimension(out, "unit", new Text("Đơn vị", "Unit").in(lang), cube.units(), id -> labels.of(Vocabulary.UNIT, id));
        dimension(out, "year", new Text("Năm", "Year").in(lang), cube.years(), String::valueOf);
        out.writeObjectFieldStart("figure");
        out.writeStringField("label", new Text("Số liệu", "Figure").in(lang));
        out.writeObjectFieldStart("category");
        out.writeArrayFieldStart("index");
        for (var figure : Cube.Figure.values()) {
            out.writeString(figure.code());
        }
        out.writeEndArray();
        out.writeObjectFieldStart("label");
        for (var figure : Cube.Figure.values()) {
            out.writeStringField(figure.code(), figure.label().in(lang));
        }
        out.writeEndObject();
        out.writeObjectFieldStart("unit");
        for (var figure : Cube.Figure.values()) {
            out.writeObjectFieldStart(figure.code());
            out.writeNumberField("decimals", figure.decimals());
            out.writeEndObject();
        }
        out.writeEndObject();
        out.writeEndObject();
        out.writeEndObject();
        out.writeEndObject();
    }

    private static <K> void dimension(
            JsonGenerator out, String name, String title, List<K> keys, Function<K, String> label) throws IOException {
        out.writeObjectFieldStart(name);
        out.writeStringField("label", title);
        out.writeObjectFieldStart("category");
        out.writeArrayFieldStart("index");
        for (var key : keys) {
            out.writeString(String.valueOf(key));
        }
        out.writeEndArray();
        out.writeObjectFieldStart("label");
        for (var key : keys) {
            out.writeStringField(String.valueOf(key), label.apply(key));
        }
        out.writeEndObject();
        out.writeEndObject();
        out.writeEndObject();
    }

    private static void values(JsonGenerator out, Observed observed, Cube cube) throws IOException {
        out.writeObjectFieldStart("value");
        for (var result : observed.results()) {
            for (var figure : Cube.Figure.values()) {
                var value = figure.of(result);
                if (value != null) {
                    out.writeFieldName(String.valueOf(cube.index(result, figure)));
                    out.writeNumber(value);
                }
            }
        }
        out.writeEndObject();
        if (!cube.states().isEmpty()) {
            out.writeObjectFieldStart("status");
            for (var state : cube.states().entrySet()) {
                out.writeStringField(String.valueOf(cube.index(state.getKey(), Cube.Figure.SCORE)), state.getValue());
            }
            out.writeEndObject();
        }
    }
}
