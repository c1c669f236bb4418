package vn.parindex.page;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The document of Swagger UI, instead of the platform's, which starts the explorer by scripts within the page: a policy that lets those run
 * would let any other run too. The explorer's own files stay the platform's.
 */
@ApplicationScoped
class Explorer {

    private static final String ROOT = "/q/swagger-ui/";

    /** Before the platform's own files. */
    private static final int FIRST = -20_000;

    /** Swagger UI draws with style attributes and data URLs. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
                    + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    void open(@Observes Router router) {
        serve(router, ROOT, "explorer.html", "text/html;charset=UTF-8");
        serve(router, ROOT + "index.html", "explorer.html", "text/html;charset=UTF-8");
        serve(router, ROOT + "explorer.js", "explorer.js", "text/javascript;charset=UTF-8");
    }

    private static void serve(Router router, String path, String file, String mediaType) {
        Buffer content = read("page/" + file);
        router.get(path).order(FIRST).handler(context -> send(context, content, mediaType));
        router.head(path).order(FIRST).handler(context -> send(context, content, mediaType));
    }

    private static void send(RoutingContext context, Buffer content, String mediaType) {
        if (!context.request().path().equals(context.currentRoute().getPath())) {
            // A route of "/x/" is also one of "/x", from which relative references would lead elsewhere.
            context.next();
            return;
        }
        context.response()
                .putHeader("Content-Type", mediaType)
                .putHeader("Cache-Control", "no-cache")
                .putHeader("Content-Security-Policy", POLICY)
                // A few hundred bytes: what is not compressed has one length for GET and HEAD.
                .putHeader("Content-Encoding", "identity")
                .putHeader("Content-Length", String.valueOf(content.length()));
        if (context.request().method().name().equals("HEAD")) {
            context.response().end();
        } else {
            context.response().end(content);
        }
    }

    private static Buffer read(String name) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
            return Buffer.buffer(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
