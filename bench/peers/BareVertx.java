import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.nio.file.Files;
import java.nio.file.Path;

/** What sending costs with the same server and nothing else: {@code BareVertx <port> <file> <file.gz> <tag>}, one answer for every address. */
public final class BareVertx extends AbstractVerticle {

    private final int port;
    private final Buffer plain;
    private final Buffer gzip;
    private final String tag;

    private BareVertx(String[] arguments) throws Exception {
        this.port = Integer.parseInt(arguments[0]);
        this.plain = Buffer.buffer(Files.readAllBytes(Path.of(arguments[1])));
        this.gzip = Buffer.buffer(Files.readAllBytes(Path.of(arguments[2])));
        this.tag = arguments[3];
    }

    public static void main(String[] arguments) throws Exception {
        var vertx = Vertx.vertx();
        int instances = 2 * Runtime.getRuntime().availableProcessors();
        for (int i = 0; i < instances; i++) {
            vertx.deployVerticle(new BareVertx(arguments), new DeploymentOptions());
        }
    }

    @Override
    public void start() {
        vertx.createHttpServer().requestHandler(this::answer).listen(port, "127.0.0.1");
    }

    private void answer(HttpServerRequest request) {
        HttpServerResponse response = request.response();
        response.putHeader("ETag", tag).putHeader("Cache-Control", "public, max-age=60, must-revalidate");
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatusCode(304).end();
            return;
        }
        String accepted = request.getHeader("Accept-Encoding");
        response.putHeader("Content-Type", "application/json");
        if (accepted != null && accepted.contains("gzip")) {
            response.putHeader("Content-Encoding", "gzip").end(gzip);
        } else {
            response.end(plain);
        }
    }
}
