package vn.parindex.database;

import static java.util.stream.Collectors.toSet;
import static org.junit.platform.commons.support.AnnotationSupport.findRepeatableAnnotations;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;

/** A process that takes its part of all tests, beside the one in which the tests of the service run on H2. */
enum Machine {

    /** Where the service is built for PostgreSQL: every {@link DatabaseTest} once more, and every {@link BrowsedTest}. */
    POSTGRESQL(
            "on-postgresql",
            5,
            List.of(
                    "-Dparindex.db-kind=postgresql",
                    // The contract in target/openapi is that of the build on H2.
                    "-Dquarkus.smallrye-openapi.store-schema-directory=target/openapi-on-postgresql")) {
        @Override
        boolean takes(Set<String> tags) {
            return tags.contains("database") || tags.contains("browser");
        }
    },

    /** What needs no service: every test that says nothing else of itself. It fills what the others leave of the cores. */
    RULES(
            "of-rules",
            10,
            // As pom.xml has it for Maven's own process.
            List.of("-Djqwik.database=target/jqwik-database", "-Djqwik.reporting.onlyfailures=true")) {
        @Override
        boolean takes(Set<String> tags) {
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

    abstract boolean takes(Set<String> tags);

    /** Whether it runs the tests of this class. */
    final boolean takes(Class<?> test) {
        return takes(findRepeatableAnnotations(test, Tag.class).stream()
                .map(Tag::value)
                .collect(toSet()));
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
