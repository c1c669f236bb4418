package vn.parindex.database;

import static java.util.stream.Collectors.toSet;
import static org.junit.platform.commons.support.AnnotationSupport.findAnnotation;
import static org.junit.platform.commons.support.AnnotationSupport.findRepeatableAnnotations;

import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;

/**
 * A process that takes its part of all tests, beside the others. Each application is built in one of them only, as building it costs more than most of its
 * tests, and the rows of tests are about as long as each other.
 */
enum Machine {

    /** On H2, with nothing set: the service as anybody finds it, and its page in a browser. */
    READERS("of-readers", 2, List.of()) {
        @Override
        boolean takes(Set<String> tags, Optional<Class<?>> profile) {
            return profile.isEmpty() && (tags.contains("service") || tags.contains("browser"));
        }
    },

    /** On H2: every test of the service that wants something set; the longest row, whose tests run one after the other, so it stands back for nobody. */
    SETTINGS(
            "of-settings",
            0,
            // The contract in target/openapi is that of the service with nothing set; nobody reads any other.
            List.of("-Dquarkus.smallrye-openapi.store-schema-directory=")) {
        @Override
        boolean takes(Set<String> tags, Optional<Class<?>> profile) {
            return profile.isPresent() && tags.contains("service");
        }
    },

    /** Where the service is built for PostgreSQL: every {@link DatabaseTest} once more, and each {@link BrowsedTest} that wants something set. */
    POSTGRESQL(
            "on-postgresql",
            1,
            List.of("-Dparindex.db-kind=postgresql", "-Dquarkus.smallrye-openapi.store-schema-directory=")) {
        @Override
        boolean takes(Set<String> tags, Optional<Class<?>> profile) {
            return tags.contains("database") || tags.contains("browser") && profile.isPresent();
        }
    },

    /** What needs no service: every test that says nothing else of itself. It fills what the others leave of the cores. */
    RULES("of-rules", 9, List.of()) {
        @Override
        boolean takes(Set<String> tags, Optional<Class<?>> profile) {
            return List.of("service", "browser", "elsewhere").stream().noneMatch(tags::contains);
        }
    };

    private final String file;
    private final int patience;
    private final List<String> options;

    Machine(String file, int patience, List<String> options) {
        this.file = file;
        this.patience = patience;
        this.options = options;
    }

    abstract boolean takes(Set<String> tags, Optional<Class<?>> profile);

    /** Whether it runs the tests of this class. */
    final boolean takes(Class<?> test) {
        return takes(
                findRepeatableAnnotations(test, Tag.class).stream()
                        .map(Tag::value)
                        .collect(toSet()),
                findAnnotation(test, TestProfile.class).<Class<?>>map(TestProfile::value));
    }

    /** The file, without its ending, that it logs to. */
    String file() {
        return file;
    }

    /** How far it stands back where others want a core too, as {@code nice} counts. */
    int patience() {
        return patience;
    }

    /** What its JVM is told, besides what is told to this one. */
    List<String> options() {
        return options;
    }
}
