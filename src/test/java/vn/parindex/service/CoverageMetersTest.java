package vn.parindex.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import vn.parindex.catalog.Catalogs;
import vn.parindex.database.H2Test;
import vn.parindex.database.SentStatements;
import vn.parindex.database.Shipped;
import vn.parindex.release.CurrentRelease;
import vn.parindex.release.Holdings;
import vn.parindex.result.ReleasedTables;

@H2Test
class CoverageMetersTest {

    @Inject
    CurrentRelease current;

    @Inject
    Catalogs catalogs;

    @Inject
    ReleasedTables tables;

    @Inject
    Holdings holdings;

    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final SimpleMeterRegistry told = new SimpleMeterRegistry();

    @Test
    void whoPublishesReadsNothingForItAndEveryIndicatorIsToldOfAMomentLater() {
        var meters = new CoverageMeters(current, catalogs, tables, holdings, told, waiting::add);
        holdings.forget();
        assertThat(SentStatements.during(
                        () -> meters.keepFresh(current.published().orElseThrow())))
                .isEmpty();
        assertThat(told.getMeters()).isEmpty();
        waiting.remove().run();
        assertThat(told.find("parindex.coverage.ratio").gauges())
                .hasSameSizeAs(Shipped.rows("indicators"))
                .allSatisfy(gauge -> assertThat(gauge.value()).isBetween(0.0, 1.0));
    }
}
