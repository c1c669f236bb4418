package vn.parindex.sdmx.write;

import java.util.List;

/**
 * Observations that share every dimension but one.
 *
 * @param key the codes of the others, in their order; the one at the observation is null
 */
record Series(List<String> key, List<ObservationCell> cells) {}
