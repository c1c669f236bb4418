package vn.parindex.catalog;

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
        int slips = slips(written, meant);
        return 0 < slips && slips <= allowed;
    }

    /** The optimal string alignment distance: the fewest slips that lead from one word to the other. */
    static int slips(String written, String meant) {
        int[] beforeLast = new int[meant.length() + 1];
        int[] last = new int[meant.length() + 1];
        for (int j = 0; j <= meant.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= written.length(); i++) {
            int[] row = new int[meant.length() + 1];
            row[0] = i;
            for (int j = 1; j <= meant.length(); j++) {
                int replaced = last[j - 1] + (written.charAt(i - 1) == meant.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(row[j - 1], last[j]) + 1);
                if (isSwap(written, i, meant, j)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = row;
        }
        return last[meant.length()];
    }

    private static boolean isSwap(String written, int i, String meant, int j) {
        return i > 1
                && j > 1
                && written.charAt(i - 1) == meant.charAt(j - 2)
                && written.charAt(i - 2) == meant.charAt(j - 1);
    }
}
