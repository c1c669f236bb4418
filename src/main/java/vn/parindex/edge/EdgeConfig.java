package vn.parindex.edge;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much of what is answered is kept ready to be sent again. */
@ConfigMapping(prefix = "parindex.edge")
public interface EdgeConfig {

    /** Without it every answer is computed anew. */
    @WithDefault("true")
    boolean enabled();

    /** All kept answers together, each with its codings. */
    @WithDefault("48M")
    MemorySize memory();

    /** One answer, uncompressed; what is larger is sent as it comes and not kept. */
    @WithDefault("1M")
    MemorySize largest();
}
