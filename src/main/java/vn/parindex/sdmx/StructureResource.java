package vn.parindex.sdmx;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import vn.parindex.http.request.Inquiry;
import vn.parindex.selection.Selections;

/** Structures, of one version of SDMX REST. */
abstract class StructureResource extends MessageResource {

    private final String or;

    /** @param or what stands between several ids */
    StructureResource(Selections selections, Inquiry inquiry, AcceptedRepresentation accepted, String or) {
        super(selections, inquiry, accepted);
        this.or = or;
    }

    final Response answer(
            String kind,
            String agency,
            String id,
            String version,
            Optional<String> item,
            StructureQuery query,
            HttpHeaders headers) {
        var named = new StructureRequest.Named(kind, agency, id, version, item, or);
        return answer(
                headers,
                (structures, reading) -> StructureRequest.of(named, query, structures, reading),
                (catalog, asked, lang) -> asked.message(catalog, lang));
    }
}
