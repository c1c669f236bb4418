package vn.parindex.http.admission;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says what an operation costs. It stands on the operation, or on its resource for all of them; {@link Tariff} adds what formats and
 * parameters cost, and {@link CostFilter} keeps the gates. An operation that does not say it counts as dear (ADR 031).
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Costs {

    /** In pages, or where the answer is always small. */
    Cost value();

    /** What it costs as a whole: as a table without {@code limit}, in long pages, or in another order than the stored one ({@code sort}). */
    Cost whole() default Cost.CHEAP;
}
