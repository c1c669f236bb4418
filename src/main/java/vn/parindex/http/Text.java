package vn.parindex.http;

/** The same words in Vietnamese and in English. */
public record Text(String vi, String en) {}
