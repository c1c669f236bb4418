package vn.parindex.http;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The known words nearest to one that is not known: case, marks and swapped neighbours count for little. */
public final class Nearest {

    private static final int MOST = 5;
    private static final int LONGEST_WORD = 80;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private record Candidate(String word, String plain, int rank, int distance) {}

    private Nearest() {}

    /** At most five of the words, nearest first; empty where none is near. */
    public static List<String> to(String text, Collection<String> words) {
        if (text == null || text.isBlank() || text.length() > LONGEST_WORD) {
            return List.of();
        }
        String wanted = plain(text);
        return words.stream()
                .distinct()
                .map(word -> candidate(wanted, word))
                .filter(candidate -> candidate.rank() <= tolerance(wanted))
                .filter(candidate -> sharesALetter(wanted, candidate))
                .sorted(Comparator.comparingInt(Candidate::rank)
                        .thenComparingInt(Candidate::distance)
                        .thenComparing(Candidate::word))
                .limit(MOST)
                .map(Candidate::word)
                .toList();
    }

    /** The nearest of the words; empty where none is near. */
    public static Optional<String> find(String text, Collection<String> words) {
        return to(text, words).stream().findFirst();
    }

    /** A word of one letter is one change away from every other: that is no likeness. */
    private static boolean sharesALetter(String wanted, Candidate candidate) {
        return candidate.distance()
                < Math.max(wanted.length(), candidate.plain().length());
    }

    private static int tolerance(String wanted) {
        return Math.max(1, wanted.length() / 3);
    }

    /** Ranked by its distance, or by a small one where the text is the beginning of the word or a whole part of it. */
    private static Candidate candidate(String wanted, String word) {
        String plain = plain(word);
        int distance = distance(wanted, plain);
        boolean contained = wanted.length() >= 3 && plain.contains(wanted);
        return new Candidate(word, plain, contained ? Math.min(distance, tolerance(wanted)) : distance, distance);
    }

    /** Lower case without marks; the bar of đ is not a mark to Unicode and is taken off by hand. */
    public static String plain(String text) {
        return MARKS.matcher(Normalizer.normalize(text.strip(), Normalizer.Form.NFD))
                .replaceAll("")
                .replace('đ', 'd')
                .replace('Đ', 'd')
                .toLowerCase(Locale.ROOT);
    }

    /**
     * How many insertions, deletions, replacements and swaps of neighbours lead from one text to the other, none of them within another
     * (the optimal string alignment distance).
     */
    public static int distance(String from, String to) {
        // Of arrays, since each letter is looked at for each of the other text.
        var one = from.toCharArray();
        var other = to.toCharArray();
        int[] beforeLast = new int[other.length + 1];
        int[] last = new int[other.length + 1];
        int[] row = new int[other.length + 1];
        for (int j = 0; j <= other.length; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length; i++) {
            row[0] = i;
            for (int j = 1; j <= other.length; j++) {
                int replaced = last[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(row[j - 1], last[j]) + 1);
                if (isSwap(one, i, other, j)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            var free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return last[other.length];
    }

    private static boolean isSwap(char[] one, int i, char[] other, int j) {
        return i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1];
    }
}
