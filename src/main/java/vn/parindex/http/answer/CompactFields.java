package vn.parindex.http.answer;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Which fields of an item its compact view has, unless {@code fields=} says so; all of them where nothing is said. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface CompactFields {

    /** Dotted names. */
    String[] value();
}
