package vn.parindex.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import vn.parindex.http.Text;
import vn.parindex.intake.Finding.Severity;

/**
 * What concerns one table (an indicator, population, year and parent): how many units, their places, and their order.
 *
 * <p>Of each unit it keeps one bit, and of those with an exact place the merged result.
 */
final class TableRules {

    private final String indicator;
    private final String population;
    private final String year;
    private final PackageCatalog catalog;
    private final Consumer<Finding> findings;
    private final BitSet seen = new BitSet();
    private final List<MergedRow> placed = new ArrayList<>();

    /** {@code first}: any row of the table. */
    TableRules(Row first, PackageCatalog catalog, Consumer<Finding> findings) {
        this.indicator = first.text("indicator");
        this.population = first.text("population");
        this.year = first.text("year");
        this.catalog = catalog;
        this.findings = findings;
    }

    /** Takes the rows of the next result of this table; {@code number} stands for its unit. */
    void add(List<Row> rows, int number) {
        var first = rows.get(0);
        if (seen.get(number)) {
            findings.accept(first.error(
                    "unit",
                    "rows-together",
                    new Text(
                            "Kết quả này đã có ở phía trên; các dòng của một kết quả phải đứng liền nhau.",
                            "This result stands already further up; the rows of one result must stand together.")));
            return;
        }
        seen.set(number);
        checkSize(rows);
        var merged = MergedRow.of(rows, catalog);
        if (merged.hasExactPlace()) {
            placed.add(merged);
        }
    }

    /** Compares the places once all results are in. */
    void finish() {
        placed.sort(Comparator.comparing((MergedRow row) -> row.place().best()).thenComparing(row -> row.line()));
        for (int i = 0; i < placed.size(); i++) {
            for (int j = i + 1; j < placed.size(); j++) {
                checkOrder(placed.get(i), placed.get(j));
            }
        }
    }

    private void checkSize(List<Row> rows) {
        var row = rows.get(0);
        var year = row.integer("year");
        var edition = catalog.findEdition(row.text("indicator"), row.text("population"), row.text("year"))
                .orElse(null);
        if (edition == null || year == null) {
            return;
        }
        var parent = catalog.findUnit(row.text("unit"))
                .map(unit -> unit.text("parent"))
                .orElse(null);
        int size = catalog.ranked(edition, row.text("population"), year, parent);
        rows.stream()
                .filter(each -> each.integer("rank_worst") != null && each.integer("rank_worst") > size)
                .forEach(each -> findings.accept(each.error(
                        "rank_worst",
                        "rank-within-population",
                        new Text(
                                "Năm này chỉ xếp hạng %d đơn vị, nên thứ hạng phải từ 1 đến %d.".formatted(size, size),
                                "%d units were ranked in this year, so a place lies between 1 and %d."
                                        .formatted(size, size)))));
        // Said once, at the first unit too many.
        if (seen.cardinality() == size + 1) {
            findings.accept(row.error(
                    "unit",
                    "more-units-than-ranked",
                    new Text(
                            "Năm này chỉ xếp hạng %d đơn vị, mà từ dòng này bảng đã có nhiều hơn.".formatted(size),
                            "%d units were ranked in this year, and from this row on the table has more."
                                    .formatted(size))));
        }
    }

    private void checkOrder(MergedRow better, MergedRow worse) {
        boolean samePlace = better.place().best() == worse.place().best();
        boolean scored = better.score() != null && worse.score() != null;
        if (samePlace && !(scored && better.score().agreesWith(worse.score()))) {
            warn(
                    better,
                    worse,
                    "place-shared",
                    "Cùng hạng %d với %s (%s, %s), mà điểm không bằng nhau hoặc không rõ.",
                    "The place %d is that of %s (%s, %s) too, and the scores differ or are not known.");
        } else if (!samePlace && scored && worse.score().exceeds(better.score())) {
            warn(
                    better,
                    worse,
                    "place-against-score",
                    "Hạng %d của %s (%s, %s) cao hơn, mà điểm lại thấp hơn.",
                    "The place %d of %s (%s, %s) is better, and its score is lower.");
        }
    }

    private void warn(MergedRow better, MergedRow worse, String rule, String vi, String en) {
        var score = better.score() == null ? "–" : better.score();
        var where = better.origin().words();
        findings.accept(Finding.ofRow(
                Severity.WARNING,
                PackageFormat.shipped().table("scores"),
                worse.origin(),
                Arrays.asList(indicator, population, worse.unit(), year, worse.source()),
                "rank_best",
                String.valueOf(worse.place().best()),
                rule,
                new Text(
                        vi.formatted(better.place().best(), better.unit(), score, where.vi()),
                        en.formatted(better.place().best(), better.unit(), score, where.en()))));
    }
}
