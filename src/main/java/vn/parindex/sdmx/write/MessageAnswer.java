package vn.parindex.sdmx.write;

/** A message, and the form in which it is wanted. */
public record MessageAnswer(Representation representation, Message message) {}
