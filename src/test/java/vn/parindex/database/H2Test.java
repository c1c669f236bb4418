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
 * A test of the running service that runs once, on H2: it asks for what no database can make different. Where SQL, locks or transactions
 * take part, {@link DatabaseTest} it is.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
@Tag("service")
public @interface H2Test {}
