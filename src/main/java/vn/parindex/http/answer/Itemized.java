package vn.parindex.http.answer;

import java.util.List;

/** An envelope around a list; {@code fields=} keeps only the named fields of each item, {@code view=compact} little of the envelope. */
public interface Itemized {

    List<?> items();
}
