package vn.parindex.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import vn.parindex.store.StartState;

/**
 * The files of pages of other builds that use the same database: while instances are replaced one after the other, a document that one of them
 * gave asks another for its modules, and a page that was opened before goes on as it began (ADR 019).
 */
@ApplicationScoped
class OtherPages {

    private static final Logger LOG = Logger.getLogger(OtherPages.class);

    /** So many pages stay reachable, this one among them. */
    private static final int MOST = 8;

    /** Which pages there are is asked no more often: whoever makes up ids brings about no query each time. */
    private static final long FRESH = Duration.ofSeconds(2).toNanos();

    /** A page is said to be in use no more often, so that most starts write nothing. */
    private static final Duration LASTING = Duration.ofHours(1);

    /** In bytes. */
    private static final long MEMORY = 4 << 20;

    private final Assets assets;
    private final PageFileRepository files;
    private final Cache<Address, Asset> read = Caffeine.newBuilder()
            .maximumWeight(MEMORY)
            .weigher((Address address, Asset asset) -> asset.plain().length + asset.gzip().length)
            .build();

    private volatile Map<String, Set<String>> names = Map.of();
    private volatile long readAt = System.nanoTime() - FRESH;

    /** A file below the assets that names its page. */
    record Address(String page, String name) {

        private static final Pattern FORM = Pattern.compile("([0-9a-f]{12})/(.+)");

        /** Empty for what names no page. */
        static Optional<Address> find(String path) {
            var form = FORM.matcher(path);
            return form.matches() ? Optional.of(new Address(form.group(1), form.group(2))) : Optional.empty();
        }
    }

    OtherPages(Assets assets, PageFileRepository files) {
        this.assets = assets;
        this.files = files;
    }

    /** Before anybody is given this page, the others can give its files. */
    void share(@Observes StartState.Ending ending) {
        String page = assets.page();
        try {
            var start = files.findStart(page);
            if (start.isEmpty()) {
                files.store(page, content());
                files.keepNewest(MOST);
            } else if (start.get().isBefore(Instant.now().minus(LASTING))) {
                files.touch(page);
            }
        } catch (RuntimeException e) {
            tell(page, e);
        }
    }

    private Map<String, byte[]> content() {
        return assets.all().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue()
                .plain()));
    }

    /** Nothing to tell of where another instance of this build began in the same moment. */
    private void tell(String page, RuntimeException failure) {
        try {
            if (files.findStart(page).isPresent()) {
                return;
            }
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
        // A database that only reads, for one; the page then has no files but on instances of this build.
        LOG.warnf("Instances of other builds cannot give the files of this page: %s", failure.getMessage());
    }

    /** The file as its page had it, for ever the same; empty where no page of this id is kept, or it has no such file. Called on an event loop. */
    Future<Optional<Asset>> find(Address address, Vertx vertx) {
        var known = read.getIfPresent(address);
        if (known != null) {
            return Future.succeededFuture(Optional.of(known));
        }
        if (!has(address) && System.nanoTime() - readAt < FRESH) {
            return Future.succeededFuture(Optional.empty());
        }
        return vertx.executeBlocking(() -> load(address), false);
    }

    private boolean has(Address address) {
        return names.getOrDefault(address.page(), Set.of()).contains(address.name());
    }

    private Optional<Asset> load(Address address) {
        if (!has(address)) {
            readAt = System.nanoTime();
            names = files.names();
        }
        if (!has(address)) {
            return Optional.empty();
        }
        var found = Assets.mediaType(address.name())
                .flatMap(type -> files.find(address.page(), address.name()).map(content -> Asset.of(type, content)));
        found.ifPresent(asset -> read.put(address, asset));
        return found;
    }
}
