package vn.parindex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page for publishers names every way the command line may end. */
class ExitCodeTest {

    @Test
    void everyNumberIsExplained() throws IOException {
        var rows = Pattern.compile("^\\| ([0-9]+) \\|", Pattern.MULTILINE)
                .matcher(Files.readString(Path.of("docs/publishing.md")))
                .results()
                .map(row -> Integer.valueOf(row.group(1)))
                .toList();
        assertThat(rows)
                .isEqualTo(
                        Arrays.stream(ExitCode.values()).map(ExitCode::number).toList());
    }
}
