package vn.parindex.arch.bad.history;

/** A class with the name of another. */
public record Namesake() {}
