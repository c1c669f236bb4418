package vn.parindex.sdmx;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.BiFunction;
import vn.parindex.catalog.Catalog;
import vn.parindex.http.Lang;
import vn.parindex.http.request.Inquiry;
import vn.parindex.http.request.Reading;
import vn.parindex.sdmx.structure.Structures;
import vn.parindex.sdmx.write.Message;
import vn.parindex.sdmx.write.MessageAnswer;
import vn.parindex.selection.Selections;

/** What every address of SDMX does alike: choose a representation and write the message in it. */
abstract class MessageResource {

    private final Selections selections;
    private final Inquiry inquiry;
    private final AcceptedRepresentation accepted;

    MessageResource(Selections selections, Inquiry inquiry, AcceptedRepresentation accepted) {
        this.selections = selections;
        this.inquiry = inquiry;
        this.accepted = accepted;
    }

    /** The message about what is asked of a release. */
    interface Told<T> {

        Message about(Catalog catalog, T asked, Lang lang);
    }

    /**
     * Chooses the representation, reads what is asked, and answers with what is told of it.
     *
     * @param of reads what is asked; faults are kept until all are told
     */
    <T> Response answer(HttpHeaders headers, BiFunction<Structures, Reading, T> of, Told<T> told) {
        var representation = accepted.choose(inquiry.namedFormat(), headers.getHeaderString(HttpHeaders.ACCEPT));
        var catalog = selections.catalog();
        var structures = Structures.of(catalog);
        var asked = selections.read(selection -> of.apply(structures, selection.reading()));
        return Response.ok(new MessageAnswer(representation, told.about(catalog, asked, inquiry.lang())))
                .type(representation.contentType())
                .build();
    }

    /** The names of the parameters that set conditions. */
    List<String> conditions() {
        return inquiry.conditions();
    }
}
