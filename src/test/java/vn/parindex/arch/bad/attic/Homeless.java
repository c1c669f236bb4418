package vn.parindex.arch.bad.attic;

/** A class in a package that the picture does not show. */
public record Homeless() {}
