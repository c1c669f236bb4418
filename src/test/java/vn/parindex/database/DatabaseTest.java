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
 * A test of the running service that runs twice in one build: on H2, then on PostgreSQL. It is for what SQL, locks and transactions can make
 * different; that both give the same answers to everything that is read is one test ({@code ContractExamplesTest}).
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
@Tag("service")
@Tag("database")
public @interface DatabaseTest {}
