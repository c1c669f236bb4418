package vn.parindex.http.answer;

import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Providers;
import java.lang.annotation.Annotation;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/** Gives an outbox to writers that know only a stream: the platform's own lets the thread wait for the reader. */
@Singleton
class OutboxFilter {

    /** Of the method; where a request was refused before one was chosen the platform fails on them, and no writer asks. */
    private static final Annotation[] NONE = {};

    private final Providers providers;
    private final Reader reader;

    OutboxFilter(Providers providers, Reader reader) {
        this.providers = providers;
        this.reader = reader;
    }

    /** Last of all, as what stands in the answer decides who writes it. */
    @ServerResponseFilter(priority = Priorities.USER - 2500)
    void give(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.hasEntity() && !request.getMethod().equals("HEAD") && !sendsItself(response)) {
            CurrentRequestManager.get().setOutputStream(reader.outbox());
        }
    }

    private boolean sendsItself(ContainerResponseContext response) {
        MediaType type = response.getMediaType() != null
                ? response.getMediaType()
                : CurrentRequestManager.get().getResponseMediaType();
        Class<?> kind = response.getEntity().getClass();
        MessageBodyWriter<?> writer = type == null ? null : providers.getMessageBodyWriter(kind, kind, NONE, type);
        return writer instanceof Sender;
    }
}
