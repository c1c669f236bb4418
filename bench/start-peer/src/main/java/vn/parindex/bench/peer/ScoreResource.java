package vn.parindex.bench.peer;

import io.quarkus.panache.common.Sort;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.math.BigDecimal;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;

/** Reads a year from the database and sends it. */
@Path("/scores")
public class ScoreResource {

    private static final int UNITS = 63;

    @GET
    @Path("{year}")
    public List<Score> scores(@RestPath int year) {
        return Score.list("resultYear", Sort.descending("score"), year);
    }

    /** The first start of all has rows to store, as that of the service has. */
    @Transactional
    void load(@Observes StartupEvent start) {
        if (Score.count() == 0) {
            for (int i = 1; i <= UNITS; i++) {
                new Score("unit-" + i, 2019, BigDecimal.valueOf(6000 + 37L * i, 2)).persist();
            }
        }
    }
}
