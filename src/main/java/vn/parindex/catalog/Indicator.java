package vn.parindex.catalog;

/**
 * An index or one of its components, as published for one population.
 *
 * @param code such as {@code par-index} or {@code par-index.steering}
 * @param parent code of the index it is a component of; null for an index
 * @param population who is ranked against whom: a unit type
 * @param order place among its siblings; from 11 on a scoring part, which decomposes the total another way than the fields
 * @param unitOfMeasure {@code percent} or {@code points}
 * @param scaleMax the highest possible score
 */
public record Indicator(
        String code,
        String parent,
        String population,
        int order,
        String nameVi,
        String nameEn,
        String descriptionVi,
        String descriptionEn,
        String unitOfMeasure,
        Figure scaleMax,
        String publisher) {

    /** Code of the index it belongs to, itself if it is one. */
    public String index() {
        return parent == null ? code : parent;
    }

    /** Whether it is a scoring part: fields and parts are two decompositions of one total and are never added together. */
    public boolean isScoringPart() {
        return parent != null && isOfScoringPart(order);
    }

    /** Whether a component of that order is one; those before it are fields. */
    public static boolean isOfScoringPart(int order) {
        return order >= 11;
    }
}
