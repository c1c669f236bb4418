package vn.parindex.understanding;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Indicator;
import vn.parindex.catalog.Resolution;
import vn.parindex.catalog.Unit;

/** Units as the rows of a table name them, by the one search that reads use, and by the last day of the table's year. */
final class UnitCells {

    private static final Pattern ORDINAL = Pattern.compile("^\\(?(\\d{1,3}|[IVX]{1,5})\\s*[.)]\\s*(?=\\D)");
    private static final Pattern BRACKET_NOTE = Pattern.compile("\\s*\\((\\d{1,2}|[a-z*])\\)$");
    private static final String COUNTRY = "country";

    private record Asking(String name, Optional<String> population, int year) {}

    private final Catalog catalog;
    /** A name comes again and again while a table is looked at; what it may mean is searched once. */
    private final Map<Asking, Resolution> resolved = new HashMap<>();

    UnitCells(Catalog catalog) {
        this.catalog = catalog;
    }

    /** The name without a number before it and without the sign of a footnote behind it. */
    static String name(String text) {
        var bare = ORDINAL.matcher(FigureText.withoutMarks(text)).replaceFirst("");
        return BRACKET_NOTE.matcher(bare).replaceFirst("").strip();
    }

    /** The unit of this population that a text names in a year; a code alone names none, since any number may be one. */
    Resolution resolve(String text, String population, int year) {
        return resolve(text, Optional.of(population), year);
    }

    private Resolution resolve(String text, Optional<String> population, int year) {
        var name = name(text);
        return name.matches("[\\d\\s.,/%-]*")
                ? new Resolution.Unknown(List.of())
                : resolved.computeIfAbsent(new Asking(name, population, year), asking -> catalog.names()
                        .resolve(name, Optional.of(LocalDate.of(year, 12, 31)), population));
    }

    /** The unit of any type that a text names, such as a region or the country. */
    Optional<Unit> findOther(String text, int year) {
        return resolve(text, Optional.empty(), year) instanceof Resolution.Found found
                ? Optional.of(found.unit())
                : Optional.empty();
    }

    /** Whether a text names a unit, or one of several. */
    boolean isUnit(String text, int year) {
        return !typesOf(text, year).isEmpty();
    }

    private List<String> typesOf(String text, int year) {
        var resolution = resolve(text, Optional.empty(), year);
        var meant = resolution instanceof Resolution.Found found
                ? List.of(found.unit())
                : resolution instanceof Resolution.Ambiguous ambiguous ? ambiguous.candidates() : List.<Unit>of();
        return meant.stream().map(Unit::type).distinct().toList();
    }

    boolean isCountry(Unit unit) {
        return unit.type().equals(COUNTRY);
    }

    /** The population that most of these texts name units of, and no other as many. */
    Optional<String> findPopulation(Collection<String> texts, int year) {
        String best = null;
        long most = 0;
        boolean tied = false;
        for (var population : populations()) {
            long named = texts.stream()
                    .filter(text -> typesOf(text, year).contains(population))
                    .count();
            tied = named == most && named > 0;
            if (named > most) {
                best = population;
                most = named;
            }
        }
        return tied ? Optional.empty() : Optional.ofNullable(best);
    }

    /** The populations that an indicator is published for, in the order of the catalogue. */
    List<String> populations() {
        return catalog.indicators().values().stream()
                .flatMap(List::stream)
                .map(Indicator::population)
                .distinct()
                .toList();
    }
}
