package vn.parindex.http.request;

/**
 * Which part of a list is asked for.
 *
 * @param offset how many items lie before it, at least 0
 * @param rows how many it holds at most; {@link Integer#MAX_VALUE} where a whole table is asked for
 */
public record Slice(int offset, int rows) {}
