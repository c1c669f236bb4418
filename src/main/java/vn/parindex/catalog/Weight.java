package vn.parindex.catalog;

/**
 * The maximum points of a component in the years for which a source attests it.
 */
public record Weight(
        String indicator, String population, int validFromYear, int validToYear, Figure maxPoints, String source) {

    /** Whether a maximum that is attested from one year to another holds for this one; both ends count. */
    public static boolean isAttested(int fromYear, int toYear, int year) {
        return fromYear <= year && year <= toYear;
    }
}
