package vn.parindex.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.parindex.catalog.BareWords;

/** A word that somebody typed, and whether a meaning was found for it; how a query is cut into such words, and these into stretches. */
final class TypedWord {

    private static final Pattern YEARS = Pattern.compile(
            "(?<!\\d)((?:19|20)\\d\\d)\\s*(?:-|–|—|\\.\\.|…|đến|tới|den|to)\\s*((?:19|20)\\d\\d)(?!\\d)");
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern AROUND = Pattern.compile("^[\\p{P}&&[^-]]+|[\\p{P}&&[^-]]+$");
    private static final Pattern SEPARATORS =
            Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{Pd}−.,;:/&+_'’\"“”()\\[\\]?!=|<>*#%]+");
    private static final int MOST_YEARS = 30;

    private final String written;
    private final String bare;
    private boolean used;
    private boolean weak;

    private TypedWord(String written) {
        this.written = written;
        this.bare = BareWords.of(written);
    }

    String written() {
        return written;
    }

    /** Without marks, in small letters. */
    String bare() {
        return bare;
    }

    /** Whether it has a meaning. */
    boolean isUsed() {
        return used;
    }

    /** Whether that meaning is so little that it may also be part of a name. */
    boolean isWeak() {
        return weak;
    }

    /** A meaning was found for it. */
    void use() {
        used = true;
    }

    /** A meaning was found, or one so little that it may also be part of a name. */
    void use(boolean little) {
        used = true;
        weak = little;
    }

    /**
     * The stretches of words between what is taken whole.
     *
     * @param takesWhole whether something means as it is written, however it could be cut
     */
    static List<List<TypedWord>> runs(String query, Predicate<String> takesWhole) {
        var runs = new ArrayList<List<TypedWord>>();
        var run = new ArrayList<TypedWord>();
        for (var chunk : BETWEEN.split(withEachYear(query))) {
            if (takesWhole.test(AROUND.matcher(chunk).replaceAll(""))) {
                runs.add(List.copyOf(run));
                run.clear();
            } else {
                SEPARATORS
                        .splitAsStream(chunk)
                        .map(TypedWord::new)
                        .filter(word -> !word.bare.isEmpty())
                        .forEach(run::add);
            }
        }
        runs.add(List.copyOf(run));
        runs.removeIf(List::isEmpty);
        return runs;
    }

    /** 2019–2021 as 2019 2020 2021; what is no range of years stays. */
    private static String withEachYear(String query) {
        return YEARS.matcher(query).replaceAll(range -> {
            int from = Integer.parseInt(range.group(1));
            int to = Integer.parseInt(range.group(2));
            return from < to && to - from <= MOST_YEARS
                    ? IntStream.rangeClosed(from, to)
                            .mapToObj(String::valueOf)
                            .collect(Collectors.joining(" ", " ", " "))
                    : range.group(1) + " " + range.group(2);
        });
    }

    /** The stretches without a meaning, with the weak words around them, each with at least one word that has none. */
    static List<List<TypedWord>> unused(List<TypedWord> run) {
        var stretches = new ArrayList<List<TypedWord>>();
        List<TypedWord> stretch = new ArrayList<>();
        for (var word : run) {
            if (!word.used || word.weak) {
                stretch.add(word);
            } else {
                stretches.add(stretch);
                stretch = new ArrayList<>();
            }
        }
        stretches.add(stretch);
        stretches.removeIf(words -> words.stream().allMatch(word -> word.used));
        return stretches;
    }

    /** Every part of a stretch, the longest first, then from the left. */
    static List<List<TypedWord>> spans(List<TypedWord> open) {
        var spans = new ArrayList<List<TypedWord>>();
        for (int from = 0; from < open.size(); from++) {
            for (int to = from + 1; to <= open.size(); to++) {
                spans.add(open.subList(from, to));
            }
        }
        spans.sort(Comparator.comparingInt((List<TypedWord> span) -> -span.size()));
        return spans;
    }

    /** The words as they were typed. */
    static String written(List<TypedWord> span) {
        return span.stream().map(word -> word.written).collect(Collectors.joining(" "));
    }
}
