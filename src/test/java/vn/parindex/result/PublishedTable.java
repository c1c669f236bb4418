package vn.parindex.result;

import java.util.ArrayList;
import java.util.List;
import vn.parindex.catalog.Figure;
import vn.parindex.catalog.Interval;

/** A table as test data, written the way a source prints it. */
final class PublishedTable {

    private final int size;
    private final List<Places.Entry> entries = new ArrayList<>();

    private PublishedTable(int size) {
        this.size = size;
    }

    static PublishedTable of(int size) {
        return new PublishedTable(size);
    }

    PublishedTable score(String unit, String figure) {
        return entry(unit, figure, null, 0);
    }

    PublishedTable score(String unit, String figure, int place) {
        return score(unit, figure, place, 1);
    }

    PublishedTable score(String unit, String figure, int place, int sources) {
        return entry(unit, figure, Interval.exact(place), sources);
    }

    PublishedTable place(String unit, int place) {
        return entry(unit, null, Interval.exact(place), 1);
    }

    PublishedTable band(String unit, int best, int worst) {
        return entry(unit, null, new Interval(best, worst), 1);
    }

    PublishedTable named(String unit) {
        return entry(unit, null, null, 0);
    }

    private PublishedTable entry(String unit, String figure, Interval published, int sources) {
        entries.add(new Places.Entry(unit, figure == null ? null : Figure.parse(figure), published, sources));
        return this;
    }

    List<Places.Entry> entries() {
        return List.copyOf(entries);
    }

    int size() {
        return size;
    }

    Places places() {
        return Places.of(entries, size);
    }

    Places.Place place(String unit) {
        return places().find(unit).orElseThrow();
    }

    List<String> misfits() {
        Places places = places();
        return entries.stream()
                .map(Places.Entry::unit)
                .filter(unit ->
                        Boolean.FALSE.equals(places.find(unit).orElseThrow().fits()))
                .toList();
    }

    /** PAR INDEX of the provinces, 2019: what the shipped dataset holds. */
    static PublishedTable parIndex2019() {
        return of(63).score("quang-ninh", "90.09", 1, 7)
                .score("ha-noi", "84.64", 2, 3)
                .score("dong-thap", "84.43", 3, 3)
                .score("hai-phong", "84.35", 4, 3)
                .score("long-an", "84.33", 5, 3)
                .score("an-giang", "83.32", 11)
                .score("lao-cai", "82.85", 15)
                .score("binh-duong", "82.30", 17)
                .place("soc-trang", 19)
                .place("yen-bai", 26)
                .score("quang-binh", "80.80", 36)
                .score("nam-dinh", "80.70", 39)
                .score("tay-ninh", "80.05", 44)
                .score("tien-giang", "79.68", 48)
                .band("ca-mau", 49, 63)
                .band("tra-vinh", 49, 63)
                .score("lai-chau", "79.51", 51, 3)
                .score("ben-tre", "73.87", 63, 4)
                .score("hung-yen", "81.98");
    }
}
