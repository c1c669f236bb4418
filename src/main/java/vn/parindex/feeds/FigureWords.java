package vn.parindex.feeds;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Source;
import vn.parindex.http.Counted;
import vn.parindex.http.Text;
import vn.parindex.rows.RowChange;
import vn.parindex.rows.RowMapping;

/** What a release did to one document's word on one result, in words: what it was, what it became, and who says so. */
final class FigureWords {

    static final RowMapping SCORES = RowMapping.of("scores");

    private static final Map<String, Text> STATES = Map.of(
            "withheld",
            Text.of("được giữ lại", "withheld"),
            "not-published",
            Text.of("không công bố", "not published"));

    private FigureWords() {}

    /** The row itself: after the change, or before it where it is gone. */
    static List<String> row(RowChange change) {
        return change.after() == null ? change.before() : change.after();
    }

    static Optional<String> cell(List<String> row, String column) {
        return Optional.ofNullable(row.get(SCORES.schema().position(column)));
    }

    /** “PAR INDEX … 2019, Hưng Yên: điểm 81,98 → 81,99 (theo …)”. */
    static Text of(Catalog catalog, RowChange change) {
        var row = row(change);
        var subject = subject(catalog, row);
        var source = source(catalog, row);
        var what = what(change);
        return Text.of(
                subject.vi() + ": " + what.vi() + " (theo " + source + ")",
                subject.en() + ": " + what.en() + " (according to " + source + ")");
    }

    private static Text subject(Catalog catalog, List<String> row) {
        var code = cell(row, "indicator").orElse("");
        var indicator = catalog.findIndicator(code, cell(row, "population").orElse(""))
                .map(each -> Text.of(each.nameVi(), each.nameEn()))
                .orElse(Text.of(code, code));
        var id = cell(row, "unit").orElse("");
        var unit = catalog.findUnit(id).map(catalog::label).orElse(Text.of(id, id));
        var year = cell(row, "year").orElse("");
        return Text.of(indicator.vi() + " " + year + ", " + unit.vi(), indicator.en() + " " + year + ", " + unit.en());
    }

    private static String source(Catalog catalog, List<String> row) {
        var id = cell(row, "source").orElse("");
        return catalog.findSource(id).map(Source::publisher).orElse(id);
    }

    private static Text what(RowChange change) {
        if (change.before() == null) {
            return value(change.after());
        }
        var before = value(change.before());
        if (change.after() == null) {
            return Text.of("rút " + before.vi(), before.en() + " withdrawn");
        }
        var after = value(change.after());
        return before.equals(after)
                ? Text.of(
                        after.vi() + " giữ nguyên, sửa thông tin kèm theo",
                        after.en() + " stays, what is said beside it was revised")
                : Text.of(before.vi() + " → " + after.vi(), before.en() + " → " + after.en());
    }

    private static Text value(List<String> row) {
        var vi = new ArrayList<String>();
        var en = new ArrayList<String>();
        cell(row, "score").ifPresent(score -> {
            vi.add("điểm " + score.replace('.', ','));
            en.add("score " + score);
        });
        cell(row, "points").ifPresent(points -> {
            vi.add(points.replace('.', ',') + " điểm thành phần");
            en.add(Counted.said("%s [point|points]", points));
        });
        cell(row, "rank_best").ifPresent(best -> {
            var worst = cell(row, "rank_worst").orElse(best);
            vi.add("hạng " + (best.equals(worst) ? best : best + " đến " + worst));
            en.add("rank " + (best.equals(worst) ? best : best + " to " + worst));
        });
        cell(row, "state")
                .map(state -> STATES.getOrDefault(state, Text.of(state, state)))
                .ifPresent(state -> {
                    vi.add(state.vi());
                    en.add(state.en());
                });
        return Text.of(String.join(", ", vi), String.join(", ", en));
    }
}
