package vn.parindex.release;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long publishing may take, and readers wait for it. */
@ConfigMapping(prefix = "parindex.publishing")
public interface TimelineConfig {

    /** From the moment that a release is given to the end of its transaction; the checks of its rows come before. */
    @WithDefault("60s")
    Duration longestPublication();

    /** How long somebody who asks about the last seconds waits for a publication under way. */
    @WithDefault("10s")
    Duration longestWait();

    /** How often an instance looks for a release of another one that it was not told of. */
    @WithDefault("500ms")
    Duration look();
}
