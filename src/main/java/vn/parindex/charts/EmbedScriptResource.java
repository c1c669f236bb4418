package vn.parindex.charts;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import vn.parindex.http.admission.Cost;
import vn.parindex.http.admission.Costs;
import vn.parindex.http.admission.Open;

/** The web component that shows charts on other sites. */
@Costs(Cost.CHEAP)
@Open
@Path("/embed/parindex.js")
@Tag(name = "Charts")
public class EmbedScriptResource {

    private static final String SCRIPT = read();

    private static String read() {
        try (var in = EmbedScriptResource.class.getResourceAsStream("/embed/parindex.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GET
    @Produces("text/javascript")
    @Operation(
            operationId = "getEmbedScript",
            summary = "The web component <parindex-chart>",
            description =
                    "A module: kind (ranking, history, map), indicator, year, unit, top, lang and theme are its attributes.")
    public RestResponse<String> script() {
        return ResponseBuilder.ok(SCRIPT)
                .header("Content-Type", "text/javascript;charset=UTF-8")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
