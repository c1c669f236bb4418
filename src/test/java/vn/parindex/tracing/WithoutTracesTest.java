package vn.parindex.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.agroal.pool.DataSource;
import io.quarkus.arc.ClientProxy;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.parindex.database.H2Test;

/** Where nobody collects traces nothing of them stands between a request and its answer. */
@H2Test
class WithoutTracesTest {

    @Inject
    Vertx vertx;

    @Inject
    AgroalDataSource database;

    @Inject
    Traces traces;

    @Test
    void noTracerSeesARequest() {
        assertThat(((VertxInternal) vertx).tracer()).isNull();
    }

    @Test
    void noStatementGoesThroughAnother() {
        assertThat(ClientProxy.unwrap(database)).isExactlyInstanceOf(DataSource.class);
    }

    @Test
    void aPartIsDoneAsItIs() {
        Runnable later = () -> {};
        assertThat(traces.areOn()).isFalse();
        assertThat(traces.carried(later)).isSameAs(later);
        assertThat(traces.<String>step("anything", () -> "done")).isEqualTo("done");
    }
}
