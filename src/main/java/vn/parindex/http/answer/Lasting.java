package vn.parindex.http.answer;

/** A value that is kept and shown again and again, so that its JSON may be kept too ({@link Fragments}). It never changes. */
public interface Lasting {}
