package vn.parindex.http;

/** A sentence in both languages of the service. */
public record Text(String vi, String en) {}
