package vn.parindex.http;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Set;

/** Answers from {@link ProbeState}, so that the tests of this floor need none above it. */
public class ProbeProfile implements QuarkusTestProfile {

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(ProbeState.class);
    }
}
