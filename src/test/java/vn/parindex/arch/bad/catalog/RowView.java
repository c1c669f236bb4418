package vn.parindex.arch.bad.catalog;

import vn.parindex.arch.bad.http.LooksUp;

/** A view that is no record. */
public class RowView {

    LooksUp below;
}
