package vn.parindex.http.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.parindex.OurClasses;
import vn.parindex.http.UnsaidProbe;

/** Whom operations are for: as they say themselves, and for nobody where they do not. */
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
        List<Method> operations = OurClasses.operations();
        assertThat(operations).hasSizeGreaterThan(50);
        assertThat(operations).allSatisfy(operation -> assertThat(Admission.find(operation))
                .as(operation.toString())
                .isPresent());
    }
}
