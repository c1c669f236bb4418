package vn.parindex.http.request;

import java.util.List;

/**
 * A part of a list.
 *
 * @param offset how many items lie before it
 * @param total how many items there are on all pages
 */
public record Page<T>(List<T> items, int offset, int total) {

    /** The part that is asked for; empty where the list ends before it. */
    public static <T> Page<T> of(List<T> all, Slice asked) {
        return of(all, asked.offset(), asked.rows());
    }

    /** The page that starts at {@code offset}; empty where the list ends before it. */
    public static <T> Page<T> of(List<T> all, int offset, int limit) {
        int from = Math.min(offset, all.size());
        int to = (int) Math.min((long) from + limit, all.size());
        return new Page<>(List.copyOf(all.subList(from, to)), from, all.size());
    }

    public boolean hasNext() {
        return end() < total;
    }

    /** Where the next page starts. */
    public int end() {
        return offset + items.size();
    }
}
