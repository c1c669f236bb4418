package vn.parindex.http.answer;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Providers;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import vn.parindex.traffic.LeftException;

/**
 * Answers HEAD with the headers of GET (RFC 9110, 9.3.2): the writer of the answer writes to nobody, for the headers that it sets and
 * for the length, as the platform calls no writer for a HEAD.
 */
@Singleton
class HeadFilter {

    /** Of the method; where a request was refused before one was chosen the platform fails on them, and no writer asks. */
    private static final Annotation[] NONE = {};

    private final Providers providers;
    private final List<String> compressed;
    private final int buffered;

    HeadFilter(
            Providers providers,
            @ConfigProperty(name = "quarkus.http.compress-media-types") List<String> compressed,
            @ConfigProperty(name = "quarkus.rest.output-buffer-size") int buffered) {
        this.providers = providers;
        this.compressed = compressed;
        this.buffered = buffered;
    }

    /** Takes what is written, as far as it decides about headers. */
    private final class Nobody extends OutputStream {

        private long length;
        private boolean streamed;

        @Override
        public void write(int one) throws IOException {
            count(1);
        }

        @Override
        public void write(byte[] bytes, int offset, int size) throws IOException {
            count(size);
        }

        /** What hands on its beginning is sent in pieces, without a length. */
        @Override
        public void flush() {
            streamed = true;
        }

        private void count(int size) throws IOException {
            length += size;
            if (length > buffered) {
                streamed = true;
                throw new LeftException();
            }
        }
    }

    // Last of all: every other filter has had its say.
    @ServerResponseFilter(priority = Priorities.USER - 2000)
    void complete(ContainerRequestContext request, ContainerResponseContext response, RoutingContext context) {
        MediaType type = type(response);
        if (!request.getMethod().equals("HEAD") || !response.hasEntity() || type == null) {
            return;
        }
        Optional<Long> length = length(response, type);
        Optional<String> coding = Coding.of(context.request().getHeader(HttpHeaders.ACCEPT_ENCODING))
                .filter(each -> compressed.contains(type.getType() + "/" + type.getSubtype()));
        if (coding.isPresent()) {
            response.getHeaders().putSingle(HttpHeaders.CONTENT_ENCODING, coding.get());
        } else {
            length.ifPresent(each -> response.getHeaders().putSingle(HttpHeaders.CONTENT_LENGTH, each));
        }
    }

    private static MediaType type(ContainerResponseContext response) {
        return response.getMediaType() != null
                ? response.getMediaType()
                : CurrentRequestManager.get().getResponseMediaType();
    }

    /** How many bytes GET would send; empty where it does not know before. */
    private Optional<Long> length(ContainerResponseContext response, MediaType type) {
        Object entity = response.getEntity();
        if (entity instanceof byte[] bytes) {
            return Optional.of((long) bytes.length);
        }
        if (entity instanceof Sized sized) {
            return Optional.of(sized.size());
        }
        Nobody nobody = new Nobody();
        try {
            write(entity, type, response, nobody);
        } catch (LeftException e) {
            // Enough is known.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            // What writes XML wraps that nobody takes more.
            if (!nobody.streamed) {
                throw e;
            }
        }
        return nobody.streamed ? Optional.empty() : Optional.of(nobody.length);
    }

    @SuppressWarnings("unchecked")
    private <T> void write(T entity, MediaType type, ContainerResponseContext response, OutputStream nobody)
            throws IOException {
        Class<T> kind = (Class<T>) entity.getClass();
        MessageBodyWriter<T> writer = providers.getMessageBodyWriter(kind, kind, NONE, type);
        if (writer == null || type.getSubtype().equals("event-stream")) {
            // A stream of events has no end to be written to.
            nobody.flush();
            return;
        }
        writer.writeTo(entity, kind, kind, NONE, type, response.getHeaders(), nobody);
    }
}
