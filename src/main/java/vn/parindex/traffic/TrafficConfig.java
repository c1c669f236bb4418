package vn.parindex.traffic;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much is held for those who read slowly, and for how long (ADR 031). */
@ConfigMapping(prefix = "parindex.answers")
public interface TrafficConfig {

    /** What all answers that are on their way hold in memory together; beyond it the slowest readers are cut off. */
    @WithDefault("64M")
    MemorySize memory();

    /** How long a reader may take nothing at all. */
    @WithDefault("30s")
    Duration idle();

    /** How long an answer may take from its first byte to its last; streams of events have a length of their own. */
    @WithDefault("30m")
    Duration longest();

    /** What all temporary files hold together: answers that are made as a whole, and uploads. */
    @WithDefault("112M")
    MemorySize files();
}
