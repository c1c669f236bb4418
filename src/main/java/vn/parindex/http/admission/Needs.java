package vn.parindex.http.admission;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that an operation is only for those with this role, or with one that includes it. It stands on the operation, or on its resource for
 * all of them. {@link AdmissionFilter} keeps it, no cache keeps the answer, and the contract prints it (ADR 025).
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Needs {

    Role value();
}
