package vn.parindex.arch.bad.history;

import vn.parindex.arch.bad.cli.Typed;

/** A feature that knows the command line. */
public record KnowsTheCommandLine(Typed typed) {}
