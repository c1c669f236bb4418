package vn.parindex.understanding;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.parindex.understanding.Section.Column;

/**
 * What a person said that a column holds: {@code score}, {@code par-index.steering:points}, {@code rank@2023}, {@code fraction}.
 *
 * @param indicator its code; empty where the column or the table says it
 * @param holds the word for what the figures are
 * @param year empty where the column or the table says it
 */
record ColumnAnswer(Optional<String> indicator, String holds, Optional<Integer> year) {

    private static final Pattern FORM =
            Pattern.compile("(?:([a-z0-9.-]+):)?(score-and-rank|score|points|rank|fraction)(?:@(20\\d\\d))?");

    /** Empty for every other text, which means that the column is left out. */
    static Optional<ColumnAnswer> parse(String text) {
        var match = FORM.matcher(text);
        return match.matches()
                ? Optional.of(new ColumnAnswer(
                        Optional.ofNullable(match.group(1)),
                        match.group(2),
                        Optional.ofNullable(match.group(3)).map(Integer::valueOf)))
                : Optional.empty();
    }

    /**
     * Where the figures of the column go, then.
     *
     * @param id of the column
     * @param bracketed whether its cells have a second number in brackets
     */
    List<Target> targets(Column column, String id, String indicator, int year, boolean bracketed) {
        var before = bracketed ? Target.Part.BEFORE_BRACKETS : Target.Part.WHOLE;
        return switch (holds) {
            case "score-and-rank" ->
                List.of(
                        new Target(column, id, ColumnMeasure.SCORE, indicator, year, false, true, before),
                        new Target(
                                column, id, ColumnMeasure.RANK, indicator, year, false, true, Target.Part.IN_BRACKETS));
            case "fraction" ->
                List.of(new Target(column, id, ColumnMeasure.SCORE, indicator, year, true, true, before));
            default -> {
                var measure = ColumnMeasure.valueOf(holds.toUpperCase(Locale.ROOT));
                yield List.of(new Target(column, id, measure, indicator, year, false, true, before));
            }
        };
    }
}
