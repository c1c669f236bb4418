package vn.parindex.result;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
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
 * How many results each table of a large release has: counted in the background once it is current, one release at a time, as it takes half
 * a minute for ten million records. Nobody holds a place for dear reads as long as that (ADR 031).
 */
@ApplicationScoped
public class CountedTables {

    private static final Logger LOG = Logger.getLogger(CountedTables.class);

    private static final int LONGEST_SECONDS = 3_600;
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final String RETRY_AFTER = "10";

    /** What is held. */
    private record Counts() {}

    private final ObservationRepository stored;
    private final ReleasedTables tables;
    private final Catalogs catalogs;
    private final Holdings holdings;
    private final Executor background;
    private final Duration patience;
    private final Map<Release.Published, CompletableFuture<List<StoredTable>>> running = new HashMap<>();

    @Inject
    CountedTables(ObservationRepository stored, ReleasedTables tables, Catalogs catalogs, Holdings holdings) {
        this(
                stored,
                tables,
                catalogs,
                holdings,
                Executors.newSingleThreadExecutor(task -> {
                    var thread = new Thread(task, "counting");
                    thread.setDaemon(true);
                    return thread;
                }),
                PATIENCE);
    }

    /** Counts in {@code background}, and lets readers wait for {@code patience}. */
    CountedTables(
            ObservationRepository stored,
            ReleasedTables tables,
            Catalogs catalogs,
            Holdings holdings,
            Executor background,
            Duration patience) {
        this.stored = stored;
        this.tables = tables;
        this.catalogs = catalogs;
        this.holdings = holdings;
        this.background = background;
        this.patience = patience;
    }

    /** Begins to count a release that came to be the current one, unless it is small enough to be read as a whole. */
    void begin(@Observes Release.Published published, CurrentRelease current) {
        current.find().filter(release -> !tables.fits(release)).ifPresent(this::count);
    }

    /**
     * The tables that hold results which the filter keeps, as {@link ObservationRepository#listTables} says; empty where the database had
     * better be asked for these alone: for a filter that looks into tables, for a draft, and for some indicators while all are not counted.
     *
     * @throws ProblemException 503 where the tables of all indicators are asked for and are not counted in a short time
     */
    Optional<List<StoredTable>> find(Catalog catalog, ObservationFilter filter) {
        var release = catalog.release();
        if (!release.isPublished() || !filter.isOfWholeTables()) {
            return Optional.empty();
        }
        var counted = holdings.<List<StoredTable>>findKnown(release, new Counts());
        if (counted.isEmpty() && filter.indicators().isEmpty()) {
            counted = Optional.of(await(count(release)));
        }
        return counted.map(all -> all.stream()
                .filter(each -> filter.keepsOf(each.indicator(), each.year()))
                .toList());
    }

    private synchronized CompletableFuture<List<StoredTable>> count(Release release) {
        var under = running.get(release.published());
        if (under != null) {
            return under;
        }
        var begun = new CompletableFuture<List<StoredTable>>();
        running.put(release.published(), begun);
        background.execute(() -> {
            try {
                begun.complete(read(release));
            } catch (RuntimeException | Error e) {
                LOG.warnf(
                        e,
                        "The results of release %s could not be counted; who asks for all has them counted anew.",
                        release.id());
                begun.completeExceptionally(e);
            } finally {
                end(release);
            }
        });
        return begun;
    }

    private synchronized void end(Release release) {
        running.remove(release.published());
    }

    private List<StoredTable> read(Release release) {
        return holdings.of(
                release,
                new Counts(),
                (List<StoredTable> found) -> 100L * found.size(),
                () -> QuarkusTransaction.requiringNew()
                        .timeout(LONGEST_SECONDS)
                        .call(() -> stored.listTables(catalogs.at(release), ObservationFilter.NONE)));
    }

    private List<StoredTable> await(CompletableFuture<List<StoredTable>> counted) {
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
                                "Các kết quả của bản phát hành này đang được đếm; hãy gửi lại sau " + RETRY_AFTER
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
