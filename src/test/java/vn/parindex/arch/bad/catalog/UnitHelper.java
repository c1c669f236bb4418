package vn.parindex.arch.bad.catalog;

/** A name that does not tell what the class is. */
public final class UnitHelper {

    private UnitHelper() {}
}
