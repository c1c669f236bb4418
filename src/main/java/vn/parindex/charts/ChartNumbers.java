package vn.parindex.charts;

import vn.parindex.catalog.Figure;
import vn.parindex.catalog.Interval;
import vn.parindex.http.Decimals;
import vn.parindex.http.Lang;

/** Figures as they are written in each language: 90,09 in Vietnamese, 90.09 in English, with the decimals that were printed. */
final class ChartNumbers {

    private ChartNumbers() {}

    static String of(Figure figure, Lang lang) {
        return Decimals.in(lang, figure.toString());
    }

    /** 17, or 18–35 where several places are possible. */
    static String of(Interval place) {
        return place.isExact() ? String.valueOf(place.best()) : place.best() + "–" + place.worst();
    }
}
