package vn.parindex.format;

import java.util.List;

/**
 * A table of named columns, ready for any tabular representation.
 *
 * @param columns header names, stable over time, in snake case
 * @param rows cells in the order of the columns: numbers, texts, booleans, or null for an empty cell
 */
public record Sheet(List<String> columns, List<List<Object>> rows) {}
