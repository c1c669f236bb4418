package vn.parindex.bring;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Catalogs;
import vn.parindex.catalog.Indicator;
import vn.parindex.http.admission.Cost;
import vn.parindex.http.admission.Costs;
import vn.parindex.http.admission.Needs;
import vn.parindex.http.admission.Role;
import vn.parindex.http.problem.Fault;
import vn.parindex.http.request.Inquiry;
import vn.parindex.http.request.Reading;
import vn.parindex.release.AsOf;
import vn.parindex.result.ReleasedTables;
import vn.parindex.upload.Upload;

/** Tables to fill in, which come back as they are. */
@Costs(Cost.DEAR)
@Needs(Role.EDITOR)
@Path("/api/v1/tables/template")
@Tag(name = "Publishing")
@Produces(Upload.XLSX)
public class TemplateResource {

    private final AsOf asOf;
    private final Catalogs catalogs;
    private final ReleasedTables tables;
    private final Inquiry inquiry;

    TemplateResource(AsOf asOf, Catalogs catalogs, ReleasedTables tables, Inquiry inquiry) {
        this.asOf = asOf;
        this.catalogs = catalogs;
        this.tables = tables;
        this.inquiry = inquiry;
    }

    /** Which table is wanted; empty where that is a fault. */
    private record Asked(Optional<Indicator> indicator, int year) {

        static Asked of(String indicator, String population, String year, Catalog catalog, Reading reading) {
            var code =
                    reading.choice("indicator", indicator, catalog.indicators().keySet());
            var who = reading.text(population).orElse("province");
            var when = reading.number("year", year, 2000, 2100);
            if (reading.text(indicator).isEmpty()) {
                reading.fault(Fault.query("indicator", null, "required", "Cần chỉ số.", "An indicator is needed."));
            }
            if (reading.text(year).isEmpty()) {
                reading.fault(Fault.query("year", null, "required", "Cần năm.", "A year is needed."));
            }
            var found = code.flatMap(each -> catalog.findIndicator(each, who));
            if (code.isPresent() && found.isEmpty()) {
                reading.fault(Fault.notAllowed("population", who)
                        .allowing(catalog.indicators().get(code.get()).stream()
                                .map(Indicator::population)
                                .toList()));
            }
            return new Asked(found, when.orElse(0));
        }
    }

    @GET
    @Operation(
            operationId = "getTemplate",
            summary = "Download a table to fill in",
            description =
                    "The units of a population at the end of the year, room for scores and places and for the document that states"
                            + " them, with the rules in notes; what is known already stands beside, to compare with. Send it to"
                            + " `bringTable` as it is.")
    public RestResponse<byte[]> template(
            @Parameter(description = "The index, or a component of one", required = true, example = "par-index")
                    @RestQuery
                    String indicator,
            @Parameter(description = "Who is ranked; province unless given", example = "province") @RestQuery
                    String population,
            @Parameter(description = "The year of the figures, published or not", required = true, example = "2025")
                    @RestQuery
                    String year) {
        var catalog = catalogs.at(asOf.release());
        var asked = inquiry.read(reading -> Asked.of(indicator, population, year, catalog, reading));
        var of = asked.indicator().orElseThrow();
        var template = Template.of(
                catalog,
                of,
                asked.year(),
                catalog.listMembers(of.population(), asked.year(), Optional.empty()),
                tables.table(catalog, of, Optional.empty(), asked.year()));
        return ResponseBuilder.ok(template.xlsx(inquiry.lang()))
                .header("Content-Disposition", "attachment; filename=\"" + template.file() + "\"")
                .build();
    }
}
