package vn.parindex.loading;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Which data the service is started with. */
@ConfigMapping(prefix = "parindex.intake")
public interface IntakeConfig {

    /** A folder or zip with a data package; without it, the one that is shipped inside the service. */
    Optional<String> dataset();
}
