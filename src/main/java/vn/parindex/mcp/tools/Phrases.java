package vn.parindex.mcp.tools;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.parindex.catalog.BreakView;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.IndicatorView;
import vn.parindex.catalog.Interval;
import vn.parindex.catalog.SourceView;
import vn.parindex.catalog.SpokenNames;
import vn.parindex.catalog.UnitView;
import vn.parindex.http.Counted;
import vn.parindex.http.Decimals;
import vn.parindex.http.Lang;
import vn.parindex.http.Text;
import vn.parindex.result.Change;
import vn.parindex.result.RankView;
import vn.parindex.result.ResultView;
import vn.parindex.result.State;
import vn.parindex.result.StatisticsView;

/**
 * The words of the answers: what is known and what is not, published or reckoned, exact or between two ends, so that whoever reads on cannot
 * take one for the other.
 */
record Phrases(Catalog catalog, Lang lang) {

    private static final Map<String, Text> POPULATIONS = Map.of(
            "province", Text.of("tỉnh, thành phố", "provinces"),
            "ministry", Text.of("bộ, cơ quan ngang bộ", "ministries"),
            "region", Text.of("vùng", "regions"));

    /** Of more breaks than these the years alone are told. */
    private static final int MOST_REASONS = 3;

    /** Titles of documents are cut here. */
    private static final int LONGEST_TITLE = 70;

    String say(String vi, String en) {
        return lang == Lang.VI ? vi : en;
    }

    String say(Text text) {
        return text.in(lang);
    }

    String number(BigDecimal number) {
        return Decimals.in(lang, number.toPlainString());
    }

    /** With its sign, as a change is told. */
    String signed(BigDecimal number) {
        return (number.signum() > 0 ? "+" : "") + number(number);
    }

    /** PAR INDEX; a component after its index. */
    String indicator(IndicatorView indicator) {
        return indicator(indicator.code(), indicator.population());
    }

    String indicator(String code, String population) {
        return catalog.findIndicator(code, population)
                .map(each -> say(SpokenNames.of(catalog, each)))
                .orElse(code);
    }

    /** What the members of a population are called. */
    String population(String code) {
        return say(POPULATIONS.getOrDefault(code, Text.of("đơn vị (" + code + ")", "units (" + code + ")")));
    }

    /** What people call it. */
    String unit(UnitView unit) {
        return say(SpokenNames.of(catalog.requireUnit(unit.id())));
    }

    /** How a unit became another. */
    String step(String kind) {
        return switch (kind) {
            case "merged" -> say("sáp nhập", "merged");
            case "renamed" -> say("đổi tên", "renamed");
            default -> say("thay thế", "replaced");
        };
    }

    /** With its dates where another one has borne the same name. */
    String label(UnitView unit) {
        return say(unit.label());
    }

    /** The figure with its unit of measure, or that it is not known, and why. */
    String figure(ResultView result) {
        if (result.score() != null) {
            return number(result.score()) + "%";
        }
        if (result.points() != null) {
            return number(result.points())
                    + (result.maxPoints() == null ? "" : "/" + number(result.maxPoints()))
                    + say(" điểm", " points");
        }
        return say("chưa biết điểm", "score not known") + " (" + state(result) + ")";
    }

    /** Why a figure is there or not. */
    String state(ResultView result) {
        return say(State.parse(result.state()).label());
    }

    /** Whether a figure of the result is known. */
    static boolean isKnown(ResultView result) {
        return result.score() != null || result.points() != null;
    }

    /** Whether anything at all is known of the result: a figure, or a place that was printed. */
    static boolean isAnythingKnown(ResultView result) {
        return isKnown(result) || result.rank() != null && result.rank().published() != null;
    }

    /** An exact place, or from where to where it may be. */
    String place(Interval place) {
        return place.isExact()
                ? say("hạng ", "rank ") + place.best()
                : say("hạng %d đến %d", "rank %d to %d").formatted(place.best(), place.worst());
    }

    /** The place and how it is known: printed, reckoned, or printed against what other figures allow. */
    String place(RankView rank) {
        if (rank == null) {
            return say("không thuộc diện xếp hạng", "not ranked");
        }
        var told = place(rank.place());
        if (Boolean.FALSE.equals(rank.fits())) {
            return told + say(" (công bố, mâu thuẫn với số liệu khác)", " (published, contradicted by other figures)");
        }
        if (rank.place().equals(rank.published())) {
            return told + say(" (công bố)", " (published)");
        }
        return told + say(" (suy ra)", " (reckoned)");
    }

    /** What a place in brackets means, to stand once in an answer. */
    String ofPlaces() {
        return say(
                "(công bố) = nguồn nêu; (suy ra) = tính từ số liệu đã biết, không nguồn nào nêu.",
                "(published) = a source states it; (reckoned) = follows from what is known, no source states it.");
    }

    /** How it moved, and whether that may be compared; empty where there is no edition before. */
    String change(Change change) {
        if (change == null || change.comparable() && change.score() == null && change.rank() == null) {
            return "";
        }
        if (!change.comparable()) {
            return say(
                            "so với %d: không so sánh được, phương pháp đã đổi",
                            "against %d: not comparable, the method changed")
                    .formatted(change.since());
        }
        var score = change.score() == null
                ? say("mức đổi điểm chưa biết", "change of the score not known")
                : signed(change.score()) + say(" điểm", " points");
        var places = change.rank() == null
                ? say("mức đổi hạng chưa biết", "change of the place not known")
                : change.rank() == 0
                        ? say("hạng không đổi", "same place")
                        : change.rank() > 0
                                ? Counted.said(say("lên %d hạng", "%d [place|places] up"), change.rank())
                                : Counted.said(say("xuống %d hạng", "%d [place|places] down"), -change.rank());
        return say("so với %d: %s, %s (so sánh được)", "against %d: %s, %s (comparable)")
                .formatted(change.since(), score, places);
    }

    /** A statistic, published beside what the known figures allow. */
    String statistic(StatisticsView.Pair pair) {
        var published = pair.published() == null
                ? say("không nguồn nào công bố", "published by no source")
                : number(pair.published().value()) + say(" (công bố)", " (published)");
        if (pair.computed() == null) {
            return published + say("; không đủ số liệu để tính lại", "; too little is known to recompute it");
        }
        var computed = pair.computed();
        var known = say("; tính lại từ %d/%d: ", "; recomputed over %d of %d: ")
                .formatted(computed.known().over(), computed.known().of());
        return published
                + known
                + (computed.value() != null
                        ? number(computed.value())
                        : say("trong khoảng %s đến %s", "between %s and %s")
                                .formatted(number(computed.low()), number(computed.high())));
    }

    /** The breaks in method that lie within these years, with their reasons where they are few; that none is known without one. */
    String breaks(List<BreakView> breaks, int from, int to) {
        var within = breaks.stream()
                .filter(each -> from <= each.year() && each.year() <= to)
                .toList();
        if (within.isEmpty() || within.size() > MOST_REASONS) {
            return breakYears(within);
        }
        return within.stream()
                .map(each -> each.year() + " (" + say(each.reason()).replaceFirst("\\.$", "") + ")")
                .distinct()
                .collect(Collectors.joining(
                        "; ",
                        say(
                                "Gián đoạn phương pháp, điểm qua các mốc này không so sánh được: ",
                                "Breaks in method, scores across them are not comparable: "),
                        "."));
    }

    /** The break of this very year with its reason, else the years of all. */
    String breaksOf(List<BreakView> breaks, int year) {
        return breaks.stream().anyMatch(each -> each.year() == year) ? breaks(breaks, year, year) : breakYears(breaks);
    }

    /** The years of the breaks; that there is none. */
    String breakYears(List<BreakView> breaks) {
        var years = years(breaks.stream().map(BreakView::year).toList());
        return years.isEmpty()
                ? say(
                        "Chuỗi không có gián đoạn phương pháp nào được biết.",
                        "No break in method is known in the series.")
                : say(
                                "Gián đoạn phương pháp: %s; điểm qua các mốc đó không so sánh được.",
                                "Breaks in method: %s; scores across them are not comparable.")
                        .formatted(years);
    }

    static String years(Collection<Integer> years) {
        return years.stream().distinct().sorted().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** The documents, the nearest to the publisher first, at most so many by name. */
    String sources(Map<String, SourceView> sources, int most) {
        if (sources.isEmpty()) {
            return "";
        }
        var named = sources.values().stream()
                .sorted((one, other) -> Integer.compare(one.tier(), other.tier()))
                .limit(most)
                .map(this::source)
                .collect(Collectors.joining("; "));
        int more = sources.size() - most;
        return say("Nguồn: ", "Sources: ") + named
                + (more > 0 ? say(" và %d tài liệu khác", " and %d more").formatted(more) : "") + ".";
    }

    String source(SourceView source) {
        var title = shortened(source.title());
        return source.publisher() == null ? title : source.publisher() + ", “" + title + "”";
    }

    private static String shortened(String title) {
        return title.length() <= LONGEST_TITLE
                ? title
                : title.substring(0, title.offsetByCodePoints(0, title.codePointCount(0, LONGEST_TITLE)))
                                .strip() + "…";
    }
}
