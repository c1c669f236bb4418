package vn.parindex.result;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.jboss.logging.Logger;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Catalogs;
import vn.parindex.http.Text;
import vn.parindex.http.problem.ProblemException;
import vn.parindex.http.problem.ProblemType;
import vn.parindex.release.CurrentRelease;
import vn.parindex.release.Holdings;
import vn.parindex.release.Release;

/**
 * Which results a release has, as {@link ResultBits}. Those of a large release are read in the background once it is current, one release at a
 * time, as it takes a while for ten million records: nobody holds a place for dear reads as long as that (ADR 031).
 */
@ApplicationScoped
public class CountedResults {

    private static final Logger LOG = Logger.getLogger(CountedResults.class);

    private static final int LONGEST_SECONDS = 3_600;
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final String RETRY_AFTER = "10";

    /** Large releases whose results are known at once: the current one, and one of the past that somebody compares it with. */
    private static final int MOST = 2;

    /** What is held of a release that is not large, and of a draft. */
    private record Bits() {}

    private final ObservationRepository stored;
    private final ReleasedTables tables;
    private final Catalogs catalogs;
    private final Holdings holdings;
    private final Predicate<Release> fits;
    private final Executor background;
    private final Duration patience;
    /** The one that was asked for last at the end. */
    private final Map<Release.Published, CompletableFuture<ResultBits>> large = new LinkedHashMap<>(4, 0.75f, true);

    @Inject
    CountedResults(ObservationRepository stored, ReleasedTables tables, Catalogs catalogs, Holdings holdings) {
        this(
                stored,
                tables,
                catalogs,
                holdings,
                tables::fits,
                Executors.newSingleThreadExecutor(task -> {
                    var thread = new Thread(task, "counting");
                    thread.setDaemon(true);
                    return thread;
                }),
                PATIENCE);
    }

    /**
     * Lets readers wait for {@code patience}.
     *
     * @param fits whether all results of a release may be in memory; the others are read in {@code background}
     */
    CountedResults(
            ObservationRepository stored,
            ReleasedTables tables,
            Catalogs catalogs,
            Holdings holdings,
            Predicate<Release> fits,
            Executor background,
            Duration patience) {
        this.stored = stored;
        this.tables = tables;
        this.catalogs = catalogs;
        this.holdings = holdings;
        this.fits = fits;
        this.background = background;
        this.patience = patience;
    }

    /** Begins to read a release that came to be the current one, unless it is small enough to be read as a whole. */
    void begin(@Observes Release.Published published, CurrentRelease current) {
        current.find().filter(fits.negate()).ifPresent(this::count);
    }

    /** The results if they are known or soon are; begins to read those of a large release. Those of a large draft are read by {@link #require} alone. */
    Optional<ResultBits> find(Catalog catalog) {
        if (fits.test(catalog.release())) {
            return Optional.of(holdings.of(
                    catalog.release(),
                    new Bits(),
                    ResultBits::bytes,
                    () -> ResultBitsBuilder.of(catalog, tables.all(catalog))));
        }
        if (!catalog.release().isPublished()) {
            return holdings.findKnown(catalog.release(), new Bits());
        }
        return Optional.of(count(catalog.release()))
                .filter(counted -> counted.isDone() && !counted.isCompletedExceptionally())
                .map(CompletableFuture::join);
    }

    /**
     * The results, for which the reader waits a little; those of a large draft are read while its first reader waits, as few ask for it.
     *
     * @throws ProblemException 503 where they are not known in a short time
     */
    ResultBits require(Catalog catalog) {
        var release = catalog.release();
        return find(catalog)
                .orElseGet(() -> release.isPublished()
                        ? await(count(release))
                        : holdings.of(release, new Bits(), ResultBits::bytes, () -> stored.readBits(catalog)));
    }

    private synchronized CompletableFuture<ResultBits> count(Release release) {
        var known = large.get(release.published());
        if (known != null) {
            return known;
        }
        var begun = new CompletableFuture<ResultBits>();
        large.put(release.published(), begun);
        if (large.size() > MOST) {
            large.remove(large.keySet().iterator().next());
        }
        background.execute(() -> {
            try {
                begun.complete(QuarkusTransaction.requiringNew()
                        .timeout(LONGEST_SECONDS)
                        .call(() -> stored.readBits(catalogs.at(release))));
            } catch (RuntimeException | Error e) {
                LOG.warnf(
                        e,
                        "The results of release %s could not be counted; who asks for all has them counted anew.",
                        release.id());
                forget(release);
                begun.completeExceptionally(e);
            }
        });
        return begun;
    }

    private synchronized void forget(Release release) {
        large.remove(release.published());
    }

    private ResultBits await(CompletableFuture<ResultBits> counted) {
        try {
            return counted.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw stillCounting();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw stillCounting();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new CompletionException(e.getCause());
        }
    }

    private static ProblemException stillCounting() {
        return ProblemException.of(
                        ProblemType.OVERLOADED,
                        Text.of(
                                "Các kết quả của phiên bản dữ liệu này đang được đếm; hãy gửi lại sau " + RETRY_AFTER
                                        + " giây, hoặc lọc theo chỉ số (indicator=) hay đơn vị (unit=).",
                                "The results of this release are being counted; send it again in " + RETRY_AFTER
                                        + " s, or filter by indicator= or unit=."))
                .with("Retry-After", RETRY_AFTER);
    }

    @PreDestroy
    void close() {
        if (background instanceof ExecutorService service) {
            service.shutdownNow();
        }
    }
}
