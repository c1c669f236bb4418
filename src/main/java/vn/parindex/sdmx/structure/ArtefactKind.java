package vn.parindex.sdmx.structure;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The kinds of structural metadata there are here. */
public enum ArtefactKind {
    AGENCY_SCHEME("agencyscheme", "base", "AgencyScheme"),
    DATAFLOW("dataflow", "datastructure", "Dataflow"),
    CODE_LIST("codelist", "codelist", "Codelist"),
    CONCEPT_SCHEME("conceptscheme", "conceptscheme", "ConceptScheme"),
    DATA_STRUCTURE("datastructure", "datastructure", "DataStructure"),
    CONSTRAINT("contentconstraint", "registry", "ContentConstraint");

    private final String word;
    private final String packageName;
    private final String className;

    ArtefactKind(String word, String packageName, String className) {
        this.word = word;
        this.packageName = packageName;
        this.className = className;
    }

    /** What addresses call it. */
    public String word() {
        return word;
    }

    /** The package of the information model it is in. */
    public String packageName() {
        return packageName;
    }

    public String className() {
        return className;
    }

    /** The kind that an address names; empty for what is not kept here. */
    public static Optional<ArtefactKind> find(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(ArtefactKind::word).toList();
    }
}
