package vn.parindex;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The classes of the service as they were compiled: read once for all tests that look at them, as reading takes seconds. */
public final class OurClasses {

    /** What classes of others look like that ours only call or have as a member; their supertypes and annotations are read all the same. */
    private static final List<String> NOT_READ =
            List.of("maxIterationsForAccessesToTypes", "maxIterationsForMemberTypes");

    private static final JavaClasses READ = ArchConfiguration.withThreadLocalScope(configuration -> {
        NOT_READ.forEach(each -> configuration.setProperty("import.dependencyResolutionProcess." + each, "0"));
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("vn.parindex");
    });

    private OurClasses() {}

    /** Every class of the service, without tests. */
    public static JavaClasses all() {
        return READ;
    }

    /** Every operation of every resource. */
    public static List<Method> operations() {
        return READ.stream()
                .filter(type -> type.isAnnotatedWith("jakarta.ws.rs.Path"))
                .map(JavaClass::reflect)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> verbs(method).findAny().isPresent())
                .toList();
    }

    /** The HTTP methods that a Java method answers; none where it is no operation. */
    public static Stream<String> verbs(Method method) {
        return Arrays.stream(method.getAnnotations())
                .flatMap(each -> Stream.ofNullable(each.annotationType().getAnnotation(HttpMethod.class)))
                .map(HttpMethod::value);
    }
}
