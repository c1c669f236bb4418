package vn.parindex.store;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How far clocks may be apart before something is wrong with one of them. */
@ConfigMapping(prefix = "parindex.clock")
public interface ClockConfig {

    /** Beyond it health says so, and a release is not dated after one that lies so far ahead. */
    @WithDefault("5s")
    Duration tolerance();
}
