package vn.parindex.page;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.parindex.http.BasePath;
import vn.parindex.http.Lang;
import vn.parindex.http.answer.Coding;
import vn.parindex.http.problem.Fault;
import vn.parindex.http.problem.ProblemException;
import vn.parindex.http.request.Endpoints;

/**
 * Serves the page for people beside the interface: the shell at the address of every view, its files below {@code /assets}, and a page
 * instead of a problem where a browser asks for one at an address that nothing is at (ADR 019).
 */
@ApplicationScoped
class PageRoutes {

    /** Before the resources, which would call a view unknown. */
    private static final int BEFORE_RESOURCES = -10_000;

    private static final String ASSETS = "/assets/";
    private static final String KEPT_FOR_EVER = "public, max-age=31536000, immutable";
    static final String ASKED_EACH_TIME = "public, no-cache";

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
                    + "connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private final Shell shell;
    private final SharedLinks shared;
    private final PlainTables plain;
    private final Assets assets;
    private final OtherPages others;
    private final Endpoints endpoints;

    PageRoutes(
            Shell shell, SharedLinks shared, PlainTables plain, Assets assets, OtherPages others, Endpoints endpoints) {
        this.shell = shell;
        this.shared = shared;
        this.plain = plain;
        this.assets = assets;
        this.others = others;
        this.endpoints = endpoints;
    }

    void open(@Observes Router router) {
        if (!BasePath.of("").isEmpty() && Views.isView(BasePath.of(""))) {
            throw new IllegalArgumentException(
                    "parindex.base-path must not be the address of a page: " + BasePath.of(""));
        }
        router.route().order(BEFORE_RESOURCES).handler(this::serve);
    }

    private void serve(RoutingContext context) {
        HttpServerRequest request = context.request();
        String path = request.path();
        if (path == null || !isRead(request) && !Views.isView(path)) {
            context.next();
        } else if (!isRead(request)) {
            refuse(context);
        } else if (Views.isView(Views.withoutSlash(path)) && !Views.isView(path)) {
            redirect(context, Views.withoutSlash(path));
        } else if (path.startsWith(ASSETS)) {
            serveAsset(context, path.substring(ASSETS.length()));
        } else if (Views.isView(path)
                || isExplanation(request, path)
                || wantsPage(request)
                        && Views.couldBeView(path)
                        && endpoints.methods(path).isEmpty()) {
            withNames(context, () -> withTable(context, path, () -> serveView(context, path)));
        } else {
            context.next();
        }
    }

    /** People end addresses with a slash; the page has one address, with its query kept. */
    private static void redirect(RoutingContext context, String view) {
        String query = context.request().query();
        context.response()
                .setStatusCode(307)
                .putHeader("Location", BasePath.of(query == null || query.isEmpty() ? view : view + "?" + query))
                .putHeader("Cache-Control", ASKED_EACH_TIME)
                .end();
    }

    /** What is here is read, and nothing is sent to it. */
    static void refuse(RoutingContext context) {
        context.response().putHeader("Allow", "GET, HEAD, OPTIONS");
        context.fail(405);
    }

    static boolean isRead(HttpServerRequest request) {
        return Set.of("GET", "HEAD").contains(request.method().name());
    }

    private static boolean wantsPage(HttpServerRequest request) {
        String accept = request.getHeader("Accept");
        return accept != null && accept.contains("text/html");
    }

    /** A problem's type opens as a page in a browser and as JSON everywhere else. */
    private static boolean isExplanation(HttpServerRequest request, String path) {
        return wantsPage(request) && path.matches("/problems/[a-z-]+") && request.getParam("format") == null;
    }

    /** A view where there is something to see, else a page that says so; programs are told by a problem. */
    private void serveView(RoutingContext context, String path) {
        Lang lang = lang(context);
        var missing = shared.catalog()
                .map(catalog -> new Sights(catalog).missing(path))
                .orElseGet(() -> Views.isView(path) || path.startsWith("/problems/")
                        ? Optional.empty()
                        : Optional.of(Sights.first()));
        if (missing.isEmpty()) {
            dress(context.response(), lang);
            var cards = shared.known();
            var query = context.request().query();
            // The table is of the current release; where another is asked for it would say something else.
            var table = query != null && query.contains("release=") ? "" : plain.known(shared.catalog(), path, lang);
            send(context, shell.at(path, query, lang, cards.of(path, query), table), ASKED_EACH_TIME);
        } else if (wantsPage(context.request())) {
            dress(context.response().setStatusCode(404), lang);
            send(context, shell.missing(path, lang, missing.get()), "no-store");
        } else {
            context.fail(nothingAt(path, missing.get()));
        }
    }

    private static ProblemException nothingAt(String path, List<Sight> nearest) {
        String asked = BasePath.of(path);
        String shown = Fault.abbreviated(asked);
        return ProblemException.notFound(Fault.path(
                        null,
                        asked,
                        "unknown-path",
                        "Không có gì ở địa chỉ “" + shown + "”.",
                        "There is nothing at “" + shown + "”.")
                .suggesting(
                        nearest.stream().map(each -> BasePath.of(each.path())).toList()));
    }

    private static void dress(HttpServerResponse response, Lang lang) {
        response.putHeader("Content-Security-Policy", POLICY)
                .putHeader("Referrer-Policy", "strict-origin-when-cross-origin")
                .putHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
                .putHeader("Cross-Origin-Opener-Policy", "same-origin")
                .putHeader("X-Frame-Options", "DENY")
                .putHeader("Content-Language", lang.code())
                .putHeader("Vary", "Accept, Accept-Encoding");
    }

    /** Goes on at once with the names that are known; once a minute they are read anew, off the thread that must not wait. */
    private void withNames(RoutingContext context, Runnable next) {
        if (shared.isFresh()) {
            next.run();
        } else {
            context.vertx().executeBlocking(shared::read, false).onComplete(read -> next.run());
        }
    }

    private static Lang lang(RoutingContext context) {
        return "en".equals(context.request().getParam("lang")) ? Lang.EN : Lang.VI;
    }

    /** Goes on with the plain table of a unit's page, which is read once, off the thread that must not wait. */
    private void withTable(RoutingContext context, String path, Runnable next) {
        Lang lang = lang(context);
        if (!plain.mustRead(shared.catalog(), path, lang)) {
            next.run();
            return;
        }
        context.vertx()
                .executeBlocking(
                        () -> {
                            plain.read(shared.catalog(), path, lang);
                            return null;
                        },
                        false)
                .onComplete(read -> next.run());
    }

    /** A file of this page, of another one that shares the database, or, without naming a page, of whichever this is. */
    private void serveAsset(RoutingContext context, String address) {
        var other = OtherPages.Address.find(address);
        if (other.isEmpty()) {
            sendAsset(context, assets.find(address), ASKED_EACH_TIME);
        } else if (other.get().page().equals(assets.page())) {
            sendAsset(context, assets.find(other.get().name()), KEPT_FOR_EVER);
        } else {
            others.find(other.get(), context.vertx())
                    .onSuccess(found -> sendAsset(context, found, KEPT_FOR_EVER))
                    .onFailure(context::fail);
        }
    }

    private static void sendAsset(RoutingContext context, Optional<Asset> asset, String control) {
        if (asset.isEmpty()) {
            context.next();
            return;
        }
        context.response().putHeader("Vary", "Accept-Encoding");
        send(context, asset.get(), control);
    }

    /** Sends what is prepared, compressed for whoever takes that; whoever has it already is told so. */
    static void send(RoutingContext context, Asset asset, String control) {
        HttpServerRequest request = context.request();
        HttpServerResponse response = context.response();
        response.putHeader("Cache-Control", control).putHeader("X-Content-Type-Options", "nosniff");
        if (response.getStatusCode() == 200) {
            response.putHeader("ETag", "W/\"" + asset.tag() + "\"");
            String held = request.getHeader("If-None-Match");
            if (held != null && (held.strip().equals("*") || held.contains("\"" + asset.tag() + "\""))) {
                response.setStatusCode(304).end();
                return;
            }
        }
        String coding = request.getHeader("Accept-Encoding");
        // In HTTP/2 the server would compress it once more.
        boolean compressed = Coding.of(coding).filter(Coding.GZIP::equals).isPresent()
                && asset.compresses()
                && request.version() != HttpVersion.HTTP_2;
        byte[] body = compressed ? asset.gzip() : asset.plain();
        response.putHeader("Content-Type", asset.mediaType())
                // Said either way: what is said is not compressed once more.
                .putHeader("Content-Encoding", compressed ? "gzip" : "identity");
        if (request.version() != HttpVersion.HTTP_2) {
            // There it is the server's compressor that knows how long it becomes.
            response.putHeader("Content-Length", String.valueOf(body.length));
        }
        if (request.method().name().equals("HEAD")) {
            response.end();
        } else {
            response.end(Buffer.buffer(body));
        }
    }
}
