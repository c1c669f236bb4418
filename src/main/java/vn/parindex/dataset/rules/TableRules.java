package vn.parindex.dataset.rules;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import vn.parindex.catalog.Figure;
import vn.parindex.dataset.Finding;
import vn.parindex.dataset.Finding.Severity;
import vn.parindex.dataset.PackageFormat;
import vn.parindex.dataset.Row;
import vn.parindex.dataset.TextNumbers;
import vn.parindex.dataset.rules.PlacedRows.Placed;
import vn.parindex.http.Text;
import vn.parindex.result.Measure;
import vn.parindex.result.Merged;

/**
 * What concerns one table (an indicator, population, year and parent): how many units, their places, and their order.
 *
 * <p>Of each unit it keeps one bit, and of those with an exact place a few numbers.
 */
final class TableRules {

    private final String indicator;
    private final String population;
    private final String year;
    private final PackageCatalog catalog;
    private final Consumer<Finding> findings;
    private final TextNumbers units;
    private final TextNumbers sources;
    private final BitSet members;
    private final BitSet seen = new BitSet();
    private final PlacedRows placed = new PlacedRows();

    /**
     * @param first any row of the table
     * @param units numbers of the units, {@code sources} those of the sources; shared by all tables
     * @param members the units named so far by this table and the others of its edition, which rank the same
     */
    TableRules(
            Row first,
            PackageCatalog catalog,
            TextNumbers units,
            TextNumbers sources,
            BitSet members,
            Consumer<Finding> findings) {
        this.indicator = first.text("indicator");
        this.population = first.text("population");
        this.year = first.text("year");
        this.catalog = catalog;
        this.units = units;
        this.sources = sources;
        this.members = members;
        this.findings = findings;
    }

    /** Takes the rows of the next result of this table. */
    void add(List<Row> rows, Merged<Row> merged) {
        var first = rows.get(0);
        int number = units.of(first.text("unit"));
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
        boolean named = members.get(number);
        members.set(number);
        checkSize(rows, named);
        merged.rank()
                .filter(row -> row.place().isExact())
                .ifPresent(row -> placed.add(new Placed(
                        number,
                        sources.of(row.text("source")),
                        row.place().best(),
                        figure(merged),
                        row.line(),
                        row.origin())));
    }

    /** What the indicator is ordered by; null where it is not known. */
    private Figure figure(Merged<Row> merged) {
        var measure = Measure.ofUnit(catalog.findIndicator(indicator, population)
                .map(row -> row.text("unit_of_measure"))
                .orElse(null));
        var stating = measure == Measure.SCORE ? merged.score() : merged.points();
        return stating.map(row -> row.figure(measure.code())).orElse(null);
    }

    /** Compares the places once all results are in. */
    void finish() {
        placed.eachContradiction(this::warn);
    }

    private void checkSize(List<Row> rows, boolean named) {
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
        if (!named && members.cardinality() == size + 1) {
            findings.accept(row.error(
                    "unit",
                    "more-units-than-ranked",
                    new Text(
                            "Năm này chỉ xếp hạng %d đơn vị, mà từ dòng này chỉ số và các thành phần đã nêu nhiều hơn."
                                    .formatted(size),
                            "%d units were ranked in this year, and from this row on the index and its components name more."
                                    .formatted(size))));
        }
    }

    private void warn(Placed better, Placed worse) {
        if (better.place() == worse.place()) {
            warn(
                    better,
                    worse,
                    "place-shared",
                    "Cùng hạng %d với %s (%s, %s), mà điểm không bằng nhau hoặc không rõ.",
                    "The place %d is that of %s (%s, %s) too, and the scores differ or are not known.");
        } else {
            warn(
                    better,
                    worse,
                    "place-against-score",
                    "Hạng %d của %s (%s, %s) cao hơn, mà điểm lại thấp hơn.",
                    "The place %d of %s (%s, %s) is better, and its score is lower.");
        }
    }

    private void warn(Placed better, Placed worse, String rule, String vi, String en) {
        var score = better.score() == null ? "–" : better.score();
        var where = better.origin().words();
        var unit = units.text(better.unit());
        findings.accept(Finding.ofRow(
                Severity.WARNING,
                PackageFormat.shipped().table("scores"),
                worse.origin(),
                Arrays.asList(indicator, population, units.text(worse.unit()), year, sources.text(worse.source())),
                "rank_best",
                String.valueOf(worse.place()),
                rule,
                new Text(
                        vi.formatted(better.place(), unit, score, where.vi()),
                        en.formatted(better.place(), unit, score, where.en()))));
    }
}
