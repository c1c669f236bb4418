package vn.parindex.arch.bad.ranking;

/** A part of one feature, for another to reach into. */
public record Ranked(int place) {}
