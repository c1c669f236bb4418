package vn.parindex.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder.request;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherFactory;

/** A build rolls what the build before rolled. */
class ChanceTest {

    private static final Path TESTS = Path.of("src/test/java");

    /** Dice that nobody can roll again the same way. */
    private static final Pattern OTHER_DICE =
            Pattern.compile("new (Splittable)?Random\\(\\)|new Random\\(System|Math\\.random\\(|ThreadLocalRandom"
                    + "|Collections\\.shuffle\\([^,()]*\\)|\"parindex\\.seed\"");

    static class Rolling {

        static final List<Long> ROLLED = new ArrayList<>();

        @Property(tries = 20)
        void aProperty(@ForAll long any) {
            ROLLED.add(any);
        }

        @Property(tries = 20)
        void another(@ForAll long any) {
            ROLLED.add(any);
        }

        @Property(tries = 20, seed = "7")
        void oneWithASeedOfItsOwn(@ForAll long any) {
            ROLLED.add(any);
        }
    }

    @Test
    void everyRunTriesTheSameCases() {
        var first = rolled();
        assertThat(first).hasSize(3 * Chance.times(20)).isEqualTo(rolled());
        int each = first.size() / 3;
        assertThat(first.subList(0, each)).isNotEqualTo(first.subList(2 * each, 3 * each));
    }

    private static List<Long> rolled() {
        Rolling.ROLLED.clear();
        // Those who listen to all tests tell of this process, and have begun.
        var launcher = LauncherFactory.create(LauncherConfig.builder()
                .enableLauncherSessionListenerAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false)
                .build());
        launcher.execute(request()
                .selectors(selectClass(Rolling.class))
                // What failed before is kept for the process that runs this.
                .configurationParameter("jqwik.database", "")
                .build());
        return List.copyOf(Rolling.ROLLED);
    }

    @Test
    void aSeedIsGivenOrUsualOrRandom() {
        assertThat(Chance.seed("42")).isEqualTo(42);
        assertThat(Chance.seed("-42")).isEqualTo(-42);
        assertThat(Chance.seed("")).isEqualTo(Chance.seed(null));
        assertThat(Chance.seed("random")).isNotEqualTo(Chance.seed(null));
        assertThatThrownBy(() -> Chance.seed("dice"))
                .hasMessageContaining("parindex.seed=dice")
                .hasMessageContaining("whole number");
    }

    @Test
    void noTestRollsOtherDice() throws IOException {
        var others = new ArrayList<String>();
        try (var files = Files.walk(TESTS)) {
            for (var file : files.filter(each -> each.toString().endsWith(".java"))
                    .filter(each -> !each.startsWith(TESTS.resolve("vn/parindex/chance")))
                    .toList()) {
                OTHER_DICE
                        .matcher(Files.readString(file))
                        .results()
                        .forEach(found -> others.add(file + ": " + found.group()));
            }
        }
        assertThat(others).as("Chance.random() can be rolled again").isEmpty();
    }
}
