package vn.parindex.loading;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataDirectoryTest {

    @ParameterizedTest
    @CsvSource({
        "data, ./data",
        "a/b, ./a/b",
        "./data, ./data",
        "../data, ../data",
        "/var/lib/parindex, /var/lib/parindex",
        "~/data, ~/data"
    })
    void aFolderIsNamedAsFoldersAre(String named, String taken) {
        var config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withInterceptors(new DataDirectory())
                .withSources(new PropertiesConfigSource(
                        Map.of(
                                "parindex.data-directory",
                                named,
                                "url",
                                "jdbc:h2:file:${parindex.data-directory:./data}/parindex"),
                        "test",
                        100))
                .build();
        assertThat(config.getRawValue("url")).isEqualTo("jdbc:h2:file:" + taken + "/parindex");
    }
}
