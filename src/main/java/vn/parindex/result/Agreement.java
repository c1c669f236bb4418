package vn.parindex.result;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * What several sources state of one field, held against each other. Package check, checks and results judge by this alone.
 *
 * <p>One differs if it contradicts the first, which is what the service shows, or any other that the first leaves room for: 85
 * leaves room for 85.11 and for 84.80, of which only one can be right.
 *
 * @param <T> what carries the field: a word, a statement, or the row of a file
 * @param stated those that state the field, in any case the one that is shown first
 * @param agree whether both may be printings of one truth; symmetric
 */
public record Agreement<T, F>(List<T> stated, Function<T, F> field, BiPredicate<F, F> agree) {

    /** Of these, best first, some of which may not state the field. */
    public static <T, F> Agreement<T, F> of(List<T> bestFirst, Function<T, F> field, BiPredicate<F, F> agree) {
        return new Agreement<>(
                bestFirst.stream().filter(each -> field.apply(each) != null).toList(), field, agree);
    }

    /** The best of those that this one contradicts, among the first and all that the first leaves room for; empty if it agrees. */
    public Optional<T> opponent(T one) {
        var said = field.apply(one);
        if (stated.isEmpty() || said == null) {
            return Optional.empty();
        }
        var shown = field.apply(stated.get(0));
        return agree.test(shown, said)
                ? stated.stream()
                        .filter(other -> !agree.test(field.apply(other), said) && agree.test(field.apply(other), shown))
                        .findFirst()
                : Optional.of(stated.get(0));
    }

    public boolean differs(T one) {
        return opponent(one).isPresent();
    }

    /** One that differs, and the best of those before it that it contradicts. */
    public record Contradiction<T>(T lesser, T better) {}

    /** Each contradiction told once, at the lesser of the two, best first; empty exactly where none differs. */
    public List<Contradiction<T>> contradictions() {
        var contradictions = new ArrayList<Contradiction<T>>();
        var before = new HashSet<T>();
        for (var one : stated) {
            opponent(one)
                    .filter(before::contains)
                    .ifPresent(better -> contradictions.add(new Contradiction<>(one, better)));
            before.add(one);
        }
        return contradictions;
    }

    /** Those that differ, best first. */
    public List<T> differing() {
        return stated.stream().filter(this::differs).toList();
    }
}
