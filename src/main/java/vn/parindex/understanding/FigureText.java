package vn.parindex.understanding;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.parindex.catalog.BareWords;
import vn.parindex.catalog.Figure;
import vn.parindex.catalog.Interval;
import vn.parindex.document.Cell;

/** Numbers as official tables print them. */
final class FigureText {

    /** What a cell of figures says. */
    sealed interface Read {
        record Number(Figure figure, boolean percent) implements Read {}

        /** {@code of}: the size of the population where it stands beside the place, {@code 12/63}; else 0. */
        record Place(Interval interval, int of) implements Read {}

        /** That there is no figure: a dash, or words for it. */
        record Nothing() implements Read {}

        /** Something that is no figure by itself; whoever reads must ask. */
        record Unclear() implements Read {}
    }

    private static final Pattern MARKS =
            Pattern.compile(Cell.NOTE_BEGIN + "[^" + Cell.NOTE_END + "]*" + Cell.NOTE_END + "|\\(\\s*\\*+\\s*\\)|\\*+");
    private static final Pattern DASHES = Pattern.compile("[-\\p{Pd}−./…\\s]*|x|X");
    private static final Set<String> NOTHING = Set.of(
            "khong co so lieu",
            "khong co du lieu",
            "chua co so lieu",
            "khong danh gia",
            "khong xep hang",
            "khong xep loai",
            "khong tham gia",
            "kcsl",
            "n a",
            "na",
            "none",
            "no data",
            "not available",
            "not ranked");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(?:[.,]\\d{1,6})?");
    private static final Pattern PLACE =
            Pattern.compile("(?:dong hang |cung hang |hang |thu |vi tri |top )?([1-9]\\d{0,2})(?:st|nd|rd|th)?");
    private static final Pattern PLACE_OF = Pattern.compile("([1-9]\\d{0,2})\\s*/\\s*([1-9]\\d{0,2})");
    private static final Pattern BAND = Pattern.compile("([1-9]\\d{0,2})\\s*[-\\p{Pd}−]\\s*([1-9]\\d{0,2})");

    private static final Pattern BRACKETED = Pattern.compile("([^(]*\\d\\s*%?)\\s*\\(\\s*([1-9]\\d{0,2})\\s*\\)");
    private static final Pattern SHARED = Pattern.compile("^=\\s*|\\s*=$");

    private FigureText() {}

    /** A figure with a whole number in brackets behind it, {@code 96,17 (1)}: its place, or the number of a footnote. */
    record Bracketed(String figure, String number) {}

    static Optional<Bracketed> bracketed(String text) {
        var match = BRACKETED.matcher(withoutMarks(text));
        return match.matches() && number(match.group(1)) instanceof Read.Number
                ? Optional.of(new Bracketed(match.group(1).strip(), match.group(2)))
                : Optional.empty();
    }

    /**
     * The figure that a text most likely means that is none: with the number of a footnote, a letter for a digit, a blank within; with a
     * decimal point, as answers stand between commas.
     */
    static Optional<String> likely(String text) {
        var bare = withoutMarks(text);
        var without = bracketed(text).map(Bracketed::figure).orElse(bare);
        var digits = without.matches("[\\dlIoO.,%\\s]*\\d[\\dlIoO.,%\\s]*")
                ? without.replaceAll("[lI]", "1")
                        .replaceAll("[oO]", "0")
                        .replaceAll("\\s+", "")
                        .replaceAll("[.,]+$", "")
                : without;
        return !digits.equals(bare) && number(digits) instanceof Read.Number
                ? Optional.of(digits.replace(',', '.'))
                : Optional.empty();
    }

    /** The text without signs of footnotes; raised ones, stars alone or in brackets. */
    static String withoutMarks(String text) {
        return MARKS.matcher(text).replaceAll("").strip();
    }

    /** A score or points: at most three digits before a point or comma and six behind it, perhaps with a percent sign. */
    static Read number(String text) {
        var bare = withoutMarks(text);
        if (saysNothing(bare)) {
            return new Read.Nothing();
        }
        boolean percent = bare.endsWith("%");
        var digits = percent ? bare.substring(0, bare.length() - 1).strip() : bare;
        if (!NUMBER.matcher(digits).matches() || digits.matches("0\\d.*")) {
            return new Read.Unclear();
        }
        return new Read.Number(Figure.parse(digits.replace(',', '.')), percent);
    }

    /** A place: {@code 1}, {@code 1.}, {@code 1/63}, {@code Hạng 1}, {@code 1st}, shared ({@code 5=}), or a band of places {@code 61-63}. */
    static Read place(String text) {
        var bare = withoutMarks(text);
        if (saysNothing(bare)) {
            return new Read.Nothing();
        }
        var of = PLACE_OF.matcher(bare);
        if (of.matches()) {
            int place = Integer.parseInt(of.group(1));
            int size = Integer.parseInt(of.group(2));
            return place <= size ? new Read.Place(new Interval(place, place), size) : new Read.Unclear();
        }
        var band = BAND.matcher(bare);
        if (band.matches()) {
            int best = Integer.parseInt(band.group(1));
            int worst = Integer.parseInt(band.group(2));
            return best < worst ? new Read.Place(new Interval(best, worst), 0) : new Read.Unclear();
        }
        if (bare.matches("\\d+[.,]\\d+.*")) {
            return new Read.Unclear();
        }
        var one = PLACE.matcher(BareWords.of(SHARED.matcher(bare).replaceAll("")));
        if (one.matches()) {
            int place = Integer.parseInt(one.group(1));
            return new Read.Place(new Interval(place, place), 0);
        }
        return new Read.Unclear();
    }

    /** Whether digits stand in it that may be a figure, perhaps with a number in brackets behind it. */
    static boolean mayBeFigure(String text) {
        return withoutMarks(text).matches("[-+]?\\d[\\d.,/\\s%]*(\\(\\s*\\d{1,3}\\s*\\))?");
    }

    /** Whether it is a whole number, and which. */
    static Optional<Integer> whole(String text) {
        var bare = withoutMarks(text).replaceFirst("[.)]$", "").replaceFirst("^\\(", "");
        return bare.matches("\\d{1,4}") ? Optional.of(Integer.valueOf(bare)) : Optional.empty();
    }

    private static boolean saysNothing(String bare) {
        return DASHES.matcher(bare).matches() || NOTHING.contains(BareWords.of(bare));
    }
}
