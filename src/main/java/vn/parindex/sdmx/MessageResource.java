package vn.parindex.sdmx;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import vn.parindex.http.Inquiry;
import vn.parindex.sdmx.write.Message;
import vn.parindex.sdmx.write.MessageAnswer;
import vn.parindex.sdmx.write.Representation;

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

    static Response answer(Representation representation, Message message) {
        return Response.ok(new MessageAnswer(representation, message))
                .type(representation.contentType())
                .build();
    }
}
