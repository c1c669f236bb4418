package vn.parindex.http.admission;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.parindex.database.H2Test;
import vn.parindex.http.UnsaidProbe;

/** Whom operations are for: as they say themselves, and for nobody where they do not. */
@H2Test
class AdmissionTest {

    @Needs(Role.PUBLISHER)
    static class Guarded {

        public void asItsClass() {}

        @Open
        public void opened() {}

        @Needs(Role.ADMIN)
        public void stricter() {}

        @Open
        @Needs(Role.EDITOR)
        public void both() {}
    }

    private static Optional<Admission> of(String method) throws NoSuchMethodException {
        return Admission.find(Guarded.class.getMethod(method));
    }

    @Test
    void anOperationSpeaksBeforeItsResourceAndTheStricterWordHolds() throws NoSuchMethodException {
        assertThat(of("asItsClass")).contains(new Admission(Optional.of(Role.PUBLISHER)));
        assertThat(of("opened")).contains(new Admission(Optional.empty()));
        assertThat(of("stricter")).contains(new Admission(Optional.of(Role.ADMIN)));
        assertThat(of("both")).contains(new Admission(Optional.of(Role.EDITOR)));
        assertThat(Admission.find(UnsaidProbe.class.getMethod("read"))).isEmpty();
    }

    @Test
    void everyOperationOfTheServiceSaysWhomItIsFor() {
        List<Method> operations = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("vn.parindex").stream()
                        .filter(type -> type.isAnnotatedWith("jakarta.ws.rs.Path"))
                        .map(JavaClass::reflect)
                        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                        .filter(AdmissionTest::isOperation)
                        .toList();
        assertThat(operations).hasSizeGreaterThan(50);
        assertThat(operations).allSatisfy(operation -> assertThat(Admission.find(operation))
                .as(operation.toString())
                .isPresent());
    }

    private static boolean isOperation(Method method) {
        return Arrays.stream(method.getAnnotations())
                .anyMatch(each -> each.annotationType().isAnnotationPresent(HttpMethod.class));
    }

    @Test
    void whatDoesNotSayWhomItIsForIsForNobody() {
        for (var answer : List.of(given().get("/api/v1/probe/unsaid"), given().post("/api/v1/probe/unsaid"))) {
            answer.then().statusCode(403).header("Cache-Control", "no-store").body("code", equalTo("forbidden"));
        }
        given().get("/api/v1/probe/unsaid/said").then().statusCode(200);
    }
}
