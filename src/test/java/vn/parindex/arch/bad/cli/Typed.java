package vn.parindex.arch.bad.cli;

/** What somebody typed. */
public record Typed(String text) {}
