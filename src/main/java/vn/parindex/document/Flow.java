package vn.parindex.document;

import java.util.List;

/** Tables in the order of a text, each with the lines above it, and the lines behind the last. */
record Flow(List<Grid> grids, List<String> after) {}
