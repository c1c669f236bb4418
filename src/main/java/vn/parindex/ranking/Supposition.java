package vn.parindex.ranking;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.parindex.catalog.Figure;
import vn.parindex.catalog.Interval;
import vn.parindex.http.Decimals;
import vn.parindex.http.Text;
import vn.parindex.result.Measure;
import vn.parindex.result.Rivals;

/**
 * What is supposed of one unit, reckoned and put into words.
 *
 * @param unit what people call it
 * @param own its figure as it is known; null where it is not
 */
record Supposition(Text unit, Measure measure, Rivals rivals, Figure own) {

    static final Text NOTICE = Text.of(
            "Kết quả giả định: tính từ số liệu đã công bố của các đơn vị khác, không phải số liệu công bố.",
            "Hypothetical: reckoned from what is published of the others; nobody published it.");

    WhatIfView.Supposed of(Figure figure) {
        Interval place = rivals.place(figure);
        var value = written(figure);
        return new WhatIfView.Supposed(
                figure.value(),
                place,
                rivals.size(),
                place.isExact()
                        ? Text.of(
                                "Nếu đạt %s %s, %s chắc chắn đứng hạng %d/%d."
                                        .formatted(value.vi(), measureVi(), unit.vi(), place.best(), rivals.size()),
                                "With %s %s, %s would surely rank %d of %d."
                                        .formatted(value.en(), measureEn(), unit.en(), place.best(), rivals.size()))
                        : Text.of(
                                "Nếu đạt %s %s, %s đứng trong khoảng hạng %d–%d trên %d; chưa thể nói hẹp hơn vì điểm của các đơn vị khác chưa đủ, hoặc có đơn vị bằng điểm."
                                        .formatted(
                                                value.vi(),
                                                measureVi(),
                                                unit.vi(),
                                                place.best(),
                                                place.worst(),
                                                rivals.size()),
                                "With %s %s, %s would rank %d to %d of %d; other units’ unknown or equal figures allow no narrower range."
                                        .formatted(
                                                value.en(),
                                                measureEn(),
                                                unit.en(),
                                                place.best(),
                                                place.worst(),
                                                rivals.size())));
    }

    WhatIfView.Wanted of(int place) {
        var needed = rivals.needed(rivals.decimals()).get(place - 1);
        Figure possible = needed.possible();
        Optional<Figure> certain = needed.certain();
        var from = written(possible);
        var sure = certain.map(Supposition::written);
        return new WhatIfView.Wanted(
                place,
                possible.value(),
                certain.map(Figure::value).orElse(null),
                own == null ? null : lacks(possible),
                own == null ? null : certain.map(this::lacks).orElse(null),
                Text.of(
                        "Muốn đứng hạng %d hoặc cao hơn, %s cần ít nhất %s %s; "
                                        .formatted(place, unit.vi(), from.vi(), measureVi())
                                + sure.map(each -> "từ %s trở lên thì chắc chắn.".formatted(each.vi()))
                                        .orElse("chưa mức nào chắc chắn, vì điểm của các đơn vị khác chưa đủ."),
                        "To rank %d or better, %s needs at least %s %s; "
                                        .formatted(place, unit.en(), from.en(), measureEn())
                                + sure.map(each -> "from %s on it is certain.".formatted(each.en()))
                                        .orElse("nothing makes it certain, as other units’ figures are unknown.")));
    }

    List<WhatIfView.NeededView> places() {
        return rivals.needed(rivals.decimals()).stream()
                .map(needed -> new WhatIfView.NeededView(
                        needed.place(),
                        needed.possible().value(),
                        needed.certain().map(Figure::value).orElse(null)))
                .toList();
    }

    private BigDecimal lacks(Figure needed) {
        return needed.value().subtract(own.value()).max(BigDecimal.ZERO.setScale(needed.decimals()));
    }

    private static Text written(Figure figure) {
        return Decimals.inBoth(figure.toString());
    }

    private String measureVi() {
        return "điểm";
    }

    private String measureEn() {
        return measure == Measure.POINTS ? "points" : "percent";
    }
}
