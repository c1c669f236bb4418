package vn.parindex.release;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much of what follows from releases is kept in memory. */
@ConfigMapping(prefix = "parindex.holdings")
public interface HoldingsConfig {

    /** About this much; what was asked for least goes first. */
    @WithDefault("64M")
    MemorySize bytes();
}
