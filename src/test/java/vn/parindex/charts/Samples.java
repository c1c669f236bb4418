package vn.parindex.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import vn.parindex.catalog.Figure;
import vn.parindex.catalog.Interval;
import vn.parindex.http.Lang;
import vn.parindex.result.State;

/** Charts to draw: a few that are known by heart, and any number of others. */
final class Samples {

    private static final List<String> WORDS = List.of(
            "Bộ", "Nông", "nghiệp", "và", "Phát", "triển", "nông", "thôn", "Thừa", "Thiên", "Huế", "Bà", "Rịa", "-",
            "Vũng", "Tàu", "Quảng", "Ninh", "Đắk", "Lắk", "<b>&", "\"Hòa\"", "Thương", "binh");

    static final ChartHeading HEADING = new ChartHeading(
            "PAR INDEX 2019: tỉnh, thành phố",
            "Mới biết điểm của 15 trên 63 tỉnh, thành phố; 18 có hạng công bố.",
            List.of("Đứt chuỗi năm 2016: giá trị trung bình giảm từ 85,11 (2015) xuống 74,64 (2016)."),
            "Nguồn: Bộ Nội vụ. parindex, phiên bản dữ liệu 2026.11.24",
            "Mới biết điểm của 15 trên 63.");

    private Samples() {}

    static ChartLook look(int width) {
        return new ChartLook(Lang.VI, Theme.AUTO, width, OptionalInt.empty());
    }

    static RankingChart ranking() {
        return new RankingChart(
                HEADING,
                List.of(
                        new RankingChart.Bar("Quảng Ninh", Interval.exact(1), Figure.parse("90.09"), true, State.VALUE),
                        new RankingChart.Bar(
                                "Hưng Yên", new Interval(18, 35), Figure.parse("81.98"), false, State.VALUE),
                        new RankingChart.Bar("Sóc Trăng", Interval.exact(19), null, true, State.MISSING),
                        new RankingChart.Bar("Bến Tre", Interval.exact(63), Figure.parse("73.87"), true, State.VALUE),
                        new RankingChart.Bar("Bà Rịa - Vũng Tàu", new Interval(2, 62), null, false, State.MISSING),
                        new RankingChart.Bar("Hà Giang", new Interval(2, 62), null, false, State.WITHHELD)),
                Figure.parse("100"),
                Optional.of(Figure.parse("81.15")),
                "tỉnh, thành phố");
    }

    static HistoryChart history() {
        return new HistoryChart(
                HEADING,
                List.of(
                        point(2014, null, null, 1, State.MISSING, "81.21"),
                        point(2015, "85.00", new Interval(61, 63), 1, State.VALUE, "85.11"),
                        point(2016, "79.50", Interval.exact(6), 2, State.VALUE, "74.64"),
                        point(2017, null, null, 2, State.NOT_PUBLISHED, null),
                        point(2018, "89.06", Interval.exact(1), 2, State.VALUE, "76.92"),
                        point(2019, "90.09", Interval.exact(1), 2, State.VALUE, "81.15")),
                List.of(2016));
    }

    private static HistoryChart.Point point(
            int year, String figure, Interval place, int segment, State state, String mean) {
        return new HistoryChart.Point(
                year,
                figure == null ? null : Figure.parse(figure),
                place,
                place != null,
                63,
                segment,
                state,
                mean == null ? null : Figure.parse(mean));
    }

    static MapChart map() {
        return new MapChart(
                HEADING,
                List.of(
                        new MapChart.Tile("Quảng Ninh", 1, 2, Figure.parse("90.09"), Interval.exact(1), State.VALUE),
                        new MapChart.Tile("Hà Giang", 1, 1, null, null, State.MISSING),
                        new MapChart.Tile("Bà Rịa - Vũng Tàu", 2, 1, Figure.parse("73.87"), null, State.VALUE),
                        new MapChart.Tile("Thừa Thiên Huế", 2, 3, null, null, State.NOT_PUBLISHED)),
                new MapScale(false, 73, 90.5));
    }

    static Arbitrary<String> names() {
        return Arbitraries.of(WORDS).list().ofMinSize(1).ofMaxSize(9).map(words -> String.join(" ", words));
    }

    private static Arbitrary<Figure> figures() {
        return Arbitraries.bigDecimals()
                .between(java.math.BigDecimal.ZERO, new java.math.BigDecimal("100"))
                .ofScale(2)
                .map(Figure::of)
                .injectNull(0.3);
    }

    private static Arbitrary<Interval> places() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 63),
                        Arbitraries.integers().between(0, 20))
                .as((best, more) -> new Interval(best, Math.min(63, best + more)));
    }

    static Arbitrary<RankingChart> rankings() {
        var bars = Combinators.combine(names(), places().injectNull(0.1), figures(), Arbitraries.of(true, false))
                .as((name, place, figure, printed) -> new RankingChart.Bar(
                        name, place, figure, printed && place != null, figure == null ? State.MISSING : State.VALUE));
        return Combinators.combine(bars.list().ofMaxSize(25), figures())
                .as((all, mean) -> new RankingChart(
                        HEADING, all, Figure.parse("100"), Optional.ofNullable(mean), "tỉnh, thành phố"));
    }

    static Arbitrary<HistoryChart> histories() {
        var rows = Combinators.combine(figures(), places().injectNull(0.3), figures(), Arbitraries.of(State.values()))
                .as((figure, place, mean, state) -> new Object[] {figure, place, mean, state});
        return rows.list().ofMinSize(1).ofMaxSize(14).map(all -> {
            var points = new ArrayList<HistoryChart.Point>();
            for (int i = 0; i < all.size(); i++) {
                var figure = (Figure) all.get(i)[0];
                var state = figure != null ? State.VALUE : (State) all.get(i)[3];
                points.add(new HistoryChart.Point(
                        2012 + i,
                        figure,
                        (Interval) all.get(i)[1],
                        true,
                        63,
                        i < 4 ? 1 : 2,
                        state == State.VALUE && figure == null ? State.MISSING : state,
                        (Figure) all.get(i)[2]));
            }
            return new HistoryChart(HEADING, points, all.size() > 4 ? List.of(2016) : List.of());
        });
    }
}
