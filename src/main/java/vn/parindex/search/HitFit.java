package vn.parindex.search;

import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import vn.parindex.catalog.SourceWords;
import vn.parindex.catalog.Unit;

/**
 * How well a hit fits what a query says, and the one order that follows.
 *
 * <p>A query has parts: each unit that is named, the indicator, the year, the population, the kind that is asked for, the words that are left. A hit
 * <em>fits</em> a part, is <em>silent</em> on it, or is about something else. Whatever is about something else is no hit at all, so that naming a year, for
 * example, never brings up another one. Of the others come first
 *
 * <ol>
 *   <li>what fits more parts;
 *   <li>what is about less that was not asked for: a unit before its figures, whose index nobody named, and documents last unless words of theirs, or
 *       documents, are asked for. The newest year goes without saying, of a unit the newest with a result of it;
 *   <li>the kind that is asked for, most wanted first, then the order of {@link HitKind};
 *   <li>the likelier unit ({@link Mention});
 *   <li>the newer year, the indicator in the order of the dataset, the address.
 * </ol>
 *
 * <p>No two hits are equal in all of these, and nothing else plays a part: the order is the same whoever asks, however many at a time.
 */
record HitFit(Hit hit, int parts, int beside, int kind, int unit, int year, int indicator, boolean fitsRest)
        implements Comparable<HitFit> {

    private static final Comparator<HitFit> BEST_FIRST = Comparator.comparingInt((HitFit fit) -> -fit.parts)
            .thenComparingInt(HitFit::beside)
            .thenComparingInt(HitFit::kind)
            .thenComparingInt(HitFit::unit)
            .thenComparingInt(fit -> -fit.year)
            .thenComparingInt(HitFit::indicator)
            .thenComparing(fit -> fit.hit.address());

    private static final int UNITS_OF_A_MENTION = 10_000;

    /** More than any data is about that was not asked for: a document that nobody asked for speaks of much else. */
    private static final int AFTER_DATA = 9;

    /** How the hit fits; empty where it is about something else than the query, or about nothing of it. */
    static Optional<HitFit> of(Hit hit, Meaning meaning, SearchGround ground) {
        return hit.kind() == HitKind.SOURCE
                ? ofDocument(hit, meaning, ground)
                : isOffered(hit, meaning) ? ofData(hit, meaning, ground) : Optional.empty();
    }

    /** Checks and statements are many: they come only where they are asked for. */
    private static boolean isOffered(Hit hit, Meaning meaning) {
        return switch (hit.kind()) {
            case CHECKS ->
                meaning.asksFor(HitKind.CHECKS)
                        && (hit.outcome() == null
                                ? meaning.outcomes().isEmpty()
                                : meaning.outcomes().stream()
                                        .anyMatch(each -> each.code().equals(hit.outcome())));
            case CHECK ->
                meaning.asksFor(HitKind.CHECK)
                        && (meaning.outcomes().isEmpty()
                                || meaning.outcomes().contains(hit.check().outcome()));
            case STATEMENT ->
                meaning.asksFor(HitKind.STATEMENT)
                        && (meaning.statistics().isEmpty()
                                || meaning.statistics().contains(hit.check().statistic()));
            default -> true;
        };
    }

    private static Optional<HitFit> ofData(Hit hit, Meaning meaning, SearchGround ground) {
        boolean fitsRest = !meaning.rest().isEmpty() && words(hit, ground).holdAll(meaning.rest());
        var units = fittedUnits(hit, meaning, fitsRest);
        if (units.isEmpty()
                || isOfAnotherIndicator(hit, meaning)
                || isOfAnotherYear(hit, meaning, ground, fitsRest)
                || isOfAnotherPopulation(hit, meaning)) {
            return Optional.empty();
        }
        int parts = units.get().mentions();
        parts += hit.indicator() != null && !meaning.indicators().isEmpty() ? 1 : 0;
        parts += hit.year() != null && (!meaning.years().isEmpty() || meaning.latest()) ? 1 : 0;
        parts += hit.population() != null && meaning.hasPopulation() ? 1 : 0;
        return of(
                hit,
                meaning,
                ground,
                parts,
                fitsRest,
                fitsRest ? 0 : beside(hit, meaning, ground),
                units.get().likeliest());
    }

    private static Optional<HitFit> of(
            Hit hit, Meaning meaning, SearchGround ground, int others, boolean fitsRest, int beside, int unit) {
        int wanted = meaning.kinds().indexOf(hit.kind());
        int parts = others + (wanted < 0 ? 0 : 1) + (fitsRest ? 1 : 0);
        return parts == 0
                ? Optional.empty()
                : Optional.of(new HitFit(
                        hit,
                        parts,
                        beside,
                        wanted < 0 ? meaning.kinds().size() + hit.kind().ordinal() : wanted,
                        unit,
                        hit.year() == null ? 0 : hit.year(),
                        hit.indicator() == null ? -1 : ground.place(hit.indicator()),
                        fitsRest));
    }

    /**
     * A document speaks in prose: it fits where everything that the query says but the kind stands in it, be the words that were written or another
     * name of the same.
     */
    private static Optional<HitFit> ofDocument(Hit hit, Meaning meaning, SearchGround ground) {
        var words = ground.words(hit.source());
        int parts = meaning.mentions().size()
                + (meaning.indicators().isEmpty() ? 0 : 1)
                + (meaning.years().isEmpty() ? 0 : 1);
        boolean speaks = words.holdAll(meaning.rest())
                && meaning.mentions().stream().allMatch(mention -> words.nameAny(mention.names()))
                && (meaning.indicators().isEmpty() || words.nameAny(meaning.indicatorWords()))
                && (meaning.years().isEmpty()
                        || meaning.years().stream()
                                .anyMatch(year -> words.text().contains(String.valueOf(year))))
                && !meaning.latest()
                && !meaning.hasPopulation();
        boolean isMeant = !meaning.rest().isEmpty() || meaning.asksFor(HitKind.SOURCE);
        return speaks
                ? of(hit, meaning, ground, parts, !meaning.rest().isEmpty(), isMeant ? 0 : AFTER_DATA, 0)
                : Optional.empty();
    }

    /** The prose that stands beside a hit. */
    private static SourceWords words(Hit hit, SearchGround ground) {
        return switch (hit.kind()) {
            case RANKING -> ground.prose(hit.indicator(), hit.year());
            case UNIT -> ground.basis(hit.units().get(0));
            default -> SourceWords.in("");
        };
    }

    /** How many mentions a hit fits, and how likely its likeliest unit is. */
    private record Units(int mentions, int likeliest) {}

    private static Optional<Units> fittedUnits(Hit hit, Meaning meaning, boolean fitsRest) {
        if (meaning.mentions().isEmpty()) {
            boolean needsOne =
                    switch (hit.kind()) {
                        case FIGURE, HISTORY, COMPARISON -> true;
                        case UNIT -> !fitsRest;
                        case RANKING, CHECKS -> !hit.units().isEmpty();
                        default -> false;
                    };
            return needsOne ? Optional.empty() : Optional.of(new Units(0, 0));
        }
        int fitted = 0;
        int likeliest = Integer.MAX_VALUE;
        for (int i = 0; i < meaning.mentions().size(); i++) {
            var mention = meaning.mentions().get(i);
            var position = position(hit, mention);
            if (position.isPresent()) {
                fitted++;
                likeliest = Math.min(likeliest, i * UNITS_OF_A_MENTION + position.getAsInt());
            }
        }
        boolean aboutUnits = !hit.units().isEmpty() || hit.check() != null || hit.kind() == HitKind.CHECKS;
        return aboutUnits && fitted == 0
                ? Optional.empty()
                : Optional.of(new Units(fitted, fitted == 0 ? 0 : likeliest));
    }

    /** Where a hit's unit stands in a mention. The country is what every nationwide table is about; a result is of whoever bore the series. */
    static OptionalInt position(Hit hit, Mention mention) {
        boolean nationwide = hit.units().isEmpty() && (hit.kind() == HitKind.RANKING || hit.kind() == HitKind.SUMMARY);
        return nationwide && mention.isOf(SearchGround.COUNTRY)
                ? OptionalInt.of(0)
                : hit.units().stream()
                        .map(Unit::id)
                        .map(id -> hit.year() == null ? mention.position(id) : mention.positionInSeries(id))
                        .flatMapToInt(OptionalInt::stream)
                        .min();
    }

    private static boolean isOfAnotherIndicator(Hit hit, Meaning meaning) {
        if (hit.indicator() == null) {
            return hit.kind() == HitKind.CHECKS && !meaning.indicators().isEmpty();
        }
        boolean speaksForItself = hit.check() != null || hit.kind() == HitKind.INDICATOR;
        return meaning.indicators().isEmpty()
                ? !speaksForItself && (hit.indicator().parent() != null || hit.kind() == HitKind.CHECKS)
                : !meaning.indicators().contains(hit.indicator().code());
    }

    private static boolean isOfAnotherYear(Hit hit, Meaning meaning, SearchGround ground, boolean fitsRest) {
        if (hit.year() == null) {
            return hit.kind() == HitKind.CHECKS && !meaning.years().isEmpty();
        }
        if (hit.kind() == HitKind.CHECKS && hit.units().stream().anyMatch(unit -> !unit.livesAtEndOf(hit.year()))) {
            return true;
        }
        if (!meaning.years().isEmpty()) {
            return !meaning.years().contains(hit.year());
        }
        return switch (hit.kind()) {
            case YEAR, CHECKS -> true;
            case CHECK, STATEMENT -> meaning.latest() && !isLatest(hit, meaning, ground);
            default -> !fitsRest && !isLatest(hit, meaning, ground);
        };
    }

    private static boolean isLatest(Hit hit, Meaning meaning, SearchGround ground) {
        var newest = hit.kind() == HitKind.FIGURE
                ? meaning.newest(hit.units().get(0), hit.indicator(), ground)
                : ground.latest(hit.indicator());
        return newest.equals(OptionalInt.of(hit.year()));
    }

    private static boolean isOfAnotherPopulation(Hit hit, Meaning meaning) {
        var allowed = meaning.populations();
        boolean isCountry = SearchGround.COUNTRY.equals(hit.population());
        return hit.population() != null && !isCountry && !allowed.isEmpty() && !allowed.contains(hit.population());
    }

    /** How many of the things it is about were not asked for. */
    private static int beside(Hit hit, Meaning meaning, SearchGround ground) {
        int beside = hit.indicator() != null && meaning.indicators().isEmpty() ? 1 : 0;
        beside += !hit.units().isEmpty() && meaning.mentions().isEmpty() ? 1 : 0;
        boolean yearIsSaid = hit.year() == null || !meaning.years().isEmpty() || isLatest(hit, meaning, ground);
        return beside + (yearIsSaid ? 0 : 1);
    }

    @Override
    public int compareTo(HitFit other) {
        return BEST_FIRST.compare(this, other);
    }
}
