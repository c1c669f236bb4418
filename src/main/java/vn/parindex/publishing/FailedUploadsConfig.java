package vn.parindex.publishing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long what came to nothing is kept. */
@ConfigMapping(prefix = "parindex.publishing")
interface FailedUploadsConfig {

    /** From when it was sent; zero keeps it for ever. */
    @WithDefault("90d")
    Duration keepFailed();
}
