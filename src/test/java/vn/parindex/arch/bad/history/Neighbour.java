package vn.parindex.arch.bad.history;

import vn.parindex.arch.bad.ranking.Ranked;

/** A feature that knows another. */
public record Neighbour(Ranked ranked) {}
