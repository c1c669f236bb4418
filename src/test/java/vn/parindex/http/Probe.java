package vn.parindex.http;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import vn.parindex.http.admission.Cost;
import vn.parindex.http.admission.Costs;
import vn.parindex.http.admission.Open;
import vn.parindex.http.answer.Itemized;
import vn.parindex.http.answer.Links;
import vn.parindex.http.problem.ProblemException;
import vn.parindex.http.problem.ProblemType;
import vn.parindex.http.request.Inquiry;
import vn.parindex.http.request.Page;
import vn.parindex.http.request.Paging;
import vn.parindex.http.request.PathYear;
import vn.parindex.http.request.Reading;
import vn.parindex.http.request.Slice;

/** What the tests of this floor ask; it stands in for the resources of the floors above and is not in the contract. */
@Costs(Cost.CHEAP)
@Open
@Path("/api/v1/probe")
@Produces(MediaType.APPLICATION_JSON)
public class Probe {

    static final AtomicInteger RUNS = new AtomicInteger();

    private final Inquiry inquiry;

    Probe(Inquiry inquiry) {
        this.inquiry = inquiry;
    }

    public record Row(String unit, BigDecimal score, String note) {}

    public record Rows(List<Row> items, Links links) implements Itemized, Links.Carrier {}

    public record Filters(
            @RestQuery String unit,
            @RestQuery("limit") String pageSize,
            @RestQuery String cursor) {

        Slice read(String year, Reading reading) {
            reading.years("year", year);
            reading.choice("unit", unit, List.of("quang-ninh", "ha-noi", "hung-yen"));
            return reading.slice(new Paging(pageSize, cursor), 2, 10, "r1");
        }
    }

    @GET
    @Path("rows")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(hidden = true)
    public Rows rows(@RestQuery String year, @BeanParam Filters filters) {
        RUNS.incrementAndGet();
        Slice asked = inquiry.read(reading -> filters.read(year, reading));
        List<Row> all = IntStream.range(0, 5)
                .mapToObj(i -> new Row("u" + i, new BigDecimal("90.10"), null))
                .toList();
        Page<Row> page = Page.of(all, asked);
        return new Rows(page.items(), Links.of(inquiry, page, "r1"));
    }

    /** Its return type does not tell what it lists. */
    @GET
    @Path("untold")
    @Operation(hidden = true)
    public Object untold() {
        return new Rows(List.of(new Row("u0", new BigDecimal("84"), null)), new Links("/", null, null, null, null));
    }

    /** Throws its own fault at once. */
    @GET
    @Path("{year}/hasty")
    @Operation(hidden = true)
    public Map<String, Object> hasty(@RestPath String year) {
        return Map.of("year", PathYear.parse("year", year));
    }

    /** Forgets to settle. */
    @GET
    @Path("{year}/careless")
    @Operation(hidden = true)
    public Map<String, Object> careless(@RestPath String year) {
        PathYear.find(year).ifPresentOrElse(known -> {}, () -> inquiry.fault(PathYear.fault("year", year)));
        return Map.of("year", year);
    }

    @GET
    @Path("par-index.steering/{year}")
    @Operation(hidden = true)
    public Map<String, Object> dotted(@RestPath String year) {
        return Map.of("year", year, "path", inquiry.path());
    }

    @GET
    @Path("decimals")
    @Operation(hidden = true)
    public List<BigDecimal> decimals() {
        return List.of(new BigDecimal("90.10"), new BigDecimal("84"), new BigDecimal("1E+2"), new BigDecimal("0.00"));
    }

    @GET
    @Path("unit/{unit}")
    @Operation(hidden = true)
    public Response unit(@RestPath String unit) {
        inquiry.settle();
        return Links.redirect("/api/v1/probe/unit/quang-ninh", inquiry.rawQuery());
    }

    @GET
    @Path("text")
    @Operation(hidden = true)
    public Map<String, String> text(@RestQuery String q) {
        return Map.of("q", inquiry.read(reading -> reading.text(q)).orElse(""));
    }

    @GET
    @Path("broken")
    @Operation(hidden = true)
    public String broken() {
        throw new IllegalStateException("the secret of vn.parindex.http.Probe");
    }

    @GET
    @Path("closed")
    @Operation(hidden = true)
    public String closed() {
        throw ProblemException.of(ProblemType.UNAUTHORIZED, ProblemType.UNAUTHORIZED.explanation());
    }

    @POST
    @Path("rows")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Row add(Row row) {
        return row;
    }
}
