package vn.parindex.http.caching;

import io.vertx.core.http.HttpServerRequest;
import java.util.Map;
import java.util.Optional;
import vn.parindex.http.BasePath;
import vn.parindex.http.Lang;
import vn.parindex.http.Media;
import vn.parindex.http.request.AddressSpelling;
import vn.parindex.http.request.Exchange;
import vn.parindex.http.request.Format;
import vn.parindex.http.request.FormatFilter;
import vn.parindex.http.request.Query;
import vn.parindex.http.request.Reading;
import vn.parindex.http.request.RequestId;
import vn.parindex.http.request.Sdmx;
import vn.parindex.http.request.WordedAnswers;

/**
 * A read as all its spellings have it in common: what its answer may be kept under. Two reads that are equal here are answered alike, byte
 * for byte, from one state of the data.
 *
 * @param path in one spelling, percent-encoded, without the path before the service
 * @param query in one spelling and order; empty without one
 * @param accept what decides about the format
 * @param lang what the header prefers; empty where no header has a say in the language
 */
public record CanonicalRead(String path, String query, String accept, Optional<Lang> lang) {

    /** What is answered as it happens, however often it is asked for. */
    private static final String WAIT = "wait";

    /**
     * Empty for what is not answered from a state of the data, waits for something to happen, or breaks a rule of addresses, which is
     * told elsewhere.
     */
    public static Optional<CanonicalRead> find(HttpServerRequest request) {
        String sent = request.path();
        String rawQuery = request.query() == null ? "" : request.query();
        if (sent == null || !isAscii(sent) || !isAscii(rawQuery)) {
            return Optional.empty();
        }
        String path = AddressSpelling.ofPath(BasePath.within(sent).orElse(sent));
        if (!Caching.isOfAState(path)) {
            return Optional.empty();
        }
        var exchange = new Exchange(
                "GET", path, rawQuery, Exchange.accept(request), request.getHeader("Accept-Language"), RequestId.NONE);
        Query query = Query.parse(rawQuery);
        boolean readable =
                Query.count(rawQuery) <= Query.MOST_PARAMETERS && query.faults().isEmpty() && exchange.isReadable();
        return readable && !query.values().containsKey(WAIT)
                ? Optional.of(of(exchange, query.values()))
                : Optional.empty();
    }

    private static CanonicalRead of(Exchange exchange, Map<String, String> values) {
        String accept = Sdmx.isAt(exchange.path())
                ? Optional.ofNullable(exchange.accept()).orElse("")
                : FormatFilter.settledAccept(exchange)
                        + (Format.prefersCompact(exchange.accept()) ? ";view=compact" : "");
        Optional<Lang> lang = values.containsKey("lang") || !WordedAnswers.mayBeInOneLanguage(exchange.path(), accept)
                ? Optional.empty()
                : Optional.of(Lang.preferred(exchange.acceptLanguage()));
        return new CanonicalRead(exchange.path(), AddressSpelling.ofQuery(values), accept, lang);
    }

    /** The same read by another spelling of its query. */
    public CanonicalRead by(String query) {
        return query.equals(this.query) ? this : new CanonicalRead(path, query, accept, lang);
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }

    /** Whether it names a state that never changes again. */
    public boolean isPinned() {
        return names("release") || names("asOf");
    }

    /** Whether its answer goes on with the day. */
    public boolean isOfToday() {
        return names("on") && query.contains(Reading.TODAY);
    }

    /** Whether the answer may go on as long as something happens. */
    public boolean isOfEvents() {
        return accept.contains(Media.EVENTS);
    }

    private boolean names(String parameter) {
        return ("&" + query).contains("&" + parameter + "=");
    }
}
