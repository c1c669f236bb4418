package vn.parindex.traffic;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How many connections there may be, and for how long they may do nothing (ADR 031). */
@ConfigMapping(prefix = "parindex.connections")
public interface ConnectionsConfig {

    /** How many at once; beyond it the one that has asked for nothing for the longest time makes room. */
    @WithDefault("2000")
    int most();

    /** After how long a connection on which nothing is asked for is closed. */
    @WithDefault("75s")
    Duration idle();

    /** How long the head of a request may take from its first byte to its last. */
    @WithDefault("10s")
    Duration head();
}
