package vn.parindex.page;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** What the page must be told of where it stands. */
@ConfigMapping(prefix = "parindex.page")
public interface PageConfig {

    /**
     * The address people know the service by, such as {@code https://parindex.example}: what shows a link that is shared wants whole
     * addresses, and no request can be trusted to name it. Without it they begin at the root.
     */
    Optional<String> address();
}
