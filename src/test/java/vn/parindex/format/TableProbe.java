package vn.parindex.format;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import vn.parindex.http.Media;
import vn.parindex.http.admission.Cost;
import vn.parindex.http.admission.Costs;
import vn.parindex.http.admission.Open;
import vn.parindex.http.request.Inquiry;

/** Tables that no real dataset has: one fails at a row of its own choice, or never ends. */
@Costs(Cost.CHEAP)
@Open
@Path("/api/v1/probe/tables/{rows}")
public class TableProbe {

    static final AtomicLong READ = new AtomicLong();

    private final Inquiry inquiry;

    TableProbe(Inquiry inquiry) {
        this.inquiry = inquiry;
    }

    /** A row with a text to fill buffers. */
    public record Row(long number, String text) {}

    record Rows(long fails) implements Tabular {

        @Override
        public Sheet<Row> sheet() {
            return new Sheet<>(
                    List.of(
                            Column.integer("number", "number", "số", "number", Row::number),
                            Column.text("text", "text", "chữ", "text", Row::text)),
                    () -> new Iterator<>() {
                        private long number;

                        @Override
                        public boolean hasNext() {
                            return true;
                        }

                        @Override
                        public Row next() {
                            if (number == fails) {
                                throw new IllegalStateException("row " + number + " cannot be read");
                            }
                            READ.incrementAndGet();
                            return new Row(number++, "x".repeat(1000));
                        }
                    });
        }
    }

    /** Fails at the row of this number; a negative one never comes. */
    @GET
    @Produces({Media.JSON, Media.CSV, Media.NDJSON, Media.XLSX})
    @Operation(hidden = true)
    public Object rows(@RestPath long rows) {
        inquiry.settle();
        return new Rows(rows);
    }
}
