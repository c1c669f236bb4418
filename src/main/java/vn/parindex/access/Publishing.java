package vn.parindex.access;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** By which credentials this installation can be written to; settings that cannot be meant stop the start. */
@Singleton
class Publishing {

    private static final Logger LOG = Logger.getLogger(Publishing.class);

    private final PublisherTokens tokens;
    private final boolean oidc;

    /** @throws IllegalArgumentException with what is wrong with the settings, without a token */
    Publishing(AccessConfig config, @ConfigProperty(name = "quarkus.oidc.tenant-enabled") boolean oidc) {
        this.tokens = PublisherTokens.parse(
                config.publisherToken().orElse(""), config.admins().orElse(List.of()));
        this.oidc = oidc;
        config.accounts().keySet().stream()
                .filter(name -> !tokens.knows(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException(
                            "parindex.access.accounts names " + name + ", who has no publisher token");
                });
        if (config.fourEyes() && !oidc && tokens.size() < 2) {
            throw new IllegalArgumentException("parindex.access.four-eyes needs two persons who can be told apart: give"
                    + " PARINDEX_PUBLISHER_TOKEN at least two name:token pairs, or turn on OpenID Connect");
        }
    }

    /** Before other observers, so that a start that is refused loads nothing. */
    void check(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE - 1) StartupEvent event) {
        LOG.infof("Publishing: %d publisher tokens, OpenID Connect %s", tokens.size(), oidc ? "on" : "off");
    }

    PublisherTokens tokens() {
        return tokens;
    }

    boolean byOidc() {
        return oidc;
    }

    boolean isEnabled() {
        return oidc || !tokens.isEmpty();
    }
}
