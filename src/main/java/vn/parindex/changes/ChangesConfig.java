package vn.parindex.changes;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How many may wait for something new, and how. */
@ConfigMapping(prefix = "parindex.changes")
public interface ChangesConfig {

    /** How many requests may wait at once; each holds a connection of its own and neither a thread nor a database connection. */
    @WithDefault("64")
    int waiting();

    /** How many may listen at once; each holds a connection of its own and neither a thread nor a database connection. */
    @WithDefault("256")
    int listening();

    /** How long a stream stays silent before it shows that it is still there; proxies cut connections after a minute. */
    @WithDefault("15s")
    Duration heartbeat();

    /** How long a listener that was cut off waits before it comes back. */
    @WithDefault("3s")
    Duration retry();

    /** After how long a stream ends, so that listeners spread over the instances again; they go on where they were. */
    @WithDefault("1h")
    Duration longest();
}
