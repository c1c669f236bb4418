package vn.parindex.dataset;

import java.util.List;

/** A package that breaks rules of the format, with all it breaks; nothing of it was stored. */
public class BrokenPackageException extends RuntimeException {

    private final transient List<Finding> findings;

    public BrokenPackageException(String location, List<Finding> errors) {
        super("The data package %s has %d error(s), so nothing of it was loaded. The first: %s"
                .formatted(location, errors.size(), errors.get(0)));
        this.findings = List.copyOf(errors);
    }

    /** The errors, in the order of files and lines. */
    public List<Finding> findings() {
        return findings;
    }
}
