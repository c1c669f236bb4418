package vn.parindex.bring;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Figure;
import vn.parindex.catalog.Interval;
import vn.parindex.catalog.Unit;
import vn.parindex.understanding.Understanding;

/**
 * One result with the document that states it, as a person says it.
 *
 * @param score percent; null where none is said; {@code points} and {@code rank} likewise
 * @param title of the document; null where it is not said, as are publisher, day (a year, a month or a day), address and tier
 */
public record SingleValue(
        String indicator,
        String population,
        Unit unit,
        int year,
        Figure score,
        Figure points,
        Interval rank,
        String title,
        String publisher,
        String publishedOn,
        String url,
        Integer tier) {

    /** Whether there is anything to bring in. */
    public boolean hasFigure() {
        return score != null || points != null || rank != null;
    }

    /** The figures as they are kept: {@code 82.15}, {@code 3}, {@code 3-5}. */
    public String text() {
        return String.join(
                "; ",
                Stream.of(printed(score), printed(points), rank == null ? "" : "#" + place(rank))
                        .filter(each -> !each.isEmpty())
                        .toList());
    }

    static String printed(Figure figure) {
        return figure == null ? "" : figure.value().toPlainString();
    }

    static String place(Interval rank) {
        return rank.isExact() ? String.valueOf(rank.best()) : rank.best() + "-" + rank.worst();
    }

    Understanding understanding() {
        var result =
                new Understanding.Result(0, "", indicator, population, unit.id(), year, score, points, rank, List.of());
        return new Understanding(
                null, List.of(), List.of(result), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    Provenance source(Catalog catalog, String digest) {
        var who = publisher == null || publisher.isBlank() ? null : publisher;
        return Provenance.of(
                catalog,
                title == null ? url : title,
                who,
                publishedOn,
                url,
                tier == null ? Request.tier(catalog, who) : tier,
                "",
                digest);
    }
}
