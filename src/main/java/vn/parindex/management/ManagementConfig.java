package vn.parindex.management;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.OptionalInt;

/** Where those who run the service look at it (ADR 038). */
@ConfigMapping(prefix = "parindex.management")
public interface ManagementConfig {

    /** The port of metrics, details of health and what was built, and of nothing else; 0 is any that is free. Empty: they have none. */
    OptionalInt port();

    /** The address that the port is opened on. */
    @WithDefault("0.0.0.0")
    String host();
}
