package vn.parindex.suggestions;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What readers may send without a token (ADR 035). */
@ConfigMapping(prefix = "parindex.suggestions")
public interface SuggestionsConfig {

    /** Whether anything may be sent. */
    @WithDefault("true")
    boolean enabled();

    /** How many may be sent from one address in an hour. */
    @WithDefault("10")
    int perHour();

    /** How many may wait for an editor; beyond it none are taken. */
    @WithDefault("1000")
    int waiting();
}
