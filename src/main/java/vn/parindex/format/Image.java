package vn.parindex.format;

/** A finished picture, in the format of the request. */
public record Image(byte[] content) {}
