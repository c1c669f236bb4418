package vn.parindex.sdmx;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import org.jboss.resteasy.reactive.RestResponse;
import vn.parindex.http.Inquiry;
import vn.parindex.sdmx.write.DataMessage;
import vn.parindex.sdmx.write.Representation;
import vn.parindex.sdmx.write.StructureMessage;

/** What every address of SDMX does alike: choose a representation and write the message in it. */
abstract class MessageResource {

    private final Inquiry inquiry;
    private final Accepted accepted;

    MessageResource(Inquiry inquiry, Accepted accepted) {
        this.inquiry = inquiry;
        this.accepted = accepted;
    }

    Representation representation(HttpHeaders headers) {
        return accepted.choose(inquiry, headers.getHeaderString(HttpHeaders.ACCEPT));
    }

    static RestResponse<StreamingOutput> answer(Representation representation, DataMessage message) {
        return answer(representation, (StreamingOutput) body -> representation.write(message, body));
    }

    static RestResponse<StreamingOutput> answer(Representation representation, StructureMessage message) {
        return answer(representation, (StreamingOutput) body -> representation.write(message, body));
    }

    private static RestResponse<StreamingOutput> answer(Representation representation, StreamingOutput body) {
        return RestResponse.ResponseBuilder.ok(body)
                .header(HttpHeaders.CONTENT_TYPE, representation.contentType())
                .build();
    }
}
