package vn.parindex.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The sheet of the publisher's corner comes beside the one of all views: neither may dress what the other has named. */
class StyleSheetsTest {

    private static final Path ASSETS = Path.of("src/main/resources/META-INF/resources/assets");
    private static final Pattern SELECTORS = Pattern.compile("([^{}]+)\\{");

    /** The classes that a rule dresses wherever they stand. */
    private static Set<String> dressed(String sheet) throws IOException {
        var css = Files.readString(ASSETS.resolve(sheet)).replaceAll("(?s)/\\*.*?\\*/", "");
        return SELECTORS
                .matcher(css)
                .results()
                .map(MatchResult::group)
                .flatMap(each -> Arrays.stream(each.replace("{", "").split(",")))
                .map(String::strip)
                .filter(each -> each.matches("\\.[\\w-]+"))
                .collect(Collectors.toSet());
    }

    @Test
    void noClassIsDressedByBoth() throws IOException {
        var common = dressed("style.css");
        common.retainAll(dressed("views/publish.css"));
        assertThat(common).isEmpty();
    }
}
