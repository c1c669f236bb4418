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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.engine.discovery.ClassSelector;
import vn.parindex.changes.PublishingServer;

/** Each test belongs to one process, but for those that are wanted on both databases. */
class MachineTest {

    private static final Pattern TOLD = Pattern.compile("<include>\\*\\*/(\\w+)\\.java</include>");

    private static Set<Machine> of(Class<?> test) {
        return EnumSet.allOf(Machine.class).stream()
                .filter(machine -> machine.takes(test))
                .collect(toCollection(() -> EnumSet.noneOf(Machine.class)));
    }

    private static boolean is(Class<?> test, String tag) {
        return AnnotationSupport.findRepeatableAnnotations(test, Tag.class).stream()
                .anyMatch(each -> each.value().equals(tag));
    }

    private static List<Class<?>> tests() throws IOException, URISyntaxException {
        return OtherRun.tests(test -> true).stream()
                .<Class<?>>map(ClassSelector::getJavaClass)
                .toList();
    }

    @Test
    void everyTestIsOfOneMachineAndThoseOfADatabaseOfTwo() throws IOException, URISyntaxException {
        assertThat(tests()).hasSizeGreaterThan(200).allSatisfy(test -> {
            var machines = of(test);
            if (is(test, "elsewhere")) {
                assertThat(machines).as(test.getName()).isEmpty();
            } else if (is(test, "database")) {
                assertThat(machines)
                        .as(test.getName())
                        .hasSize(2)
                        .contains(Machine.POSTGRESQL)
                        .doesNotContain(Machine.RULES);
            } else {
                assertThat(machines).as(test.getName()).hasSize(1);
            }
        });
    }

    /** On PostgreSQL nobody needs an application with nothing set, or one in which everybody may do other things. */
    @Test
    void postgresqlNeedsTwoApplications() throws IOException, URISyntaxException {
        assertThat(tests().stream().filter(test -> !test.isAnnotation() && Machine.POSTGRESQL.takes(test)))
                .isNotEmpty()
                .allSatisfy(test -> assertThat(test.getAnnotation(TestProfile.class))
                        .as("@TestProfile of " + test.getName())
                        .isNotNull()
                        .extracting(TestProfile::value)
                        .isIn(PublishingServer.WithToken.class, FailingStore.Profile.class));
    }

    /** A build that wants all tests runs those that tell of a machine, and no other: pom.xml names them. */
    @Test
    void mavensOwnProcessTellsOfEveryMachine() throws IOException, URISyntaxException {
        var told = new TreeSet<String>();
        for (var test : tests()) {
            if (is(test, "elsewhere")) {
                told.add(test.getSimpleName());
            }
        }
        assertThat(told).hasSameSizeAs(Machine.values());
        assertThat(TOLD.matcher(Files.readString(Path.of("pom.xml"))).results().map(found -> found.group(1)))
                .containsExactlyElementsOf(told);
    }
}
