package vn.parindex.charts;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Indicator;
import vn.parindex.catalog.Source;
import vn.parindex.catalog.SpokenNames;
import vn.parindex.catalog.Unit;
import vn.parindex.http.Text;
import vn.parindex.result.Coverage;
import vn.parindex.result.Measure;
import vn.parindex.result.Result;

/** The words that charts share: what is measured, how much of it is known, where it comes from. */
record Captions(Catalog catalog, ChartLook look) {

    private static final Map<String, Text> POPULATIONS = Map.of(
            "province", Text.of("tỉnh, thành phố", "provinces"),
            "ministry", Text.of("bộ, cơ quan ngang bộ", "ministries"),
            "region", Text.of("vùng", "regions"),
            "department", Text.of("sở", "departments"),
            "district", Text.of("huyện", "districts"),
            "commune", Text.of("xã, phường", "communes"));

    private static final Pattern DAY_VI = Pattern.compile("([0-9]{1,2})-([0-9]{1,2})-([0-9]{4})");
    private static final Pattern DAY_EN = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final DateTimeFormatter WRITTEN_EN = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    /** PAR INDEX; a component after its index: PAR INDEX, Cải cách thể chế. */
    String name(Indicator indicator) {
        return look.say(SpokenNames.of(catalog, indicator));
    }

    /** What many units of a population are called. */
    String population(Indicator indicator) {
        return look.say(POPULATIONS.getOrDefault(indicator.population(), Text.of("đơn vị", "units")));
    }

    /** How many of how many are known. */
    String known(Coverage coverage, Indicator indicator, Measure measure) {
        int figures = measure == Measure.POINTS ? coverage.points() : coverage.scores();
        var units = population(indicator);
        if (coverage.units() == 0) {
            return look.say("Không có kỳ công bố.", "No edition.");
        }
        if (coverage.complete()) {
            return look.say("Đủ kết quả của %d/%d %s.", "Complete: %d of %d %s known.")
                    .formatted(figures, coverage.units(), units);
        }
        return look.say(
                        "Mới có điểm của %1$d và thứ hạng của %4$d trên %2$d %3$s.",
                        "Scores for %1$d and ranks for %4$d of %2$d %3$s so far.")
                .formatted(figures, coverage.units(), units, coverage.ranks());
    }

    /** What a unit is called for people; names of the data stay as they are. */
    String unit(Unit unit) {
        return look.say(SpokenNames.of(unit));
    }

    /** The name that tells a unit from others of its name, its days as people write them: Hưng Yên (từ 1/7/2025). */
    String label(Unit unit) {
        var label = catalog.label(unit);
        var name = look.say(unit.nameVi(), unit.nameEn());
        return unit(unit) + prose(look, label).substring(name.length());
    }

    /** Words of the data, their days as people write them. */
    static String prose(ChartLook look, Text text) {
        return look.say(
                DAY_VI.matcher(text.vi()).replaceAll("$1/$2/$3"),
                DAY_EN.matcher(text.en()).replaceAll(day -> written(day.group())));
    }

    private static String written(String day) {
        try {
            return LocalDate.parse(day).format(WRITTEN_EN);
        } catch (DateTimeException e) {
            // Digits that look like a day and are none stay as they are.
            return day;
        }
    }

    /** The documents behind the results, the publishers of most of them first, the release, and where it all is: empty where the service does not know its own address. */
    String source(Indicator indicator, Collection<Result> results, Optional<String> address) {
        var byPublisher = results.stream()
                .flatMap(result -> java.util.stream.Stream.of(
                                result.scoreSource(), result.pointsSource(), result.rankSource())
                        .filter(Objects::nonNull)
                        .distinct())
                .flatMap(id -> catalog.findSource(id).stream())
                .map(Source::publisher)
                .filter(Objects::nonNull)
                .collect(groupingBy(each -> each, LinkedHashMap::new, counting()));
        var publishers = byPublisher.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
        int more = publishers.size() - 2;
        var named = String.join("; ", publishers.stream().limit(2).toList())
                + (more > 0 ? look.say(" và %d nơi khác", " and %d more").formatted(more) : "");
        // Where nothing was read nobody is named.
        var by = indicator.publisher() == null || publishers.isEmpty() ? "" : indicator.publisher();
        return (publishers.isEmpty() ? "" : look.say("Nguồn: ", "Source: "))
                + by
                + (named.isEmpty() ? "" : (by.isEmpty() ? "" : look.say(", theo ", ", as reported by ")) + named)
                + (publishers.isEmpty() ? "" : ". ")
                + look.say("parindex, phiên bản dữ liệu ", "parindex, release ")
                + catalog.release().id()
                + address.map(each -> ". " + each).orElse("");
    }

    /** One text of several sentences; empty ones are left out. */
    static String sentences(List<String> sentences) {
        return String.join(
                " ",
                sentences.stream()
                        .map(String::strip)
                        .filter(each -> !each.isEmpty())
                        .map(each -> each.endsWith(".") ? each : each + ".")
                        .toList());
    }
}
