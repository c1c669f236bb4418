package vn.parindex.edge;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Which requests are told in the log. */
@ConfigMapping(prefix = "parindex.access-log")
public interface AccessLogConfig {

    @WithDefault("true")
    boolean enabled();

    /**
     * Of the reads that went well (2xx, 304), without an id of the client's, one in so many; 1 tells all of them, 0 none. Everything else is
     * always told.
     */
    @WithDefault("100")
    int every();
}
