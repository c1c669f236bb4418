package vn.parindex.intake.changes;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How many may wait for something new. */
@ConfigMapping(prefix = "parindex.changes")
public interface ChangesConfig {

    /** How many requests may wait at once; each holds a worker thread, of which there are 200, and no database connection. */
    @WithDefault("64")
    int waiting();
}
