package vn.parindex.mcp.tools;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import vn.parindex.http.answer.Links;

/** How to ask for what comes after. */
final class Cursors {

    private static final String NAME = "cursor=";

    private Cursors() {}

    /** The cursor of the next page; null on the last one. */
    static String of(Links links) {
        if (links.next() == null) {
            return null;
        }
        return Arrays.stream(
                        links.next().substring(links.next().indexOf('?') + 1).split("&"))
                .filter(pair -> pair.startsWith(NAME))
                .map(pair -> URLDecoder.decode(pair.substring(NAME.length()), StandardCharsets.UTF_8))
                .findFirst()
                .orElse(null);
    }

    /** Empty on the last page. */
    static String told(Phrases words, String next) {
        return next == null
                ? ""
                : words.say(
                                "Còn nữa: gọi lại với cursor=“%s”, hoặc limit đến 50.",
                                "There is more: call again with cursor=“%s”, or limit up to 50.")
                        .formatted(next);
    }
}
