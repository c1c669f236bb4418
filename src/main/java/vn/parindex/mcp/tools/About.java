package vn.parindex.mcp.tools;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a component of an answer says, for the schema that a client is shown. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
@interface About {

    /** In English, as the words of the contract are; empty where the name suffices. */
    String value() default "";

    /** Whether it is left out where it is not known or does not apply. */
    boolean maybe() default false;
}
