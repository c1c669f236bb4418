package vn.parindex.service;

import io.quarkus.info.runtime.spi.InfoContributor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.parindex.release.CurrentRelease;
import vn.parindex.release.Release;

/** What {@code /q/info} tells of the data, beside the version of the service: the release that readers see now. */
@ApplicationScoped
public class ReleaseInfo implements InfoContributor {

    private final CurrentRelease current;
    // The platform asks for the data once, before anything is loaded, and shows what is in it then and later.
    private final Map<String, Object> shown = new ConcurrentHashMap<>();

    ReleaseInfo(CurrentRelease current) {
        this.current = current;
    }

    void keepFresh(@Observes Release.Published published) {
        current.find().ifPresent(this::show);
    }

    private void show(Release release) {
        shown.put("id", release.id());
        shown.put("version", release.version());
        shown.put("publishedAt", release.publishedAt().toString());
    }

    @Override
    public String name() {
        return "release";
    }

    /** Empty before the first release is loaded. */
    @Override
    public Map<String, Object> data() {
        return shown;
    }
}
