package vn.parindex.figures;

import java.util.List;
import java.util.function.Function;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Figure;
import vn.parindex.catalog.Interval;
import vn.parindex.catalog.SpokenNames;
import vn.parindex.http.Decimals;
import vn.parindex.http.Text;
import vn.parindex.result.Places;
import vn.parindex.result.Standing;
import vn.parindex.result.State;

/** A figure read out in a sentence: what is known, where that stands, and between whom for certain. */
record FigureSentence(Catalog catalog, Standing standing, Neighbours neighbours) {

    /** PAR INDEX 2019, Hưng Yên. */
    Text title() {
        var table = standing.table();
        return both(language -> language.apply(SpokenNames.of(catalog, table.indicator())) + " " + table.year() + ", "
                + name(standing, language));
    }

    Text text() {
        return both(language -> opening(language) + place(language) + between(language) + ".");
    }

    private boolean isNotRanked() {
        return standing.place() == null || standing.result().state() == State.NOT_APPLICABLE;
    }

    private String opening(Function<Text, String> language) {
        var unit = name(standing, language);
        var what = language.apply(SpokenNames.of(catalog, standing.table().indicator()));
        int year = standing.table().year();
        if (isNotRanked()) {
            return language.apply(Text.of(
                            "%1$s không thuộc diện xếp hạng %2$s năm %3$d", "%1$s was not ranked by %2$s in %3$d"))
                    .formatted(unit, what, year);
        }
        var result = standing.result();
        if (result.score() != null) {
            return language.apply(Text.of("%1$s đạt %4$s%% %2$s năm %3$d", "%1$s scored %4$s%% in %2$s %3$d"))
                    .formatted(unit, what, year, number(result.score(), language));
        }
        if (result.points() != null) {
            return language.apply(Text.of("%1$s đạt %4$s điểm %2$s năm %3$d", "%1$s got %4$s points in %2$s %3$d"))
                    .formatted(unit, what, year, number(result.points(), language));
        }
        return language.apply(
                        result.published() == null
                                ? Text.of(
                                        "Chưa có nguồn nêu kết quả %2$s năm %3$d của %1$s",
                                        "No source read here states a result of %1$s in %2$s %3$d")
                                : Text.of(
                                        "Nguồn chỉ nêu thứ hạng %2$s năm %3$d của %1$s, chưa nêu điểm",
                                        "Of %1$s in %2$s %3$d sources state the rank alone, no score"))
                .formatted(unit, what, year);
    }

    private String place(Function<Text, String> language) {
        Places.Place place = standing.place();
        if (isNotRanked()) {
            return "";
        }
        var where = language.apply(Text.of(", hạng %s/%d", ", rank %s of %d"))
                .formatted(written(place.place()), place.of());
        if (Boolean.FALSE.equals(place.fits())) {
            return where
                    + language.apply(Text.of(
                            " theo công bố, chưa khớp với các số liệu khác",
                            " as published, which other figures disagree with"));
        }
        if (place.place().isExact()) {
            return where;
        }
        return where
                + language.apply(
                        place.place().equals(place.published())
                                ? Text.of(" theo công bố", " as published")
                                : Text.of(
                                        " (suy ra từ số liệu đã công bố)", " (as far as the published figures allow)"));
    }

    private String between(Function<Text, String> language) {
        var above = beside(neighbours.above(), Text.of("dưới %s hạng %d", "below %s, ranked %d"), language);
        var below = beside(neighbours.below(), Text.of("trên %s hạng %d", "above %s, ranked %d"), language);
        var both =
                List.of(above, below).stream().filter(each -> !each.isEmpty()).toList();
        return both.isEmpty() ? "" : ": " + String.join(language.apply(Text.of(", ", ", and ")), both);
    }

    private String beside(List<Standing> nearest, Text words, Function<Text, String> language) {
        return nearest.stream()
                .findFirst()
                .map(other -> language.apply(words)
                        .formatted(name(other, language), other.place().place().best()))
                .orElse("");
    }

    private String name(Standing of, Function<Text, String> language) {
        return language.apply(SpokenNames.of(catalog.requireUnit(of.result().unit())));
    }

    private static String number(Figure figure, Function<Text, String> language) {
        return language.apply(Decimals.inBoth(figure.toString()));
    }

    private static String written(Interval place) {
        return place.isExact() ? String.valueOf(place.best()) : place.best() + "–" + place.worst();
    }

    private static Text both(Function<Function<Text, String>, String> sentence) {
        return Text.of(sentence.apply(Text::vi), sentence.apply(Text::en));
    }
}
