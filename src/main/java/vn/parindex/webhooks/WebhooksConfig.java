package vn.parindex.webhooks;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Who may be told of publications, and how patiently (ADR 041). */
@ConfigMapping(prefix = "parindex.webhooks")
public interface WebhooksConfig {

    /** How many receivers there may be. */
    @WithDefault("50")
    int most();

    /** Names of hosts and networks ({@code 10.1.0.0/16}) that may be reached although they are private, and without TLS. */
    Optional<List<String>> allow();

    /** Seals the secrets in the database; without it they lie there as they are. Whoever changes it has to rotate every secret. */
    Optional<String> key();

    /** A file in PEM format with the authorities that are trusted instead of those of Java. */
    Optional<Path> certificates();

    /** What is waited after each attempt that failed; after the last one the receiver is set aside. */
    @WithDefault("5s,30s,2m,10m,30m,1h,2h,4h,6h,11h")
    List<Duration> pauses();

    @WithDefault("5s")
    Duration connectTimeout();

    /** How long a delivery may take, its connection included. */
    @WithDefault("10s")
    Duration timeout();

    /** How many are told at once by this instance. */
    @WithDefault("4")
    int atOnce();

    /** How often is looked for what another instance has left. */
    @WithDefault("30s")
    Duration look();

    /** For how long the secret before goes on signing beside a new one. */
    @WithDefault("1d")
    Duration overlap();

    /** How many attempts are kept of each receiver. */
    @WithDefault("200")
    int log();
}
