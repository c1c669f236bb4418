package vn.parindex.mcp.tools;

import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import vn.parindex.http.BasePath;
import vn.parindex.http.answer.Links;
import vn.parindex.http.request.BaseUrl;
import vn.parindex.mcp.asking.Arguments;
import vn.parindex.mcp.asking.ServiceOperations;

/** How every answer ends: of which release it is and how to cite it, by an address that shows the same for ever. */
@Singleton
class AnswerClosing {

    private final ServiceOperations service;
    private final BaseUrl address;

    AnswerClosing(ServiceOperations service, BaseUrl address) {
        this.service = service;
        this.address = address;
    }

    /**
     * The end of an answer.
     *
     * @param release id of what it was made from
     * @param citation to be named with whatever is taken from it
     */
    record Of(String release, String citation) {

        String in(Phrases words) {
            return words.say("Trích dẫn: ", "Cite: ") + citation;
        }
    }

    /** @param path where people see the same, below the address of this service; without its release */
    Of of(Arguments asked, String path) {
        var about = service.service(asked);
        var release = about.release().id();
        return new Of(release, about.citation().in(asked.lang()) + " " + pinned(path, release));
    }

    /** The end of an answer that has a page for people. */
    Of of(Arguments asked, Links links, String otherwise) {
        return of(asked, links.page() == null ? otherwise : withoutBase(links.page()));
    }

    private static String withoutBase(String page) {
        return BasePath.within(page).orElse(page);
    }

    private String pinned(String path, String release) {
        if (path.contains("release=")) {
            return address.of(path);
        }
        return address.of(path) + (path.contains("?") ? "&" : "?") + "release="
                + URLEncoder.encode(release, StandardCharsets.UTF_8);
    }
}
