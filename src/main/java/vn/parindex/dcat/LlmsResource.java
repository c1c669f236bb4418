package vn.parindex.dcat;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import vn.parindex.http.admission.Cost;
import vn.parindex.http.admission.Costs;
import vn.parindex.http.admission.Open;
import vn.parindex.http.request.BaseUrl;
import vn.parindex.http.request.Inquiry;

/** What a language model needs to know to use the interface well, on one page. */
@Costs(Cost.CHEAP)
@Open
@Path("/llms.txt")
@Tag(name = "Catalogue")
public class LlmsResource {

    private static final Pattern ADDRESS = Pattern.compile("\\]\\((/[^)]*)\\)");

    private final String page;
    private final Inquiry inquiry;

    LlmsResource(BaseUrl base, Inquiry inquiry) {
        this.page = ADDRESS.matcher(text()).replaceAll(link -> "](" + base.of(link.group(1)) + ")");
        this.inquiry = inquiry;
    }

    private static String text() {
        try (var file = LlmsResource.class.getResourceAsStream("/llms.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GET
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(
            operationId = "getLlmsText",
            summary = "Read on one page how to use the interface, written for language models",
            description = "Markdown as plain text, in English.")
    public RestResponse<String> page() {
        inquiry.settle();
        return ResponseBuilder.ok(page).header("Content-Language", "en").build();
    }
}
