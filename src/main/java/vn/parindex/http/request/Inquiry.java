package vn.parindex.http.request;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.RequestScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.parindex.http.Lang;
import vn.parindex.http.problem.Fault;
import vn.parindex.http.problem.ProblemException;

/**
 * The request that is being answered: where it is, in which language and format it is answered, and what is wrong with it so far.
 *
 * <p>What an operation is asked is read from a record of its own by {@link #read}, and is a value from then on (ADR 034): only resources, the
 * room {@code selection} and the writers of answers know the request.
 */
@RequestScoped
public class Inquiry {

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

    /** What {@code view=} may say. */
    public static final List<String> VIEWS = List.of("full", "compact");

    private String path = "/";
    private String suffix = "";
    private String rawQuery = "";
    private boolean readable = true;
    private Lang lang = Lang.VI;
    private Format format = Format.JSON;
    private Set<String> offered = Set.of();
    private Map<String, String> values = Map.of();
    private Reading reading = new Reading(path, values, () -> true);
    private boolean acceptsCompact;

    /** Takes the request in; the language is a valid {@code lang}, else what Accept-Language prefers. */
    public void read(String sentPath, String rawQuery, String acceptLanguage) {
        Query query = Query.parse(rawQuery);
        String spelled = AddressSpelling.ofPath(sentPath);
        this.path = FormatFilter.resourcePath(spelled);
        this.suffix = spelled.substring(path.length());
        this.rawQuery = rawQuery == null ? "" : rawQuery;
        this.readable = query.faults().isEmpty();
        this.values = query.values();
        this.lang = Lang.find(values.getOrDefault("lang", "")).orElseGet(() -> Lang.preferred(acceptLanguage));
        this.reading = new Reading(path, values, () -> format.isPaged());
        query.faults().forEach(reading::fault);
        check("lang", Lang.codes());
        check("view", VIEWS);
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

    /** The parameters in their one order, spelling and meaning, as links name them: whoever asks the same is linked to the same. */
    public String query() {
        return readable ? AddressSpelling.ofQuery(reading.meant()) : rawQuery;
    }

    /** What was asked, as far as it has been read. */
    public MeantQueries meant() {
        return new MeantQueries(query(), readable ? AddressSpelling.ofQuery(reading.canonical()) : rawQuery);
    }

    public Lang lang() {
        return lang;
    }

    /** The format of the answer, as it was settled before the resource was chosen. */
    public Format format() {
        return format;
    }

    TableStyle style() {
        return TableStyle.of(reading, values, format);
    }

    /** The release that {@code release=} names, as it was sent. */
    public Optional<String> release() {
        return text("release");
    }

    /** The moment that {@code asOf=} names, as it was sent. */
    public Optional<String> asOf() {
        return text("asOf");
    }

    /** The word of {@code format=} as it was sent. */
    public Optional<String> namedFormat() {
        return text("format");
    }

    /** Whether this address answers in that format. */
    public boolean offers(Format format) {
        return offered.contains(format.mediaType());
    }

    /**
     * @param accept as it was sent; null without one
     */
    public void choose(Format format, Set<String> offered, String accept) {
        this.format = format;
        this.offered = offered;
        boolean settled = has("format") || !suffix.isEmpty();
        this.acceptsCompact = !settled && format == Format.JSON && Format.prefersCompact(accept);
    }

    /**
     * What is asked, read whole.
     *
     * @param of makes a value of the texts that were sent, and stands something valid in for what is faulty
     * @throws ProblemException one 400 that names every fault of the request, or what {@code of} throws
     */
    public <T> T read(Function<Reading, T> of) {
        T asked = of.apply(reading);
        settle();
        return asked;
    }

    /** The values of all parameters that were sent, by name. */
    public Map<String, String> values() {
        return values;
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

    /** The value of a parameter that every operation takes, without the blanks around it. */
    public Optional<String> text(String name) {
        return reading.text(values.get(name));
    }

    /** Tells a word that is none of these as a fault. */
    public void check(String name, Collection<String> allowed) {
        reading.choice(name, values.get(name), allowed);
    }

    /** The cursor of the page that starts at this offset of the same query. */
    public Cursor cursor(String releaseTag, int offset) {
        return reading.cursor(releaseTag, offset);
    }

    /** The dotted names of the fields that {@code fields=} asks for, in its order; empty means all. */
    public List<String> fields() {
        return reading.list("fields", values.get("fields"));
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
    public boolean isCompact() {
        return text("view").map("compact"::equals).orElse(acceptsCompact);
    }

    public void fault(Fault fault) {
        reading.fault(fault);
    }

    /** The same of a parameter whose fault takes time to explain: made only where it is told. */
    public void fault(Supplier<Fault> fault) {
        reading.fault(fault);
    }

    public List<Fault> faults() {
        return reading.faults();
    }

    /** Throws one 400 that names every fault so far; returns if there is none. */
    public void settle() {
        if (!faults().isEmpty()) {
            throw ProblemException.invalid(faults());
        }
    }
}
