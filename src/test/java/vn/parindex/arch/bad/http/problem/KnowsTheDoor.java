package vn.parindex.arch.bad.http.problem;

import vn.parindex.arch.bad.http.door.Threshold;

/** A room near the ground of {@code http} knows the one at its top. */
public record KnowsTheDoor(Threshold threshold) {}
