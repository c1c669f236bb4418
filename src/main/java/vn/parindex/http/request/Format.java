package vn.parindex.http.request;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.parindex.http.Media;
import vn.parindex.http.Preference;
import vn.parindex.http.problem.Problem;

/** The formats that can be asked for by name, suffix or Accept. */
public enum Format {
    JSON("json", Media.JSON),
    CSV("csv", Media.CSV),
    XLSX("xlsx", Media.XLSX),
    NDJSON("ndjson", Media.NDJSON),
    JSON_STAT("jsonstat", Media.JSON_STAT),
    /** Its suffix is that of the table and the one that CSVW gives to metadata. */
    CSVW("csv-metadata.json", Media.CSVM),
    JSON_LD("jsonld", Media.JSON_LD),
    TURTLE("ttl", Media.TURTLE),
    SDMX_ML("sdmx-ml", Media.SDMX_ML),
    SDMX_ML_SPECIFIC("sdmx-ml-specific", Media.SDMX_ML_SPECIFIC),
    SDMX_JSON("sdmx-json", Media.SDMX_JSON),
    SDMX_CSV("sdmx-csv", Media.SDMX_CSV),
    EVENTS("sse", Media.EVENTS),
    ATOM("atom", Media.ATOM),
    SVG("svg", Media.SVG),
    PNG("png", Media.PNG);

    private static final Map<String, Format> BY_MEDIA_TYPE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Format::mediaType, Function.identity()));
    private static final List<String> CODES =
            Arrays.stream(values()).map(Format::code).toList();

    private static final Pattern RANGE = Pattern.compile("\\s*[^\\s/;,]+/[^\\s/;,]+\\s*(;.*)?");
    private static final String UNREADABLE = "unreadable/unreadable";

    private final String code;
    private final String mediaType;

    Format(String code, String mediaType) {
        this.code = code;
        this.mediaType = mediaType;
    }

    /** What {@code format=} says, and the suffix without its dot. */
    public String code() {
        return code;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Whether a list comes in pages unless a limit is asked for; the others hold all of it. */
    public boolean isPaged() {
        return this == JSON || this == EVENTS || this == ATOM;
    }

    public static Optional<Format> find(String code) {
        return Arrays.stream(values())
                .filter(format -> format.code.equals(code))
                .findFirst();
    }

    /** The code of the format with this media type; empty where it has none. Structures of SDMX go by the names of its data. */
    public static Optional<String> ofMediaType(String mediaType) {
        String type =
                switch (mediaType) {
                    case Media.SDMX_STRUCTURE -> Media.SDMX_ML;
                    case Media.SDMX_STRUCTURE_JSON -> Media.SDMX_JSON;
                    default -> mediaType;
                };
        return Optional.ofNullable(BY_MEDIA_TYPE.get(type)).map(Format::code);
    }

    public static List<String> codes() {
        return CODES;
    }

    /** The one that a settled Accept names first of those offered; where it names none the first that is offered, and JSON where none is. */
    public static Format accepted(String accept, Set<String> offered) {
        return Preference.list(accept).stream()
                .map(range -> BY_MEDIA_TYPE.get(range.name()))
                .filter(format -> format != null && offered.contains(format.mediaType))
                .findFirst()
                .or(() -> Arrays.stream(values())
                        .filter(format -> offered.contains(format.mediaType))
                        .findFirst())
                .orElse(JSON);
    }

    /** The format whose suffix a path ends with; empty where it ends with none, as {@code /2019.5} does. */
    static Optional<Format> ofSuffix(String path) {
        String last = path.substring(path.lastIndexOf('/') + 1);
        if (last.indexOf('.') < 0) {
            return Optional.empty();
        }
        return Arrays.stream(values())
                .filter(format -> last.endsWith("." + format.code) && last.length() > format.code.length() + 1)
                .max(Comparator.comparing(format -> format.code.length()));
    }

    static String withoutSuffix(String path) {
        return ofSuffix(path)
                .map(format -> path.substring(0, path.length() - format.code.length() - 1))
                .orElse(path);
    }

    /**
     * The Accept to negotiate with. One that takes anything, as browsers send it, means JSON first and then whatever there is, and one
     * that takes anything of a kind the first format of that kind; one that names only types keeps them, without their parameters: the
     * type that is chosen becomes the Content-Type, and a {@code charset} that was asked for would be told of bytes that have another.
     * What is refused by {@code q=0} is none of these; who refuses all that is named takes nothing.
     *
     * <p>Who takes problems says nothing of what is to come where all goes well: generated clients send the type of the problems
     * alone, so that anything may come, after what else is named.
     */
    static String effectiveAccept(String sent) {
        List<Preference> named = Preference.list(withoutProblems(readable(sent)));
        List<Preference> ranges =
                named.stream().filter(range -> range.quality() > 0).toList();
        if (ranges.isEmpty() && !named.isEmpty()) {
            return UNREADABLE;
        }
        Set<String> refused = named.stream()
                .filter(range -> range.quality() == 0)
                .map(Preference::name)
                .collect(Collectors.toSet());
        String plain = Preference.text(ranges);
        if (namesKnown(ranges)) {
            return plain;
        }
        boolean anything = ranges.isEmpty()
                || ranges.stream().anyMatch(range -> range.name().equals("*/*"));
        if (anything) {
            return first("", refused).map(format -> format.mediaType + ", ").orElse("") + "*/*;q=0.1";
        }
        return ranges.stream()
                .filter(range -> range.name().endsWith("/*"))
                .flatMap(range -> first(range.name().substring(0, range.name().length() - 1), refused).stream())
                .findFirst()
                .map(format -> format.mediaType + ", " + plain)
                .orElse(plain);
    }

    /**
     * Whether the JSON of compact lists is wanted more than the other. Who wants both alike gets the other: generated clients name every type
     * that the contract has (RFC 9110, 12.5.1, leaves the choice to the server).
     */
    public static boolean prefersCompact(String accept) {
        return quality(accept, true) > quality(accept, false);
    }

    /** The best quality of JSON in an Accept, compact or not; 0 without one. */
    private static double quality(String accept, boolean compact) {
        return accept == null
                ? 0
                : Arrays.stream(accept.split(","))
                        .filter(range -> isCompact(range) == compact)
                        .flatMap(range -> Preference.list(range).stream())
                        .filter(range -> range.name().equals(Media.JSON))
                        .mapToDouble(Preference::quality)
                        .max()
                        .orElse(0);
    }

    private static boolean isCompact(String range) {
        return Arrays.stream(range.toLowerCase(Locale.ROOT).split(";"))
                .map(part -> part.strip().replace("\"", ""))
                .anyMatch("view=compact"::equals);
    }

    /**
     * Of an Accept the ranges that are ones (RFC 9110, 12.5.1): on others the platform fails before a resource is chosen. Where none is,
     * a type that nobody answers in.
     *
     * @param sent null without one
     */
    static String readable(String sent) {
        if (sent == null || sent.isBlank()) {
            return sent;
        }
        String readable = Arrays.stream(sent.split(","))
                .filter(range -> RANGE.matcher(range).matches())
                .collect(Collectors.joining(","));
        return readable.isEmpty() ? UNREADABLE : readable;
    }

    static String withoutProblems(String accept) {
        if (Preference.list(accept).stream()
                .noneMatch(range -> range.name().equals(Problem.MEDIA_TYPE) && range.quality() > 0)) {
            return accept;
        }
        return Stream.concat(
                        Arrays.stream(accept.split(",")).filter(each -> Preference.list(each).stream()
                                .noneMatch(range -> range.name().equals(Problem.MEDIA_TYPE))),
                        Stream.of("*/*;q=0.001"))
                .collect(Collectors.joining(","));
    }

    private static boolean namesKnown(List<Preference> ranges) {
        return ranges.stream().anyMatch(range -> BY_MEDIA_TYPE.containsKey(range.name()));
    }

    /** The first format whose type begins so and is not refused. */
    private static Optional<Format> first(String kind, Set<String> refused) {
        return Arrays.stream(values())
                .filter(format -> format.mediaType.startsWith(kind) && !refused.contains(format.mediaType))
                .findFirst();
    }
}
