package vn.parindex;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What people read has one word for one thing. */
class WordsTest {

    @Test
    void aReleaseHasOneNameInVietnamese() throws IOException {
        var others = new ArrayList<String>();
        for (var folder : Stream.of("src/main", "docs", "k8s").map(Path::of).toList()) {
            try (var files = Files.walk(folder)) {
                for (var file : files.filter(
                                each -> each.toString().matches(".*\\.(java|js|html|properties|json|ya?ml|md|csv)"))
                        .toList()) {
                    if (Files.readString(file).toLowerCase(Locale.ROOT).contains("bản phát hành")) {
                        others.add(file.toString());
                    }
                }
            }
        }
        assertThat(others).as("a release is a “phiên bản dữ liệu”").isEmpty();
    }
}
