package vn.parindex.database;

import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * A test of the running service in a browser. It runs once: with nothing set on H2 ({@link OfReadersTest}), or, where it wants something set, in the
 * application on PostgreSQL that has it ({@link OnPostgresTest}).
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
@Tag("browser")
public @interface BrowsedTest {}
