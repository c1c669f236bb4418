package vn.parindex.loading;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Which data the service is started with. */
@ConfigMapping(prefix = "parindex.intake")
public interface IntakeConfig {

    /** A folder or zip with a data package; without it, the one that is shipped inside the service. */
    Optional<String> dataset();

    /** Whether a start is refused where the database holds no release, which otherwise begins a new history. */
    @WithDefault("false")
    boolean dataMustExist();
}
