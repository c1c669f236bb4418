package vn.parindex.database;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.discovery.ClassSelector;
import vn.parindex.access.AccessProfile;

/** Each test belongs to one process, but for those that are wanted on both databases. */
class MachineTest {

    private static final Pattern LEFT_OUT = Pattern.compile("<exclude>\\*\\*/(\\w+)\\.java</exclude>");

    private static Set<Machine> of(Class<?> test) {
        return EnumSet.allOf(Machine.class).stream()
                .filter(machine -> machine.takes(test))
                .collect(toCollection(() -> EnumSet.noneOf(Machine.class)));
    }

    private static List<Class<?>> tests() throws IOException, URISyntaxException {
        return OtherRun.tests(test -> true).stream()
                .<Class<?>>map(ClassSelector::getJavaClass)
                .toList();
    }

    @Test
    void noTestIsOfTwoMachines() throws IOException, URISyntaxException {
        assertThat(tests()).hasSizeGreaterThan(200).allSatisfy(test -> assertThat(of(test))
                .hasSizeLessThan(2));
    }

    @Test
    void whatIsNotOfMavensOwnProcessIsLeftOutThereByName() throws IOException, URISyntaxException {
        var elsewhere = new TreeSet<String>();
        for (var test : tests()) {
            var profile = test.getAnnotation(TestProfile.class);
            if (profile != null && profile.value() == AccessProfile.class) {
                assertThat(of(test)).as(test.getName()).containsExactly(Machine.PAGE_AND_ACCESS);
                elsewhere.add(test.getSimpleName());
            }
        }
        assertThat(LEFT_OUT.matcher(Files.readString(Path.of("pom.xml")))
                        .results()
                        .map(found -> found.group(1)))
                .containsExactlyElementsOf(elsewhere);
    }
}
