package vn.parindex.arch.bad.http.door;

/** What {@link vn.parindex.arch.bad.http.problem.KnowsTheDoor} must not know. */
public record Threshold() {}
