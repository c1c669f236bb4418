package vn.parindex.http.caching;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import vn.parindex.http.BasePath;
import vn.parindex.http.Build;
import vn.parindex.http.Digest;
import vn.parindex.http.Moment;
import vn.parindex.http.request.AddressSpelling;
import vn.parindex.http.request.Exchange;
import vn.parindex.http.request.Inquiry;
import vn.parindex.http.request.Reading;
import vn.parindex.http.request.Sdmx;
import vn.parindex.http.request.WordedAnswers;

/**
 * Lets clients and caches keep answers: a state of the data never changes, so a weak tag of state, build and representation tells whether
 * what a client holds is still right, before any query runs (RFC 9110, 8.8 and 13).
 */
@Singleton
public class Caching {

    /** What a problem varies by, whose words are in the language of the client. */
    public static final String VARY = "Accept, Accept-Encoding, Accept-Language";

    /** That the answer has a tag. */
    private static final String TAGGED = Caching.class.getName();

    private static final String LIVE = "public, max-age=60, must-revalidate";
    private static final String PINNED = "public, max-age=31536000, immutable";
    /** What a resource sets as Cache-Control where nobody may keep its answer. */
    public static final String UNKEPT = "private, no-store";

    /** What a release that a path names will always be; for one that is not published the resource says {@link #UNKEPT}. */
    private static final Pattern OF_A_RELEASE =
            Pattern.compile("/api/v1/releases/(?!latest(?:/|$))[^/]+(?:/diff|/dataset\\.zip)?");

    /** What year it is stands in the Content-Location of its answers, of a 304 too (RFC 9110, 15.4.5), and has to be looked up. */
    private static final Pattern OF_THE_LATEST = Pattern.compile(".*/latest(?:[./].*)?");

    private static final List<String> OF_A_STATE = List.of(
            "/api/v1",
            "/sdmx",
            "/catalog",
            "/charts/",
            "/embed/",
            "/feeds/",
            "/releases.atom",
            "/.well-known/api-catalog",
            "/llms.txt");

    /** The whole, a part of it, and that it is unchanged: what a client holds afterwards has a tag and a date. */
    private static final Set<Integer> WHAT_A_STATE_HOLDS = Set.of(200, 206, 304);

    private final Instance<DataState> states;
    private final Inquiry inquiry;
    private final Audience audience;
    private final Build build;

    Caching(Instance<DataState> states, Inquiry inquiry, Audience audience, Build build) {
        this.states = states;
        this.inquiry = inquiry;
        this.audience = audience;
        this.build = build;
    }

    /** 304 without running the resource where the client holds this very representation. */
    @ServerRequestFilter(priority = Priorities.USER)
    Optional<Response> answerFromTag(ContainerRequestContext request, RoutingContext context) {
        // A request that waits for something new must not be told at once that nothing is.
        if (audience.isPrivate() || !isCacheable(request) || states.isUnsatisfied() || inquiry.has("wait")) {
            return Optional.empty();
        }
        DataState state = states.get();
        if (state.isDraft()) {
            audience.answerPrivately();
            return Optional.empty();
        }
        Exchange exchange = Exchange.of(context);
        request.setProperty(TAGGED, true);
        boolean same = inquiry.faults().isEmpty()
                && request.getHeaderString(HttpHeaders.IF_NONE_MATCH) != null
                && isHeld(request, tagAsSent(state, request, exchange))
                && !OF_THE_LATEST.matcher(exchange.path()).matches();
        return same ? Optional.of(Response.notModified().build()) : Optional.empty();
    }

    private static boolean isHeld(ContainerRequestContext request, Object tag) {
        String held = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        return held != null && Preconditions.holds(held, tag.toString());
    }

    @ServerResponseFilter(priority = Priorities.USER - 1000)
    void addHeaders(ContainerRequestContext request, ContainerResponseContext response, RoutingContext context) {
        Exchange exchange = Exchange.of(context);
        MultivaluedMap<String, Object> headers = response.getHeaders();
        boolean unchanged = false;
        if (response.getStatus() >= 400) {
            headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        } else if (audience.isPrivate()) {
            // Whatever was said before it was known for whom the answer is.
            headers.putSingle(HttpHeaders.CACHE_CONTROL, UNKEPT);
        } else if (request.getProperty(TAGGED) != null && !UNKEPT.equals(headers.getFirst(HttpHeaders.CACHE_CONTROL))) {
            // Unless the resource itself knows that nobody may keep this.
            DataState state = states.get();
            putIfAbsent(headers, HttpHeaders.CACHE_CONTROL, control(state, exchange));
            if (WHAT_A_STATE_HOLDS.contains(response.getStatus())) {
                // Once the operation has read it, all spellings of the same have one tag.
                String tag = response.getStatus() == 200
                        ? tag(state, request, exchange, inquiry.query())
                        : tagAsSent(state, request, exchange);
                putIfAbsent(headers, HttpHeaders.ETAG, tag);
                addDate(headers, state);
            }
            // A tag that the resource knows, of the very bytes, is the one that clients hold.
            unchanged = response.getStatus() == 200 && isUnchanged(request, headers.getFirst(HttpHeaders.ETAG), state);
        }
        if (response.getStatus() < 400) {
            putIfAbsent(headers, HttpHeaders.VARY, vary(exchange));
        }
        boolean spoken = !Sdmx.isAt(exchange.path()) && WordedAnswers.inOneLanguage(exchange, inquiry);
        if (response.getStatus() < 400 && (spoken || isText(response) && inquiry.has("lang"))) {
            putIfAbsent(headers, HttpHeaders.CONTENT_LANGUAGE, inquiry.lang().code());
        }
        if (unchanged) {
            // Last: without its entity the answer has other headers than those above, which are copied.
            response.setStatus(304);
            response.setEntity(null);
            response.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
        }
    }

    private static boolean isUnchanged(ContainerRequestContext request, Object tag, DataState state) {
        return isHeld(request, tag)
                || Preconditions.isUnchanged(
                        request.getHeaderString(HttpHeaders.IF_NONE_MATCH),
                        request.getHeaderString(HttpHeaders.IF_MODIFIED_SINCE),
                        state.lastModified(),
                        state.visibleSince());
    }

    /** An answer was never made later than it is sent (RFC 9110, 8.8.2.1): where a clock says so, its tag alone tells. */
    private static void addDate(MultivaluedMap<String, Object> headers, DataState state) {
        if (!state.lastModified().isAfter(Instant.now())) {
            putIfAbsent(headers, HttpHeaders.LAST_MODIFIED, HttpDate.of(state.lastModified()));
        }
    }

    /** What the answer was chosen by: nothing that a parameter or a suffix has settled. */
    private String vary(Exchange exchange) {
        List<String> names = new ArrayList<>();
        if (inquiry.suffix().isEmpty() && !inquiry.has("format")) {
            names.add(HttpHeaders.ACCEPT);
        }
        names.add(HttpHeaders.ACCEPT_ENCODING);
        if (WordedAnswers.isNegotiated(exchange, inquiry)) {
            names.add(HttpHeaders.ACCEPT_LANGUAGE);
        }
        return String.join(", ", names);
    }

    /** JSON carries both languages, and events carry JSON. */
    private static boolean isText(ContainerResponseContext response) {
        return response.getMediaType() != null
                && response.getMediaType().getType().equals("text")
                && !response.getMediaType().getSubtype().equals("event-stream");
    }

    private static boolean isCacheable(ContainerRequestContext request) {
        boolean read = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        return read && isOfAState(request.getUriInfo().getPath());
    }

    /** Whether what is at this path is answered from a state of the data. */
    public static boolean isOfAState(String path) {
        return OF_A_STATE.stream().anyMatch(path::startsWith);
    }

    private static String control(DataState state, Exchange exchange) {
        boolean fixed = state.isFinal() || OF_A_RELEASE.matcher(exchange.path()).matches();
        return fixed ? PINNED : LIVE;
    }

    /**
     * The address is part of it, so that a tag of one address never answers for another, which may not even exist.
     *
     * @param query in its one spelling
     */
    private String tag(DataState state, ContainerRequestContext request, Exchange exchange, String query) {
        String accept = request.getHeaderString(HttpHeaders.ACCEPT);
        String representation = BasePath.of(AddressSpelling.ofPath(exchange.path())) + "?"
                + query + "\n" + accept
                + (inquiry.isCompact() ? ";view=compact\n" : "\n")
                + (WordedAnswers.inOneLanguage(exchange, inquiry)
                        ? inquiry.lang().code()
                        : "")
                + (inquiry.text("on").filter(Reading.TODAY::equals).isPresent() ? LocalDate.now(Moment.VIET_NAM) : "");
        return new StateTag(state.tag(), build.id(), Digest.of(representation)).text();
    }

    /** The same before the operation has read what was sent. */
    private String tagAsSent(DataState state, ContainerRequestContext request, Exchange exchange) {
        return tag(state, request, exchange, AddressSpelling.ofQuery(exchange.rawQuery()));
    }

    private static void putIfAbsent(MultivaluedMap<String, Object> headers, String name, Object value) {
        if (!headers.containsKey(name)) {
            headers.putSingle(name, value);
        }
    }
}
