package vn.parindex.page;

import java.util.Optional;
import vn.parindex.http.Text;

/**
 * A feed that a view names to browsers and feed readers.
 *
 * @param path within the service, with its query but for the language
 */
record Subscription(String path, Text title) {

    static final Subscription RELEASES =
            new Subscription("/releases.atom", Text.of("Các phiên bản dữ liệu", "Releases of the data"));

    static Subscription unit(String unit, Text label) {
        return new Subscription("/feeds/units/" + unit + ".atom", changes(label));
    }

    static Subscription indicator(String indicator, Text name) {
        return new Subscription("/feeds/indicators/" + indicator + ".atom", changes(name));
    }

    /** @param population empty for the one that the address shows by itself */
    static Subscription table(String indicator, String year, Optional<String> population, Text name) {
        var of = year.equals("latest")
                ? Text.of(name.vi() + ", năm mới nhất", name.en() + ", latest year")
                : Text.of(name.vi() + " năm " + year, name.en() + ", " + year);
        return new Subscription(
                "/feeds/tables/" + indicator + "/" + year + ".atom"
                        + population.map(each -> "?population=" + each).orElse(""),
                changes(of));
    }

    private static Text changes(Text of) {
        return Text.of("Thay đổi: " + of.vi(), "Changes: " + of.en());
    }
}
