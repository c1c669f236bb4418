package vn.parindex.http.admission;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that an operation is for everybody. It stands on the operation, or on its resource for all of them; where neither this nor
 * {@link Needs} stands, nobody is let in (ADR 025).
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Open {}
