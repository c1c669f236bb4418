package vn.parindex.sdmx.structure;

/** Who maintains our artefacts, under which version and ids, and how codes become SDMX ids. */
public final class Maintained {

    public static final String AGENCY = "PARINDEX";
    public static final String VERSION = "1.0";
    public static final String STRUCTURE = "RESULTS";
    public static final String CONCEPTS = "CS_RESULTS";
    /** The flow that holds every result; one for each index stands beside it. */
    public static final String ALL = "RESULTS";

    private Maintained() {}

    /** The SDMX id of a code: ids have no dots, and our codes no underscores, so the one stands for the other. */
    public static String id(String code) {
        return code.replace('.', '_');
    }

    /** The code that {@link #id} was made of. */
    public static String code(String id) {
        return id.replace('_', '.');
    }
}
