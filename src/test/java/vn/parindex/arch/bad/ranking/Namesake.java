package vn.parindex.arch.bad.ranking;

/** A class whose name another has too. */
public record Namesake() {}
