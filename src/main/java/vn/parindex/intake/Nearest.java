package vn.parindex.intake;

import java.util.Collection;
import java.util.Comparator;

/** The known word that a mistyped one was probably meant to be. */
final class Nearest {

    private Nearest() {}

    /** The word with the fewest letters to change, the first in order among equals; null if a third or more would change. */
    static String of(String typed, Collection<String> known) {
        var word = typed.length() > 100 ? typed.substring(0, 100) : typed;
        int limit = Math.max(2, word.length() / 3);
        return known.stream()
                .filter(candidate -> Math.abs(candidate.length() - word.length()) <= limit)
                .map(candidate -> new Candidate(candidate, distance(word, candidate)))
                .filter(candidate -> candidate.distance <= limit)
                .min(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::word))
                .map(Candidate::word)
                .orElse(null);
    }

    private record Candidate(String word, int distance) {}

    /** Levenshtein's distance. */
    private static int distance(String a, String b) {
        var row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
