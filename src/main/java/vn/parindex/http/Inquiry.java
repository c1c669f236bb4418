package vn.parindex.http;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.RequestScoped;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What a request asks for: reads its parameters, gathers every fault and tells them all at once.
 *
 * <p>A reading method whose parameter is absent or faulty answers empty (or the default); the fault is kept until {@link #settle()}.
 */
@RequestScoped
public class Inquiry {

    /** Yes and no in turn, in the order in which a fault names them. */
    private static final List<String> FLAGS = List.of("true", "false", "1", "0");

    /** The word of {@code on=} for the day that it is. */
    static final String TODAY = "today";

    private static final Set<String> NO_CONDITIONS = Set.of(
            "release",
            "asOf",
            "include",
            "sort",
            "wait",
            "measure",
            "detail",
            "dimensionAtObservation",
            "attributes",
            "measures",
            "includeHistory");

    static final List<String> VIEWS = List.of("full", "compact");

    private String path = "/";
    private String suffix = "";
    private String rawQuery = "";
    private String query = "";
    private RequestId requestId = RequestId.NONE;
    private Lang lang = Lang.VI;
    private Format format = Format.JSON;
    private Set<String> offered = Set.of();
    private Map<String, String> values = Map.of();
    private final List<Fault> faults = new ArrayList<>();
    private boolean acceptsCompact;
    private boolean isPrivate;

    /** Takes the request in; the language is a valid {@code lang}, else what Accept-Language prefers. */
    void read(String sentPath, String rawQuery, String acceptLanguage, RequestId requestId) {
        Query query = Query.parse(rawQuery);
        String spelled = AddressSpelling.ofPath(sentPath);
        this.path = FormatFilter.resourcePath(spelled);
        this.suffix = spelled.substring(path.length());
        this.rawQuery = rawQuery == null ? "" : rawQuery;
        this.query = query.faults().isEmpty() ? AddressSpelling.ofQuery(query.values()) : this.rawQuery;
        this.requestId = requestId;
        this.values = query.values();
        this.lang = Lang.find(values.getOrDefault("lang", "")).orElseGet(() -> Lang.preferred(acceptLanguage));
        faults.addAll(query.faults());
        choice("lang", Lang.codes());
        choice("view", VIEWS);
    }

    /** The path in its one spelling, percent-encoded, without a format suffix. */
    public String path() {
        return path;
    }

    /** The format suffix that the path was sent with, such as {@code .csv}; empty without one. */
    public String suffix() {
        return suffix;
    }

    /** The query as it was sent, byte for byte; empty without one. */
    public String rawQuery() {
        return rawQuery;
    }

    /** The parameters in their one order and spelling, as links name them: whoever asks the same is linked to the same. */
    public String query() {
        return query;
    }

    public RequestId requestId() {
        return requestId;
    }

    public Lang lang() {
        return lang;
    }

    /** The format of the answer, as it was settled before the resource was chosen. */
    public Format format() {
        return format;
    }

    /** Whether this address answers in that format. */
    public boolean offers(Format format) {
        return offered.contains(format.mediaType());
    }

    /**
     * @param accept as it was sent; null without one
     */
    void choose(Format format, Set<String> offered, String accept) {
        this.format = format;
        this.offered = offered;
        boolean settled = has("format") || !suffix.isEmpty();
        this.acceptsCompact = !settled && format == Format.JSON && Format.prefersCompact(accept);
    }

    /** The names of all parameters that were sent. */
    public Set<String> names() {
        return values.keySet();
    }

    /** The parameters that were sent and decide what is in a list: none that turns pages, pins a state or chooses how it looks. */
    public List<String> conditions() {
        return values.keySet().stream()
                .filter(name -> !Cursor.LOOKS.contains(name) && !NO_CONDITIONS.contains(name))
                .toList();
    }

    /** Whether the parameter was sent with a value. */
    public boolean has(String name) {
        return text(name).isPresent();
    }

    /** The value without the blanks around it, in NFC. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** The comma-separated values in their order, each once; empty if the parameter is absent. A gap between commas is a fault. */
    public List<String> list(String name) {
        Optional<String> text = text(name);
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

    /** {@code true}, {@code 1} and {@code false}, {@code 0}. */
    public Optional<Boolean> flag(String name) {
        return choice(name, FLAGS).map(word -> FLAGS.indexOf(word) % 2 == 0);
    }

    /** The one of these words that was sent, exactly. */
    public Optional<String> choice(String name, Collection<String> allowed) {
        return choice(name, themselves(allowed));
    }

    /** What the word that was sent stands for; the words match exactly. */
    public <T> Optional<T> choice(String name, Map<String, T> allowed) {
        return text(name).flatMap(word -> meaning(name, word, allowed));
    }

    /** What each word of a comma-separated list stands for, in the order of the request. */
    public <T> List<T> choices(String name, Map<String, T> allowed) {
        return list(name).stream()
                .flatMap(word -> meaning(name, word, allowed).stream())
                .toList();
    }

    public List<String> choices(String name, Collection<String> allowed) {
        return choices(name, themselves(allowed));
    }

    private static Map<String, String> themselves(Collection<String> words) {
        Map<String, String> meanings = new LinkedHashMap<>();
        words.forEach(word -> meanings.put(word, word));
        return meanings;
    }

    private <T> Optional<T> meaning(String name, String word, Map<String, T> allowed) {
        if (!allowed.containsKey(word)) {
            fault(Fault.notAllowed(name, word).allowing(allowed.keySet()));
            return Optional.empty();
        }
        return Optional.of(allowed.get(word));
    }

    /**
     * A day as {@code YYYY-MM-DD}, or {@code today}, the day in Việt Nam; a state of the past is answered for ever, so that no day that
     * goes on may be asked of it.
     */
    public Optional<LocalDate> day(String name) {
        return text(name).flatMap(text -> {
            if (text.equals(TODAY)) {
                if (has("release") || has("asOf")) {
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
    public Optional<YearSet> years(String name) {
        return text(name).flatMap(text -> {
            Optional<YearSet> years = YearSet.parse(text);
            if (years.isEmpty()) {
                fault(Faults.notYears(name, text));
            }
            return years;
        });
    }

    /** The year a path names, so that its fault is told with the others; a faulty one stands in as the latest until {@link #settle()}. */
    public PathYear pathYear(String name, String value) {
        Optional<PathYear> year = PathYear.find(value);
        if (year.isEmpty()) {
            fault(PathYear.fault(name, value));
        }
        return year.orElse(PathYear.LATEST);
    }

    /** How many items a page holds: {@code limit}, from 1 to {@code max}; a table is whole unless it is given. */
    public int limit(int defaultValue, int max) {
        boolean paged = format == Format.JSON || format == Format.EVENTS;
        return number("limit", 1, max).orElse(paged ? defaultValue : Integer.MAX_VALUE);
    }

    /** A whole number from {@code min} to {@code max}, written in ASCII digits. */
    public OptionalInt number(String name, int min, int max) {
        Optional<String> text = text(name);
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        if (text.get().matches("-?[0-9]{1,9}")) {
            int number = Integer.parseInt(text.get());
            if (min <= number && number <= max) {
                return OptionalInt.of(number);
            }
        }
        fault(Faults.outOfRange(name, text.get(), min, max));
        return OptionalInt.empty();
    }

    /** The offset that {@code cursor} names; 0 without one. Broken, foreign and outdated cursors are faults. */
    public int offset(String releaseTag) {
        return Cursor.offset(text("cursor"), releaseTag, Cursor.bound(path, values), this::fault);
    }

    /** The cursor of the page that starts at this offset of the same query. */
    public Cursor cursor(String releaseTag, int offset) {
        return Cursor.of(releaseTag, Cursor.bound(path, values), offset);
    }

    /** The dotted names of the fields that {@code fields=} asks for, in its order; empty means all. */
    public List<String> fields() {
        return list("fields");
    }

    /** From now on the answer is for this caller only: nobody keeps it, and no tag tells whether it changed. */
    public void answerPrivately() {
        isPrivate = true;
    }

    boolean isPrivate() {
        return isPrivate;
    }

    /** Whether something at this dotted path is asked for by {@code fields=}, as a whole or in part. */
    public boolean wants(String path) {
        return Fields.touch(fields(), path);
    }

    /** What takes of JSON items what {@code fields=} does not ask for. */
    public Consumer<JsonNode> pruning() {
        return Fields.of(fields())::prune;
    }

    /** Whether {@code view=compact}, or without it the Accept, asks for the rows with as little around them as can be. */
    boolean isCompact() {
        return text("view").map("compact"::equals).orElse(acceptsCompact);
    }

    public void fault(Fault fault) {
        if (!faults.contains(fault)) {
            faults.add(fault);
        }
    }

    public List<Fault> faults() {
        return List.copyOf(faults);
    }

    /** Throws one 400 that names every fault so far; returns if there is none. */
    public void settle() {
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults());
        }
    }
}
