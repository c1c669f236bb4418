package vn.parindex.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every setting is an environment variable and a system property (docs/settings.md), the short name of the token too. */
class PublisherTokenSettingTest {

    private static final String TOKEN = "lan:a-token-of-at-least-thirty-two-characters";
    private static final int ABOVE_THE_FILE = 300;

    private static String read(Map<String, String> environment, Map<String, String> system) throws IOException {
        var file = Path.of("src/main/resources/application.properties").toUri().toURL();
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(
                        new PropertiesConfigSource(file, 250),
                        new EnvConfigSource(environment, ABOVE_THE_FILE),
                        new PropertiesConfigSource(system, "system", ABOVE_THE_FILE + 100))
                .build()
                .getOptionalValue("parindex.access.publisher-token", String.class)
                .orElse("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PARINDEX_PUBLISHER_TOKEN", "PARINDEX_ACCESS_PUBLISHER_TOKEN"})
    void itIsAnEnvironmentVariable(String name) throws IOException {
        assertThat(read(Map.of(name, TOKEN), Map.of())).isEqualTo(TOKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"parindex.publisher-token", "parindex.access.publisher-token"})
    void itIsASystemProperty(String name) throws IOException {
        assertThat(read(Map.of(), Map.of(name, TOKEN))).isEqualTo(TOKEN);
    }

    @Test
    void withoutItNobodyMayPublish() throws IOException {
        assertThat(read(Map.of(), Map.of())).isEmpty();
    }
}
