package vn.parindex.sources;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import vn.parindex.catalog.Interval;
import vn.parindex.catalog.UnitView;
import vn.parindex.format.Column;
import vn.parindex.format.Sheet;
import vn.parindex.format.Vocabulary;

/** What a document says as rows: its word on single results, then on results as a whole; the rest is in JSON only. */
final class SourceSheet {

    /**
     * One thing that it says.
     *
     * @param statistic of a statement; null for its word on a result
     * @param value of that statistic; null for its word on a result
     */
    record Said(
            String indicator,
            String population,
            int year,
            UnitView unit,
            BigDecimal score,
            BigDecimal points,
            Interval rank,
            Boolean preferred,
            String state,
            String statistic,
            BigDecimal value,
            String scope,
            String note) {}

    private static final List<Column<Said>> COLUMNS = List.of(
            Column.<Said>text("indicator", "indicator", "Chỉ số", "Indicator", Said::indicator)
                    .of(Vocabulary.INDICATOR, Said::population),
            Column.<Said>text("population", "population", "Nhóm xếp hạng", "Population", Said::population)
                    .of(Vocabulary.POPULATION),
            Column.integer("year", "year", "Năm", "Year", Said::year),
            Column.<Said>text("unit", "unit", "Đơn vị", "Unit", said -> said.unit()
                            .id())
                    .of(Vocabulary.UNIT),
            Column.decimal("score", "score", "Điểm (%)", "Score (%)", Said::score),
            Column.decimal("points", "points", "Điểm thành phần", "Points", Said::points),
            Column.integer(
                    "rank_best",
                    "rank",
                    "Hạng từ",
                    "Place from",
                    said -> said.rank() == null ? null : said.rank().best()),
            Column.integer(
                    "rank_worst",
                    "rank",
                    "Hạng đến",
                    "Place to",
                    said -> said.rank() == null ? null : said.rank().worst()),
            Column.flag("preferred", "preferred", "Được chọn", "Preferred", Said::preferred),
            Column.<Said>text("state", "state", "Trạng thái", "State", Said::state)
                    .of(Vocabulary.STATE),
            Column.text("statistic", "statistic", "Đại lượng", "Statistic", Said::statistic),
            Column.decimal("value", "value", "Giá trị", "Value", Said::value),
            Column.text("scope", "scope", "Phạm vi", "Scope", Said::scope),
            Column.text("note", "note", "Ghi chú", "Note", Said::note));

    private SourceSheet() {}

    static Sheet<Said> of(SourceDetailView source) {
        return new Sheet<>(
                COLUMNS,
                Stream.concat(
                                source.scores().stream().map(SourceSheet::said),
                                source.statements().stream().map(SourceSheet::said))
                        .toList());
    }

    private static Said said(SourceDetailView.RecordView each) {
        return new Said(
                each.indicator(),
                each.population(),
                each.year(),
                each.unit(),
                each.score(),
                each.points(),
                each.rank(),
                each.preferred(),
                each.state(),
                null,
                null,
                null,
                each.note());
    }

    private static Said said(SourceDetailView.StatementView each) {
        return new Said(
                each.indicator(),
                each.population(),
                each.year(),
                each.subject(),
                null,
                null,
                null,
                null,
                null,
                each.statistic(),
                each.value(),
                each.scope(),
                each.note());
    }
}
