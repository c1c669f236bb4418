package vn.parindex.arch.bad.cli;

import vn.parindex.arch.bad.ranking.Ranked;

/** A command that uses a class of the service, which its jar does not have. */
public record KnowsTheService(Ranked ranked) {}
