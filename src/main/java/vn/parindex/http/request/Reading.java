package vn.parindex.http.request;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import vn.parindex.http.Moment;
import vn.parindex.http.problem.Fault;
import vn.parindex.http.problem.FaultList;

/**
 * Reads the texts of a request into what they mean, and keeps every fault until all are told at once.
 *
 * <p>Each method takes a parameter's name and its text as it was sent, null where it was not. What is absent or faulty is answered as empty, or
 * as the default. Whatever is read is noted in its one form too: with another spelling of the same, or with a default written out, it is
 * {@linkplain #canonical() the same request}.
 */
public final class Reading {

    /** Yes and no in turn, in the order in which a fault names them. */
    private static final List<String> FLAGS = List.of("true", "false", "1", "0");

    /** The word of {@code on=} for the day that it is. */
    public static final String TODAY = "today";

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}");

    private final String path;
    private final Map<String, String> values;
    private final BooleanSupplier paged;
    private final FaultList faults = new FaultList();
    private final Map<String, String> forms = new HashMap<>();
    private final Set<String> unsaid = new HashSet<>();

    /**
     * @param path where the parameters were sent to
     * @param values what was sent, by name
     * @param paged whether what is answered comes in pages unless told otherwise
     */
    Reading(String path, Map<String, String> values, BooleanSupplier paged) {
        this.path = path;
        this.values = values;
        this.paged = paged;
    }

    /** All texts that were sent, by name: for parameters whose names only the request knows. */
    public Map<String, String> sent() {
        return Collections.unmodifiableMap(values);
    }

    /** The value without the blanks around it. */
    public Optional<String> text(String sent) {
        return Optional.ofNullable(sent).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** The comma-separated values in their order, each once. A gap between commas is a fault. */
    public List<String> list(String name, String sent) {
        Optional<String> text = text(sent);
        if (text.isEmpty()) {
            return List.of();
        }
        List<String> words =
                Arrays.stream(text.get().split(",", -1)).map(String::strip).toList();
        if (words.contains("")) {
            fault(Faults.emptyElement(name, text.get()));
        }
        return words.stream().filter(word -> !word.isEmpty()).distinct().toList();
    }

    /** {@code true}, {@code 1} and {@code false}, {@code 0}; false unless given. */
    public boolean flag(String name, String sent) {
        return flag(name, sent, false);
    }

    /** {@code true}, {@code 1} and {@code false}, {@code 0}. */
    public boolean flag(String name, String sent, boolean usual) {
        boolean flag = text(sent)
                .flatMap(word -> meaning(name, word, themselves(FLAGS)))
                .map(word -> FLAGS.indexOf(word) % 2 == 0)
                .orElse(usual);
        means(name, String.valueOf(flag));
        if (flag == usual) {
            goesWithoutSaying(name);
        }
        return flag;
    }

    /** The one of these words that was sent, exactly. */
    public Optional<String> choice(String name, String sent, Collection<String> allowed) {
        return text(sent).flatMap(word -> meaning(name, word, themselves(allowed)));
    }

    /** What the word that was sent stands for; the words match exactly. */
    public <T> Optional<T> choice(String name, String sent, Map<String, T> allowed) {
        return text(sent).flatMap(word -> meaning(name, word, allowed));
    }

    /** As {@link #choice(String, String, Map)}, where this goes without saying. */
    public <T> T choice(String name, String sent, Map<String, T> allowed, T usual) {
        Optional<T> chosen = choice(name, sent, allowed);
        chosen.filter(usual::equals).ifPresent(same -> goesWithoutSaying(name));
        return chosen.orElse(usual);
    }

    /** What each word of a comma-separated list stands for, in the order of the request. */
    public <T> List<T> choices(String name, String sent, Map<String, T> allowed) {
        List<String> words = list(name, sent);
        means(name, String.join(",", words));
        return words.stream()
                .flatMap(word -> meaning(name, word, allowed).stream())
                .toList();
    }

    public List<String> choices(String name, String sent, Collection<String> allowed) {
        return choices(name, sent, themselves(allowed));
    }

    private static Map<String, String> themselves(Collection<String> words) {
        Map<String, String> meanings = new LinkedHashMap<>();
        words.forEach(word -> meanings.put(word, word));
        return meanings;
    }

    private <T> Optional<T> meaning(String name, String word, Map<String, T> allowed) {
        if (!allowed.containsKey(word)) {
            fault(() -> Fault.notAllowed(name, word).allowing(allowed.keySet()));
            return Optional.empty();
        }
        return Optional.of(allowed.get(word));
    }

    /**
     * A day as {@code YYYY-MM-DD}, or {@code today}, the day in Việt Nam; a state of the past is answered for ever, so that no day that
     * goes on may be asked of it.
     */
    public Optional<LocalDate> day(String name, String sent) {
        return text(sent).flatMap(text -> {
            if (text.equals(TODAY)) {
                if (text(values.get("release")).isPresent()
                        || text(values.get("asOf")).isPresent()) {
                    fault(Faults.todayOfThePast(name));
                }
                return Optional.of(LocalDate.now(Moment.VIET_NAM));
            }
            try {
                if (text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
                    return Optional.of(LocalDate.parse(text));
                }
            } catch (DateTimeException e) {
                // Answered below like every other text that is no day.
            }
            fault(Faults.notADay(name, text));
            return Optional.empty();
        });
    }

    /** Years as {@code 2012..2024}, {@code 2019,2021} or {@code 2019}. */
    public Optional<YearSet> years(String name, String sent) {
        return text(sent).flatMap(text -> {
            Optional<YearSet> years = YearSet.parse(text);
            if (years.isEmpty()) {
                fault(Faults.notYears(name, text));
            }
            return years;
        });
    }

    /** The year a path names, so that its fault is told with the others; for a faulty one the latest stands in. */
    public PathYear pathYear(String name, String sent) {
        Optional<PathYear> year = PathYear.find(sent);
        if (year.isEmpty()) {
            fault(PathYear.fault(name, sent));
        }
        return year.orElse(PathYear.LATEST);
    }

    /** A whole number from {@code min} to {@code max}, written in ASCII digits. */
    public OptionalInt number(String name, String sent, int min, int max) {
        Optional<String> text = text(sent);
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        if (NUMBER.matcher(text.get()).matches()) {
            int number = Integer.parseInt(text.get());
            if (min <= number && number <= max) {
                means(name, String.valueOf(number));
                return OptionalInt.of(number);
            }
        }
        fault(Faults.outOfRange(name, text.get(), min, max));
        return OptionalInt.empty();
    }

    /** How many items a page holds: {@code limit}, from 1 to {@code most}; a table is whole unless it is given. */
    public int limit(String sent, int usual, int most) {
        int unsaid = paged.getAsBoolean() ? usual : Integer.MAX_VALUE;
        OptionalInt limit = number("limit", sent, 1, most);
        if (limit.isPresent() && limit.getAsInt() == unsaid) {
            goesWithoutSaying("limit");
        }
        return limit.orElse(unsaid);
    }

    /**
     * The part of a list that is asked for, to be read after whatever decides what is in it: a broken, foreign or outdated cursor is a fault,
     * and counts as none.
     *
     * @param usual how many items a page holds unless told otherwise
     * @param most how many it may be told to hold
     * @param state what the cursor belongs to: the id of the release
     */
    public Slice slice(Paging sent, int usual, int most, String state) {
        int rows = limit(sent.limit(), usual, most);
        return new Slice(Cursor.offset(text(sent.cursor()), state, bound(), this::fault), rows);
    }

    /** The cursor of the page that starts at this offset of what was read. */
    Cursor cursor(String state, int offset) {
        return Cursor.of(state, bound(), offset);
    }

    private String bound() {
        return Cursor.bound(path, meant());
    }

    /** Notes the one form of what a parameter says, whatever its spelling. */
    public void means(String name, String form) {
        forms.put(name, form);
    }

    /** Notes that a parameter says what would hold without it. */
    public void goesWithoutSaying(String name) {
        unsaid.add(name);
    }

    /** What was sent, each in the one form of all texts that say the same, as links name it. */
    Map<String, String> meant() {
        Map<String, String> meant = new TreeMap<>(values);
        forms.forEach((name, form) -> meant.computeIfPresent(name, (same, sent) -> form));
        return meant;
    }

    /** The same without what goes without saying: all requests that mean the same have it in common. */
    Map<String, String> canonical() {
        Map<String, String> canonical = meant();
        canonical.keySet().removeAll(unsaid);
        return canonical;
    }

    /** Keeps what is wrong; the same thing is told once. */
    public void fault(Fault fault) {
        faults.add(fault);
    }

    /** The same of a parameter whose fault takes time to explain: made only where it is told. */
    public void fault(Supplier<Fault> fault) {
        faults.add(Fault.In.QUERY, fault);
    }

    /** What is wrong so far, in the order in which it was found; of very much the first ({@link FaultList}). */
    public List<Fault> faults() {
        return faults.list();
    }
}
