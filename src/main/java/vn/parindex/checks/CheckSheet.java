package vn.parindex.checks;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import vn.parindex.catalog.UnitView;
import vn.parindex.format.Column;
import vn.parindex.format.Sheet;
import vn.parindex.format.Vocabulary;

/** Checks as rows: what is published beside what the results allow; evidence and other printings are in JSON only. */
final class CheckSheet {

    private static final List<Column<CheckView>> COLUMNS = List.of(
            Column.text("id", "id", "Mã phép kiểm tra", "Check", CheckView::id),
            Column.text("kind", "kind", "Loại", "Kind", CheckView::kind),
            Column.text("outcome", "outcome", "Kết quả", "Outcome", CheckView::outcome),
            Column.<CheckView>text("indicator", "indicator", "Chỉ số", "Indicator", CheckView::indicator)
                    .of(Vocabulary.INDICATOR, CheckView::population),
            Column.<CheckView>text("population", "population", "Nhóm xếp hạng", "Population", CheckView::population)
                    .of(Vocabulary.POPULATION),
            Column.integer("year", "year", "Năm", "Year", CheckView::year),
            Column.text("unit", "units", "Đơn vị", "Unit", unit(0)).of(Vocabulary.UNIT),
            Column.text("other_unit", "units", "Đơn vị thứ hai", "Other unit", unit(1))
                    .of(Vocabulary.UNIT),
            Column.text("statistic", "statistic", "Đại lượng", "Statistic", CheckView::statistic),
            Column.text("scope", "scope", "Phạm vi", "Scope", CheckView::scope),
            Column.decimal(
                    "published",
                    "published.value",
                    "Số công bố",
                    "Published",
                    check ->
                            check.published() == null ? null : check.published().value()),
            Column.text(
                    "published_sources",
                    "published.sources",
                    "Nguồn của số công bố",
                    "Sources of the published figure",
                    check -> check.published() == null
                            ? null
                            : String.join(" ", check.published().sources())),
            Column.decimal(
                    "recomputed_from",
                    "recomputed.from",
                    "Tính lại (từ)",
                    "Recomputed (from)",
                    bound(CheckView.Recomputed::from)),
            Column.decimal(
                    "recomputed_to",
                    "recomputed.to",
                    "Tính lại (đến)",
                    "Recomputed (to)",
                    bound(CheckView.Recomputed::to)),
            Column.integer(
                    "recomputed_over",
                    "recomputed.over",
                    "Tính trên",
                    "Recomputed over",
                    count(CheckView.Recomputed::over)),
            Column.integer("recomputed_of", "recomputed.of", "Trong tổng số", "Of", count(CheckView.Recomputed::of)),
            Column.decimal("tolerance", "tolerance", "Sai số làm tròn", "Tolerance", CheckView::tolerance),
            Column.flag(
                    "crosses_break",
                    "crossesBreak",
                    "Qua chỗ đổi phương pháp",
                    "Crosses a break",
                    CheckView::crossesBreak),
            Column.text("reason_vi", "reason.vi", "Lý do (tiếng Việt)", "Reason (Vietnamese)", check -> check.reason()
                    .vi()),
            Column.text("reason_en", "reason.en", "Lý do (tiếng Anh)", "Reason (English)", check -> check.reason()
                    .en()),
            Column.text("note", "note", "Ghi chú", "Note", CheckView::note));

    private CheckSheet() {}

    static Sheet<CheckView> of(List<CheckView> checks) {
        return new Sheet<>(COLUMNS, checks);
    }

    private static Function<CheckView, Object> unit(int at) {
        return check ->
                check.units().stream().skip(at).findFirst().map(UnitView::id).orElse(null);
    }

    private static Function<CheckView, Object> bound(Function<CheckView.Recomputed, BigDecimal> end) {
        return check -> check.recomputed() == null ? null : end.apply(check.recomputed());
    }

    private static Function<CheckView, Object> count(Function<CheckView.Recomputed, Integer> number) {
        return check -> check.recomputed() == null ? null : number.apply(check.recomputed());
    }
}
