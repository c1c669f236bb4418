package vn.parindex.page;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import vn.parindex.http.BasePath;
import vn.parindex.http.request.BaseUrl;

/** Where crawlers, browsers and people look before they know the service, or when an alert rings: what may be crawled, whom to tell, what to do, and where things are here. */
@ApplicationScoped
class Signposts {

    private static final int BEFORE_RESOURCES = -10_000;
    private static final String A_DAY = "public, max-age=86400";

    /** What people type who know other services of this kind. */
    private static final Map<String, String> ELSEWHERE = Map.ofEntries(
            Map.entry("/openapi", "/q/openapi"),
            Map.entry("/openapi.yaml", "/q/openapi"),
            Map.entry("/openapi.yml", "/q/openapi"),
            Map.entry("/openapi.json", "/q/openapi?format=json"),
            Map.entry("/swagger", "/q/swagger-ui/"),
            Map.entry("/swagger-ui", "/q/swagger-ui/"),
            Map.entry("/swagger-ui/", "/q/swagger-ui/"),
            Map.entry("/swagger-ui.html", "/q/swagger-ui/"),
            Map.entry("/swagger-ui/index.html", "/q/swagger-ui/"),
            Map.entry("/api", "/api/v1"),
            Map.entry("/api/", "/api/v1"),
            Map.entry("/security.txt", "/.well-known/security.txt"));

    private final Assets assets;
    private final SharedLinks shared;
    private final SecurityContact security;
    private final BaseUrl address;

    Signposts(Assets assets, SharedLinks shared, SecurityContact security, BaseUrl address) {
        this.assets = assets;
        this.shared = shared;
        this.security = security;
        this.address = address;
    }

    /** One route for all of them: every request passes it. */
    void open(@Observes Router router) {
        Map<String, Consumer<RoutingContext>> answers = new HashMap<>();
        answers.put("/robots.txt", this::robots);
        answers.put("/sitemap.xml", this::sitemap);
        answers.put("/favicon.ico", this::icon);
        answers.put("/worker.js", this::worker);
        if (security.isKnown()) {
            answers.put("/.well-known/security.txt", this::security);
        }
        ELSEWHERE.forEach((from, to) -> answers.put(from, context -> redirect(context, to)));
        router.route().order(BEFORE_RESOURCES).handler(context -> {
            String path = context.request().path();
            Consumer<RoutingContext> answer = Runbook.isBelow(path) ? runbook(path) : answers.get(path);
            if (answer == null) {
                context.next();
            } else if (PageRoutes.isRead(context.request())) {
                answer.accept(context);
            } else {
                PageRoutes.refuse(context);
            }
        });
    }

    /** Null where the path is none of a page of the runbook. */
    private static Consumer<RoutingContext> runbook(String path) {
        return Runbook.find(path)
                .<Consumer<RoutingContext>>map(page -> context -> send(context, page))
                .orElse(null);
    }

    private void robots(RoutingContext context) {
        // What people see is made of what the interface answers, so that stays open.
        send(context, "text/plain;charset=UTF-8", """
                User-agent: *
                Disallow: %s
                Disallow: %s

                Sitemap: %s
                """.formatted(
                        BasePath.of("/publish"), BasePath.of("/q/"), address.of("/sitemap.xml")));
    }

    private void sitemap(RoutingContext context) {
        if (shared.isFresh()) {
            sendSitemap(context);
        } else {
            context.vertx().executeBlocking(shared::read, false).onComplete(read -> sendSitemap(context));
        }
    }

    private void sendSitemap(RoutingContext context) {
        send(
                context,
                "application/xml;charset=UTF-8",
                Sitemap.of(shared.catalog(), address).xml());
    }

    private void icon(RoutingContext context) {
        send(context, assets.find("favicon.ico").orElseThrow());
    }

    /** It lies at the root, as it only serves what lies below it, and is asked for each time, as it decides what is kept. */
    private void worker(RoutingContext context) {
        // What it may do is what its own answer says, not the page's: it asks this service and nobody else.
        context.response()
                .putHeader("Content-Security-Policy", "default-src 'none'; connect-src 'self'")
                .putHeader("Vary", "Accept-Encoding");
        PageRoutes.send(context, assets.find("worker.js").orElseThrow(), "no-cache");
    }

    private void security(RoutingContext context) {
        send(
                context,
                "text/plain;charset=UTF-8",
                security.text(Clock.systemUTC().instant()));
    }

    private static void redirect(RoutingContext context, String to) {
        String query = context.request().query();
        String target = query == null || query.isEmpty() ? to : to + (to.contains("?") ? "&" : "?") + query;
        context.response()
                .setStatusCode(307)
                .putHeader("Location", BasePath.of(target))
                .putHeader("Cache-Control", A_DAY)
                .end();
    }

    private static void send(RoutingContext context, String type, String text) {
        send(context, Asset.of(type, text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void send(RoutingContext context, Asset asset) {
        context.response().putHeader("Vary", "Accept-Encoding");
        PageRoutes.send(context, asset, A_DAY);
    }
}
