package vn.parindex.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who may publish. */
@ConfigMapping(prefix = "parindex.access")
public interface AccessConfig {

    /** One token, or several {@code name:token} pairs separated by commas; empty: no publisher tokens. */
    Optional<String> publisherToken();

    /** The names of publisher tokens that are admins too; a single unnamed token is one anyway. */
    Optional<List<String>> admins();

    /** Whether a second person must publish what one has drafted. */
    @WithDefault("false")
    boolean fourEyes();

    /**
     * For names of publisher tokens the {@code sub} of the account that the same person has at the OpenID Connect provider, or
     * {@code none}. A token and an account are two persons for four eyes only where this says so.
     */
    Map<String, String> accounts();
}
