package vn.parindex.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.IndicatorWords;
import vn.parindex.catalog.SourceWords;
import vn.parindex.catalog.Unit;
import vn.parindex.checks.Outcome;

/**
 * Reads what somebody typed: cuts it into words and finds, from the left and the longest first, those that name a unit, an indicator, a year, a population
 * or what is wanted. Words that are left are tried once more as the beginning of a name, as they stand while somebody types; what is left then may stand in
 * a document.
 *
 * <p>A unit is found by the one rule that all reads use ({@link vn.parindex.catalog.UnitNames}), an indicator by the names by which tables in documents are
 * known ({@link IndicatorWords}). A number alone is the code of a unit only where nothing else is said: in "hạng 22" it is none.
 */
final class QueryReader {

    /** The number of a decision or resolution: 268/QĐ-BNV, 202/2025/QH15. */
    private static final Pattern DOCUMENT =
            Pattern.compile("\\d+/(\\d{4}/)?\\p{L}[\\p{L}\\p{N}]*(-[\\p{L}\\p{N}]+)*", Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");
    private static final Pattern CODE = Pattern.compile("\\d{1,2}");

    private static final int LONGEST_NAME = 14;
    private static final int SHORTEST_BEGINNING = 3;

    /** A name of which only a beginning is typed has no more words; each part of them is looked for, which costs more than the rest. */
    private static final int LONGEST_BEGINNING = 6;

    /** As many as can be compared. */
    private static final int MOST_MENTIONS = 10;

    private final Catalog catalog;
    private final IndicatorWords names;
    private final UnitMentions mentioned;

    private final List<Mention> mentions = new ArrayList<>();
    private final Set<String> indicators = new LinkedHashSet<>();
    private final Set<String> indicatorWords = new LinkedHashSet<>();
    private final TreeSet<Integer> years = new TreeSet<>();
    private final Set<HitKind> kinds = new LinkedHashSet<>();
    private final Set<Outcome> outcomes = new LinkedHashSet<>();
    private final Set<String> statistics = new LinkedHashSet<>();
    private final List<String> rest = new ArrayList<>();
    private boolean latest;
    private Optional<String> population = Optional.empty();

    private QueryReader(SearchGround ground) {
        this.catalog = ground.catalog();
        this.names = ground.names();
        this.mentioned = new UnitMentions(catalog);
    }

    /** What the query says, in the words of this catalogue. */
    static Meaning read(SearchGround ground, String query) {
        return new QueryReader(ground).read(query);
    }

    private Meaning read(String query) {
        var runs = TypedWord.runs(query, this::takeWhole);
        runs.forEach(this::takeNames);
        var typed = runs.isEmpty() ? null : runs.get(runs.size() - 1);
        runs.stream().flatMap(run -> TypedWord.unused(run).stream()).forEach(open -> takeBeginning(open, typed));
        readNumber(runs);
        var left = runs.stream()
                .flatMap(List::stream)
                .filter(word -> !word.isUsed())
                .toList();
        left.forEach(word -> rest.addAll(SourceWords.listIn(word.written())));
        return new Meaning(
                mentions.stream()
                        .map(mention -> mentioned.widened(mention, years))
                        .toList(),
                indicators,
                indicators.stream()
                        .flatMap(code -> names.listNamesOf(code).stream())
                        .collect(Collectors.collectingAndThen(
                                Collectors.toCollection(() -> new LinkedHashSet<>(indicatorWords)), List::copyOf)),
                years,
                latest,
                population,
                List.copyOf(kinds),
                Set.of(),
                outcomes,
                statistics,
                KnownUnits.NONE,
                rest.stream().distinct().toList());
    }

    /** Takes what means something only as it is written: an id, a code of an indicator, the number of a document. */
    private boolean takeWhole(String text) {
        var unit = text.contains("-") ? catalog.names().findById(text) : Optional.<Unit>empty();
        if (unit.isPresent()) {
            mentions.add(mentioned.of(text, unit.get()));
        } else if (catalog.indicators().containsKey(text)) {
            indicators.add(text);
        } else if (DOCUMENT.matcher(text).matches()) {
            rest.add(SourceWords.listIn(text).get(0));
        } else {
            return false;
        }
        return true;
    }

    private void takeNames(List<TypedWord> run) {
        for (int from = 0; from < run.size(); ) {
            int to = Math.min(run.size(), from + LONGEST_NAME);
            while (to > from && !take(run.subList(from, to))) {
                to--;
            }
            from = Math.max(to, from + 1);
        }
    }

    private boolean take(List<TypedWord> span) {
        var bare = span.stream().map(TypedWord::bare).collect(Collectors.joining(" "));
        if (span.size() == 1 && YEAR.matcher(bare).matches()) {
            years.add(Integer.valueOf(bare));
        } else if (span.stream().anyMatch(word -> YEAR.matcher(word.bare()).matches())
                || span.size() == 1 && CODE.matcher(bare).matches()) {
            return false;
        } else {
            var codes = names.listNamed(bare);
            var unit = codes.isEmpty() && mentions.size() < MOST_MENTIONS
                    ? mentioned.find(TypedWord.written(span))
                    : Optional.<Mention>empty();
            if (!codes.isEmpty()) {
                indicators.addAll(codes);
                indicatorWords.add(bare);
            } else if (unit.isPresent()) {
                mentions.add(unit.get());
            } else {
                var sense = Lexicon.find(bare);
                if (sense.isEmpty()) {
                    return false;
                }
                take(sense.get(), bare);
                boolean isLittle = sense.get() instanceof Lexicon.Filler || sense.get() instanceof Lexicon.Among;
                span.forEach(word -> word.use(isLittle));
                return true;
            }
        }
        span.forEach(TypedWord::use);
        return true;
    }

    private void take(Lexicon.Sense sense, String bare) {
        if (sense instanceof Lexicon.Wanted wanted) {
            kinds.addAll(wanted.kinds());
            wanted.outcome().ifPresent(outcomes::add);
            wanted.statistic().ifPresent(statistics::add);
        } else if (sense instanceof Lexicon.Among among) {
            population = Optional.of(among.population());
        } else if (sense instanceof Lexicon.Broadly broadly
                && catalog.indicators().containsKey(broadly.indicator())) {
            indicators.add(broadly.indicator());
            indicatorWords.add(bare);
        } else if (sense instanceof Lexicon.Latest) {
            latest = true;
        }
    }

    /**
     * Takes these words where they begin a name of an indicator or may mean a unit: all that have no meaning otherwise, as words of which only some fit a name are
     * rather those of prose ("người dân" is nobody's name), or several that are typed last and begin a name. Where a unit is named already, only the words that
     * are typed last are tried, and only as a beginning: others are rather those of a title.
     */
    private void takeBeginning(List<TypedWord> open, List<TypedWord> typed) {
        boolean isTyped = typed != null && typed.get(typed.size() - 1) == open.get(open.size() - 1);
        if (!mentions.isEmpty() && !isTyped || mentions.size() >= MOST_MENTIONS) {
            return;
        }
        for (var span : TypedWord.spans(open.subList(Math.max(0, open.size() - LONGEST_BEGINNING), open.size()))) {
            var bare = span.stream().map(TypedWord::bare).collect(Collectors.joining(" "));
            boolean isWhole = open.stream().allMatch(word -> word.isUsed() || span.contains(word));
            boolean isLast = isTyped && span.size() > 1 && span.get(span.size() - 1) == open.get(open.size() - 1);
            if (span.stream().allMatch(TypedWord::isUsed) || bare.matches("[\\d ]+") || !isWhole && !isLast) {
                continue;
            }
            var codes = bare.length() < SHORTEST_BEGINNING ? List.<String>of() : names.listBegunBy(bare);
            var unit = mentioned.search(TypedWord.written(span));
            if (unit.isPresent()
                    && (codes.isEmpty() && mentions.isEmpty() && isWhole || UnitMentions.isBegun(unit.get()))) {
                mentions.add(unit.get());
            } else if (!codes.isEmpty()) {
                indicators.addAll(codes);
                indicatorWords.add(bare);
            } else {
                continue;
            }
            span.forEach(TypedWord::use);
            if (span.stream()
                    .anyMatch(word -> word.isWeak()
                            && Lexicon.find(word.bare())
                                    .filter(Lexicon.Among.class::isInstance)
                                    .isPresent())) {
                population = Optional.empty();
            }
            return;
        }
    }

    private void readNumber(List<List<TypedWord>> runs) {
        var left = runs.stream()
                .flatMap(List::stream)
                .filter(word -> !word.isUsed())
                .toList();
        if (mentions.isEmpty()
                && kinds.isEmpty()
                && rest.isEmpty()
                && left.size() == 1
                && CODE.matcher(left.get(0).bare()).matches()) {
            mentioned.find(left.get(0).written()).ifPresent(mention -> {
                mentions.add(mention);
                left.get(0).use();
            });
        }
    }
}
