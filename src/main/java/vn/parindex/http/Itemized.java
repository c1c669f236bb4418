package vn.parindex.http;

import java.util.List;

/** An envelope around a list; {@code fields=} keeps only the named top-level fields of each item. */
public interface Itemized {

    List<?> items();
}
