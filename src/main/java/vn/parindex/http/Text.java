package vn.parindex.http;

/** A text in both languages of the service. */
public record Text(String vi, String en) {}
