package vn.parindex.dataset;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** The version of a package: up to six numbers with points between them, compared number by number. */
public record Version(String text) implements Comparable<Version> {

    private static final Pattern FORM = Pattern.compile("\\d{1,9}(\\.\\d{1,9}){0,5}");

    /** Empty where the text is no version. */
    public static Optional<Version> find(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new Version(text)) : Optional.empty();
    }

    /** A number that is not written counts as zero: 2026.11 and 2026.11.0 are the same. */
    @Override
    public int compareTo(Version other) {
        var mine = numbers();
        var theirs = other.numbers();
        for (int i = 0; i < Math.max(mine.length, theirs.length); i++) {
            int order = Integer.compare(i < mine.length ? mine[i] : 0, i < theirs.length ? theirs[i] : 0);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private int[] numbers() {
        return Arrays.stream(text.split("\\.")).mapToInt(Integer::parseInt).toArray();
    }

    @Override
    public String toString() {
        return text;
    }
}
