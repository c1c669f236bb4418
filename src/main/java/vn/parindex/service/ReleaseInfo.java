package vn.parindex.service;

import io.quarkus.info.runtime.spi.InfoContributor;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.parindex.release.Release;
import vn.parindex.release.ReleaseRepository;

/** What {@code /q/info} tells of the data, beside the version of the service: the release that readers see now. */
@ApplicationScoped
public class ReleaseInfo implements InfoContributor {

    private static final String PAGE = "/q/info";
    private static final int BEFORE_THE_ANSWER = -1;

    private final ReleaseRepository releases;
    private final Map<String, Object> current = new ConcurrentHashMap<>();

    ReleaseInfo(ReleaseRepository releases) {
        this.releases = releases;
    }

    // The platform asks for the data once, before anything is loaded, and answers on a thread that must not wait for a
    // database.
    void keepFresh(@Observes Router router) {
        router.route(PAGE).order(BEFORE_THE_ANSWER).blockingHandler(this::refresh, false);
    }

    private void refresh(RoutingContext context) {
        QuarkusTransaction.requiringNew().call(releases::findCurrent).ifPresent(this::show);
        context.next();
    }

    private void show(Release release) {
        current.put("id", release.id());
        current.put("version", release.version());
        current.put("publishedAt", release.publishedAt().toString());
    }

    @Override
    public String name() {
        return "release";
    }

    /** Empty before the first release is loaded. */
    @Override
    public Map<String, Object> data() {
        return current;
    }
}
