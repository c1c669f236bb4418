package vn.parindex.mcp.protocol;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;
import java.util.Set;

/** Whether and from where assistants may ask (ADR 039). */
@ConfigMapping(prefix = "parindex.mcp")
public interface McpConfig {

    /** Whether {@code /mcp} answers. */
    @WithDefault("true")
    boolean enabled();

    /**
     * Origins of web pages that may ask beside those of this machine, such as {@code https://assistant.example}; {@code *} for all. Whoever is
     * no web page names none and is not concerned.
     */
    Optional<Set<String>> allowedOrigins();
}
