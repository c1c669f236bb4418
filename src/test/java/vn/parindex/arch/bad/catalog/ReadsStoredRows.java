package vn.parindex.arch.bad.catalog;

import vn.parindex.catalog.Unit;
import vn.parindex.release.StoredRow;

/** A rule that knows how a unit is stored. */
public class ReadsStoredRows {

    String name(StoredRow<Unit> row) {
        return row.value().nameVi();
    }
}
