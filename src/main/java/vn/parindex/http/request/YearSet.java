package vn.parindex.http.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The years of a request such as {@code 2012..2024}, {@code 2019,2021} or both: {@code 2012..2015,2019}. */
public record YearSet(List<Range> ranges) {

    /** Both ends belong to it. */
    public record Range(int from, int to) {}

    public YearSet {
        ranges = List.copyOf(ranges);
        if (ranges.isEmpty()) {
            throw new IllegalArgumentException("no year at all");
        }
    }

    /** Empty where the text is not of that form; an end without a number ({@code 2019..}) is open. */
    public static Optional<YearSet> parse(String text) {
        List<Range> ranges = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            int dots = part.indexOf("..");
            String first = dots < 0 ? part : part.substring(0, dots);
            String last = dots < 0 ? part : part.substring(dots + 2);
            boolean openFirst = dots >= 0 && first.isEmpty() && !last.isEmpty();
            boolean openLast = dots >= 0 && last.isEmpty() && !first.isEmpty();
            if (!(openFirst || PathYear.isYear(first)) || !(openLast || PathYear.isYear(last))) {
                return Optional.empty();
            }
            int from = openFirst ? PathYear.FIRST : Integer.parseInt(first);
            int to = openLast ? PathYear.LAST : Integer.parseInt(last);
            if (from > to) {
                return Optional.empty();
            }
            ranges.add(new Range(from, to));
        }
        return Optional.of(new YearSet(ranges));
    }

    /** The one year that is meant, which tells what lives then; empty where several are, or any. */
    public static OptionalInt single(Optional<YearSet> years) {
        return years.filter(YearSet::isSingle)
                .map(one -> OptionalInt.of(one.min()))
                .orElse(OptionalInt.empty());
    }

    public boolean contains(int year) {
        return ranges.stream().anyMatch(range -> range.from() <= year && year <= range.to());
    }

    public int min() {
        return ranges.stream().mapToInt(Range::from).min().orElseThrow();
    }

    public int max() {
        return ranges.stream().mapToInt(Range::to).max().orElseThrow();
    }

    /** Whether one single year is meant. */
    public boolean isSingle() {
        return min() == max();
    }
}
