package vn.parindex.sdmx.write;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import vn.parindex.format.AnswerWriter;
import vn.parindex.format.Observed;
import vn.parindex.http.Media;
import vn.parindex.http.answer.Parts;
import vn.parindex.http.answer.Reader;
import vn.parindex.http.request.Format;
import vn.parindex.http.request.Inquiry;

/** Writes any {@link Observed} answer as SDMX data: the same results as in the other formats, with the structure's codes. */
@Provider
@Produces({Media.SDMX_ML, Media.SDMX_ML_SPECIFIC, Media.SDMX_JSON, Media.SDMX_CSV})
public class ObservedBodyWriter extends AnswerWriter<Observed> {

    private static final Map<Format, Representation> REPRESENTATIONS = Map.of(
            Format.SDMX_ML, Representation.GENERIC,
            Format.SDMX_ML_SPECIFIC, Representation.SPECIFIC,
            Format.SDMX_JSON, Representation.JSON,
            Format.SDMX_CSV, Representation.CSV);

    private final Inquiry inquiry;

    ObservedBodyWriter(Inquiry inquiry, Reader reader) {
        super(Observed.class, reader);
        this.inquiry = inquiry;
    }

    @Override
    protected Parts parts(Observed observed, MultivaluedMap<String, Object> headers, OutputStream body)
            throws IOException {
        var representation = REPRESENTATIONS.getOrDefault(inquiry.format(), Representation.GENERIC);
        headers.putSingle("Content-Type", representation.contentType());
        var all = new DataSet(observed.catalog(), observed.results(), null, null);
        // In another order than that of the dataset a series would come more than once, which an object of JSON cannot
        // hold.
        var selection = representation == Representation.JSON ? Extract.ALL.flat() : Extract.ALL;
        return representation.parts(
                DataMessage.of(observed.catalog(), all, selection, inquiry.lang(), inquiry.conditions()), body);
    }
}
