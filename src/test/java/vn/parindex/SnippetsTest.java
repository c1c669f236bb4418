package vn.parindex;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page for developers shows the snippets as they are run. */
class SnippetsTest {

    @Test
    void thePageShowsEachSnippetAsItsFileHasIt() throws IOException {
        var page = Files.readString(Path.of("docs/clients.md"));
        try (var files = Files.list(Path.of("docs/snippets"))) {
            var snippets = files.toList();
            assertThat(snippets).hasSizeGreaterThanOrEqualTo(5);
            for (var file : snippets) {
                assertThat(page).contains("snippets/" + file.getFileName()).contains(Files.readString(file));
            }
        }
    }
}
