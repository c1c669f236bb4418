package vn.parindex.catalog;

import vn.parindex.http.Nearest;

/** Slips of the finger: a letter left out, added, replaced, or swapped with its neighbour. */
public final class Typo {

    private Typo() {}

    /** Whether {@code written} is {@code meant} with one slip (from 4 letters on) or two (from 8 on); equal words are no typo. */
    public static boolean of(String written, String meant) {
        int shorter = Math.min(written.length(), meant.length());
        int allowed = shorter >= 8 ? 2 : shorter >= 4 ? 1 : 0;
        if (allowed == 0 || Math.abs(written.length() - meant.length()) > allowed) {
            return false;
        }
        int slips = Nearest.distance(written, meant);
        return 0 < slips && slips <= allowed;
    }
}
