package vn.parindex.intake;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** The service's own settings; one that is not named here or in a mapping below it stops the start as a misspelling. */
@ConfigMapping(prefix = "parindex")
public interface IntakeConfig {

    /** A folder or zip with a data package; without it, the one that is shipped inside the service. */
    Optional<String> dataset();

    /** Where the embedded database keeps its file; read by the address of the database in application.properties. */
    Optional<String> dataDirectory();

    /** The kind of database, fixed when the service is built. */
    Optional<String> dbKind();
}
