package vn.parindex.page;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import vn.parindex.http.BasePath;
import vn.parindex.http.problem.Fault;
import vn.parindex.http.problem.ProblemException;
import vn.parindex.http.request.BaseUrl;

/**
 * The contract, as it was generated when the service was built: read when it is first asked for, compressed once, with a tag. The platform
 * would parse a megabyte of it at every start, and write it out twice, before anybody asks (ADR 033).
 */
@ApplicationScoped
class ContractRoutes {

    /** What the build wrote, without its ending. */
    private static final String GENERATED = "META-INF/quarkus-generated-openapi-doc";

    private static final String ROOT = "/q/openapi";

    /** Before the platform's own route, which has nothing to tell. */
    private static final int FIRST = -20_000;

    private enum Form {
        YAML("application/yaml;charset=UTF-8", "\n- url: /\n", "\n- url: %s\n"),
        JSON("application/json", "\"url\" : \"/\"", "\"url\" : %s");

        private final String mediaType;
        private final String root;
        private final String other;

        Form(String mediaType, String root, String other) {
            this.mediaType = mediaType;
            this.root = root;
            this.other = other;
        }

        /** The document with another server than the root of whatever host it is read from. */
        private String at(String url, String document) {
            int place = document.indexOf(root);
            if (place < 0) {
                throw new IllegalStateException("the contract names no server where one is looked for: " + root);
            }
            String named = other.formatted(
                    "\"" + new String(JsonStringEncoder.getInstance().quoteAsString(url)) + "\"");
            return document.substring(0, place) + named + document.substring(place + root.length());
        }
    }

    private final BaseUrl baseUrl;
    private final Map<Form, Asset> read = new ConcurrentHashMap<>();

    ContractRoutes(BaseUrl baseUrl) {
        this.baseUrl = baseUrl;
    }

    /** Comes before the platform prepares a document of its own, for which it is shown nothing to prepare. */
    static void spare(@Observes @Initialized(ApplicationScoped.class) Object anything) {
        ClassLoader all = Thread.currentThread().getContextClassLoader();
        OpenApiConstants.classLoader = new ClassLoader(all) {
            @Override
            public InputStream getResourceAsStream(String name) {
                return name.startsWith(GENERATED) ? null : all.getResourceAsStream(name);
            }
        };
    }

    void open(@Observes Router router) {
        for (String ending : List.of("", "/", ".json", ".yaml", ".yml")) {
            router.route(ROOT + ending).order(FIRST).handler(this::serve);
        }
    }

    private void serve(RoutingContext context) {
        if (context.request().method().equals(HttpMethod.OPTIONS)) {
            context.next();
            return;
        }
        if (!PageRoutes.isRead(context.request())) {
            PageRoutes.refuse(context);
            return;
        }
        var form = form(context.request());
        if (form.isEmpty()) {
            context.fail(unknownFormat(context.request().getParam("format")));
            return;
        }
        context.response().putHeader("Vary", "Accept, Accept-Encoding");
        Asset known = read.get(form.get());
        if (known != null) {
            PageRoutes.send(context, known, PageRoutes.ASKED_EACH_TIME);
        } else {
            context.vertx()
                    .executeBlocking(() -> read.computeIfAbsent(form.get(), this::read), false)
                    .onSuccess(asset -> PageRoutes.send(context, asset, PageRoutes.ASKED_EACH_TIME))
                    .onFailure(context::fail);
        }
    }

    /** By the ending of the address, else by {@code format}, else by Accept; YAML for whoever says nothing. Empty for a format that there is none of. */
    private static Optional<Form> form(HttpServerRequest request) {
        String path = request.path();
        String format = request.getParam("format");
        String accept = request.getHeader("Accept");
        if (path.endsWith(".json")) {
            return Optional.of(Form.JSON);
        }
        if (path.endsWith(".yaml") || path.endsWith(".yml")) {
            return Optional.of(Form.YAML);
        }
        if (format != null) {
            return Stream.of(Form.values())
                    .filter(form -> form.name().equalsIgnoreCase(format.strip()))
                    .findFirst();
        }
        return Optional.of(accept != null && accept.contains("application/json") ? Form.JSON : Form.YAML);
    }

    private static ProblemException unknownFormat(String format) {
        return ProblemException.invalid(List.of(Fault.notAllowed("format", format)
                .allowing(Stream.of(Form.values())
                        .map(form -> form.name().toLowerCase(Locale.ROOT))
                        .toList())));
    }

    /** Where the service is below a path, the document that is served names it; the committed one knows of no installation. */
    private Asset read(Form form) {
        try (InputStream in =
                Thread.currentThread().getContextClassLoader().getResourceAsStream(GENERATED + "." + form.name())) {
            String document = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            String served = BasePath.of("").isEmpty() ? document : form.at(baseUrl.of(""), document);
            return Asset.of(form.mediaType, served.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
