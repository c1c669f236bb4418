package vn.parindex.service;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.jboss.logging.Logger;
import vn.parindex.catalog.Catalogs;
import vn.parindex.release.CurrentRelease;
import vn.parindex.release.Holdings;
import vn.parindex.release.Release;
import vn.parindex.result.Measure;
import vn.parindex.result.ReleasedTables;
import vn.parindex.result.Table;

/**
 * How much is known of each indicator for each national population: of every unit that was ranked in any edition (a province-year), the share
 * whose ranked measure is known. As many series as the catalogue has indicators, which is read beside whoever publishes, and counted when it is
 * first asked for in a release, so that no start and no publication waits for either; of a release too large to be read together nothing is told, as it would take minutes.
 */
@ApplicationScoped
class CoverageMeters {

    private static final Logger LOG = Logger.getLogger(CoverageMeters.class);

    /** How long nothing is counted after it failed: each series in turn would wait for a connection, longer than whoever collects them does. */
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final CurrentRelease current;
    private final Catalogs catalogs;
    private final ReleasedTables tables;
    private final Holdings holdings;
    private final MeterRegistry meters;
    private final Executor beside;
    private final Set<Series> told = ConcurrentHashMap.newKeySet();
    private volatile Release shown;
    private volatile Long failed;

    /** One indicator for one population. */
    private record Series(String indicator, String population) {}

    /** What is held. */
    private record Shares() {}

    /** Units that are known, of those that were ranked. */
    private record Count(long known, long ranked) {

        Count and(Count other) {
            return new Count(known + other.known, ranked + other.ranked);
        }

        double share() {
            return (double) known / ranked;
        }
    }

    @Inject
    CoverageMeters(
            CurrentRelease current, Catalogs catalogs, ReleasedTables tables, Holdings holdings, MeterRegistry meters) {
        this(current, catalogs, tables, holdings, meters, CoverageMeters::runBeside);
    }

    /** {@code beside} runs what may take a little. */
    CoverageMeters(
            CurrentRelease current,
            Catalogs catalogs,
            ReleasedTables tables,
            Holdings holdings,
            MeterRegistry meters,
            Executor beside) {
        this.current = current;
        this.catalogs = catalogs;
        this.tables = tables;
        this.holdings = holdings;
        this.meters = meters;
        this.beside = beside;
    }

    /** Releases are so seldom that a thread for each is less than one that waits for them. */
    private static void runBeside(Runnable task) {
        var thread = new Thread(task, "coverage");
        thread.setDaemon(true);
        thread.start();
    }

    void keepFresh(@Observes Release.Published published) {
        current.find().filter(tables::fits).ifPresent(release -> {
            shown = release;
            beside.execute(() -> tellSeries(release));
        });
    }

    private void tellSeries(Release release) {
        try {
            catalogs.at(release)
                    .indicators()
                    .values()
                    .forEach(each ->
                            each.forEach(indicator -> tell(new Series(indicator.code(), indicator.population()))));
        } catch (RuntimeException e) {
            LOG.warn(
                    "What is known of the indicators of the release " + release.id()
                            + " is not told until the next one is published",
                    e);
        }
    }

    private void tell(Series series) {
        if (told.add(series)) {
            Gauge.builder("parindex.coverage.ratio", this, each -> each.share(series))
                    .description("Share of what was ranked in all editions of which the ranked measure is known")
                    .tag("indicator", series.indicator())
                    .tag("population", series.population())
                    .register(meters);
        }
    }

    /** NaN where nothing was ranked, or the database does not answer. */
    private double share(Series series) {
        Long before = failed;
        if (before != null && System.nanoTime() - before < PAUSE.toNanos()) {
            return Double.NaN;
        }
        try {
            return counts(shown).getOrDefault(series, new Count(0, 0)).share();
        } catch (RuntimeException e) {
            failed = System.nanoTime();
            throw e;
        }
    }

    private Map<Series, Count> counts(Release release) {
        return holdings.of(release, new Shares(), (Map<Series, Count> all) -> 150L * all.size(), () -> {
            var counts = new HashMap<Series, Count>();
            QuarkusTransaction.requiringNew().call(() -> tables.listEditions(catalogs.at(release))).stream()
                    .filter(table -> table.within().isEmpty() && table.size() > 0)
                    .forEach(table -> counts.merge(
                            new Series(
                                    table.indicator().code(), table.indicator().population()),
                            count(table),
                            Count::and));
            return counts;
        });
    }

    private static Count count(Table table) {
        var measure = Measure.of(table.indicator());
        return new Count(
                table.stored().stream()
                        .filter(result -> measure.of(result) != null)
                        .count(),
                table.size());
    }
}
