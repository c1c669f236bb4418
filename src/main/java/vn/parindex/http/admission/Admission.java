package vn.parindex.http.admission;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whom an operation is for, as it says itself: by {@link Needs} or {@link Open} on its method or, where neither stands there, on its
 * resource. Of two that stand side by side the stricter one holds.
 *
 * @param needed the role that a caller must have; empty for everybody
 */
public record Admission(Optional<Role> needed) {

    /** Empty for an operation that does not say it. */
    public static Optional<Admission> find(Method operation) {
        return Stream.of(operation, operation.getDeclaringClass())
                .flatMap(element -> said(element).stream())
                .findFirst();
    }

    private static Optional<Admission> said(AnnotatedElement element) {
        Needs needs = element.getAnnotation(Needs.class);
        if (needs != null) {
            return Optional.of(new Admission(Optional.of(needs.value())));
        }
        return element.isAnnotationPresent(Open.class)
                ? Optional.of(new Admission(Optional.empty()))
                : Optional.empty();
    }
}
