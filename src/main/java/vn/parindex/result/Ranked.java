package vn.parindex.result;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import vn.parindex.catalog.Figure;
import vn.parindex.catalog.Interval;

/**
 * The units by falling figure, in groups that any order may have; the others follow unranked.
 *
 * @param units the indexes of the entries with a figure
 * @param others those without one
 * @param values the figures of {@code units}
 * @param after how many of {@code units} stand before each one's group
 * @param upTo the number of the last of each one's group
 */
record Ranked(
        boolean atFaceValue,
        List<Integer> units,
        List<Integer> others,
        List<BigDecimal> values,
        int[] after,
        int[] upTo) {

    static Ranked of(List<Places.Entry> entries, boolean atFaceValue) {
        List<Integer> units = IntStream.range(0, entries.size())
                .filter(unit -> entries.get(unit).figure() != null)
                .boxed()
                .sorted(Comparator.comparing((Integer unit) -> entries.get(unit).figure())
                        .reversed())
                .toList();
        List<Integer> others = IntStream.range(0, entries.size())
                .filter(unit -> entries.get(unit).figure() == null)
                .boxed()
                .toList();
        List<Figure> figures =
                units.stream().map(unit -> entries.get(unit).figure()).toList();
        int[] after = new int[units.size()];
        int[] upTo = new int[units.size()];
        int start = 0;
        for (int next = 1; next <= units.size(); next++) {
            if (next == units.size() || parts(figures, start, next, atFaceValue)) {
                Arrays.fill(after, start, next, start);
                Arrays.fill(upTo, start, next, next);
                start = next;
            }
        }
        return new Ranked(
                atFaceValue, units, others, figures.stream().map(Figure::value).toList(), after, upTo);
    }

    /** Whether every figure from {@code start} on before {@code next} is above every later one. */
    private static boolean parts(List<Figure> figures, int start, int next, boolean atFaceValue) {
        return atFaceValue
                ? !figures.get(next - 1).sameValue(figures.get(next))
                : figures.subList(start, next).stream().allMatch(upper -> figures.subList(next, figures.size()).stream()
                        .allMatch(upper::surelyAbove));
    }

    /** What the windows of the entries, null for none, ask of the order. */
    List<Occupancy.Rule> rules(List<Interval> windows) {
        List<Occupancy.Rule> rules = new ArrayList<>();
        for (int first = 0; first < units.size(); first = upTo[first]) {
            int after = first;
            int last = upTo[first];
            spans(units.subList(first, last), windows)
                    .forEach(span -> rules.add(new Occupancy.Within(span.from, span.to, after, last, span.windows)));
        }
        spans(others, windows)
                .forEach(span ->
                        rules.add(new Occupancy.Beside(span.from, span.to, span.to - span.from + 1 - span.windows)));
        return rules;
    }

    /** That many windows lie within these places. */
    private record Span(int from, int to, int windows) {}

    /** Places enough for the windows within them are places enough for all (Hall); more than exact ones take bands. */
    private static List<Span> spans(List<Integer> units, List<Interval> windows) {
        List<Interval> asked =
                units.stream().map(windows::get).filter(Objects::nonNull).toList();
        List<Span> spans = new ArrayList<>();
        asked.stream()
                .filter(Interval::isExact)
                .distinct()
                .forEach(exact -> spans.add(new Span(exact.best(), exact.best(), Collections.frequency(asked, exact))));
        List<Interval> bands =
                asked.stream().filter(window -> !window.isExact()).toList();
        for (int from : bands.stream().mapToInt(Interval::best).distinct().toArray()) {
            for (int to : bands.stream().mapToInt(Interval::worst).distinct().toArray()) {
                int within = from > to
                        ? 0
                        : (int) asked.stream()
                                .filter(window -> from <= window.best() && window.worst() <= to)
                                .count();
                if (within > 0) {
                    spans.add(new Span(from, to, within));
                }
            }
        }
        return spans;
    }
}
