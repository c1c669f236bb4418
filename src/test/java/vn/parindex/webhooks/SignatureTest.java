package vn.parindex.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SignatureTest {

    /** The example of the Standard Webhooks specification. */
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);
    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final Instant AT = Instant.ofEpochSecond(1614265330);

    @Test
    void itIsWhatTheStandardSays() {
        assertThat(Signature.of(List.of(SECRET), ID, AT, BODY))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void everySecretSigns() {
        var other = Signature.newSecret();
        assertThat(Signature.of(List.of(other, SECRET), ID, AT, BODY).split(" "))
                .containsExactly(
                        Signature.of(List.of(other), ID, AT, BODY), Signature.of(List.of(SECRET), ID, AT, BODY));
    }

    @Test
    void secretsAreLongAndNeverTheSame() {
        assertThat(Signature.newSecret()).startsWith("whsec_").isNotEqualTo(Signature.newSecret());
        assertThat(Base64.getDecoder().decode(Signature.newSecret().substring(6)))
                .hasSize(32);
    }

    @Test
    void aSealedSecretOpensForItsOwnerAndKeyAlone() {
        var vault = new Vault(keyed("a-key-for-these-tests-that-is-long-enough"));
        var sealed = vault.seal(SECRET, "wh_1");
        assertThat(sealed).doesNotContain(SECRET.substring(6)).isNotEqualTo(vault.seal(SECRET, "wh_1"));
        assertThat(vault.open(sealed, "wh_1")).isEqualTo(SECRET);
        assertThatThrownBy(() -> vault.open(sealed, "wh_2")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Vault(keyed("another-key-for-these-tests-also-long")).open(sealed, "wh_1"))
                .hasMessageContaining("rotate");
        assertThatThrownBy(() -> new Vault(keyed(null)).open(sealed, "wh_1")).hasMessageContaining("not set");
        assertThat(vault.open(new Vault(keyed(null)).seal(SECRET, "wh_1"), "wh_1"))
                .as("stored before there was a key")
                .isEqualTo(SECRET);
        assertThatThrownBy(() -> new Vault(keyed("short"))).hasMessageContaining("parindex.webhooks.key");
    }

    private static WebhooksConfig keyed(String key) {
        return new Settings(Optional.ofNullable(key), Duration.ofSeconds(1), Optional.empty());
    }

    /** What of the settings these tests need. */
    record Settings(Optional<String> key, Duration timeout, Optional<Path> certificates) implements WebhooksConfig {

        @Override
        public int most() {
            return 5;
        }

        @Override
        public Optional<List<String>> allow() {
            return Optional.empty();
        }

        @Override
        public List<Duration> pauses() {
            return List.of(Duration.ofMillis(10));
        }

        @Override
        public Duration connectTimeout() {
            return timeout;
        }

        @Override
        public int atOnce() {
            return 2;
        }

        @Override
        public Duration look() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration overlap() {
            return Duration.ofDays(1);
        }

        @Override
        public int log() {
            return 5;
        }
    }
}
