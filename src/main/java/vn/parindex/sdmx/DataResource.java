package vn.parindex.sdmx;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.function.BiFunction;
import vn.parindex.http.request.Inquiry;
import vn.parindex.http.request.Reading;
import vn.parindex.sdmx.structure.Structures;
import vn.parindex.selection.Selections;

/** What the addresses of data do alike. */
abstract class DataResource extends MessageResource {

    private final ReleasedData data;

    DataResource(ReleasedData data, Selections selections, Inquiry inquiry, AcceptedRepresentation accepted) {
        super(selections, inquiry, accepted);
        this.data = data;
    }

    Response answer(HttpHeaders headers, BiFunction<Structures, Reading, DataRequest> of) {
        return answer(headers, of, (catalog, asked, lang) -> data.message(catalog, asked, lang, conditions()));
    }
}
