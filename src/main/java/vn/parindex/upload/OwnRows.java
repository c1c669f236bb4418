package vn.parindex.upload;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import vn.parindex.dataset.PackageFormat;
import vn.parindex.dataset.TableSchema;

/** Files that need no understanding: rows in the columns of the dataset, or a table that the service itself wrote. */
public final class OwnRows {

    /** So few columns of one table may be headings of anybody's. */
    private static final int FEWEST = 3;

    private OwnRows() {}

    /**
     * The file of the package whose rows stand under these headings; {@code scores.csv} for a table that the service wrote of results. Empty
     * for every other table, and for tables of ours that cannot be read back, which are understood like anybody's.
     */
    public static Optional<String> findFile(List<String> headings) {
        if (OwnTable.isOwn(headings)) {
            return Optional.of("scores.csv");
        }
        var named = new HashSet<>(headings);
        named.remove(TableSchema.WITHDRAW);
        return PackageFormat.shipped().tables().stream()
                .filter(table ->
                        named.size() >= Math.min(FEWEST, table.columns().size())
                                && table.columns().containsAll(named)
                                && named.containsAll(table.primaryKey()))
                .map(TableSchema::file)
                .findFirst();
    }
}
