package vn.parindex.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/settings.md names every setting, and no other. */
class SettingsDocumentTest {

    /** Which tests, builds and the service itself use, and nobody who runs it. */
    private static final Set<String> NOT_FOR_PEOPLE = Set.of(
            "PARINDEX_DB_KIND",
            "PARINDEX_LOG",
            "PARINDEX_TRY_CONNECTIONS",
            "PARINDEX_TRY_CONNECTIONS_H2",
            "PARINDEX_TRY_CONNECTIONS_POSTGRESQL");

    private static final Pattern VARIABLE = Pattern.compile("`((?:PARINDEX|QUARKUS|…)_[A-Z][A-Z0-9_]*)`");

    @Test
    void everySettingOfTheServiceIsExplained() throws Exception {
        var missing = new TreeSet<>(Settings.ours());
        missing.removeAll(NOT_FOR_PEOPLE);
        missing.removeAll(documented());
        assertThat(missing).isEmpty();
    }

    @Test
    void everySettingThatIsExplainedExists() throws Exception {
        var known = Settings.ofTheService();
        assertThat(documented())
                .hasSizeGreaterThan(50)
                .contains("PARINDEX_GATES_CHEAP_QUEUE")
                .allSatisfy(name -> assertThat(known).contains(name));
    }

    /** A row may name several, the later ones by their ends: each ending takes the place of as many words of the first. */
    private static Set<String> documented() throws Exception {
        var names = new TreeSet<String>();
        for (var line : Files.readAllLines(Path.of("docs/settings.md"))) {
            String first = "";
            for (var found : VARIABLE.matcher(line).results().toList()) {
                var name = found.group(1);
                if (name.startsWith("…")) {
                    names.add(stem(first) + name.substring(1));
                } else {
                    first = name;
                    names.add(name);
                }
            }
        }
        return names;
    }

    private static String stem(String name) {
        return name.replaceFirst("_(AT_ONCE|[A-Z0-9]+)$", "");
    }
}
