package vn.parindex.http.admission;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.OptionalInt;

/** How much is answered at once, by what it costs (ADR 031). */
@ConfigMapping(prefix = "parindex.gates")
public interface GatesConfig {

    Places cheap();

    Places dear();

    Places upload();

    Places letter();

    Places waiting();

    /** The places of one gate. */
    interface Places {

        /** How many are answered at once; half of the processors, and at least one, unless given. */
        OptionalInt atOnce();

        /** How many more may wait for a place, without a thread. */
        int queue();

        /** How long they wait before they are told to come back. */
        Duration patience();
    }
}
