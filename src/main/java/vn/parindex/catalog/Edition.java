package vn.parindex.catalog;

import java.util.function.IntSupplier;

/**
 * One yearly publication of an index for a population.
 *
 * @param indicator code of the index; it speaks for the components too
 * @param year the year the values are about
 * @param status {@code published}, {@code pilot}, {@code not-held} or {@code not-published}
 * @param unitsRanked how many units it ranked; null: all of the type that live on 31 December, of one parent
 * @param publishedOn a year, a month or a day; null if unknown
 */
public record Edition(
        String indicator,
        String population,
        int year,
        String status,
        Integer unitsRanked,
        String publishedOn,
        String source,
        String note) {

    /**
     * <i>n</i>: what an edition says or, where it says nothing, how many units live on 31 December of its year.
     *
     * @param stated null where it says nothing
     */
    public static int ranked(Integer stated, IntSupplier living) {
        return stated == null ? living.getAsInt() : stated;
    }

    /** Whether results of it exist, in this dataset or elsewhere in public. */
    public boolean isPublished() {
        return status.equals("published") || status.equals("pilot");
    }
}
