package vn.parindex.dataset.rules;

import java.util.List;
import java.util.function.Consumer;
import vn.parindex.dataset.Finding;
import vn.parindex.dataset.Row;
import vn.parindex.http.Text;

/** What one row of scores must meet, whatever stands around it. */
final class ScoreRowRules {

    private static final List<String> FIGURES = List.of("score", "points", "rank_best", "rank_worst");

    private final PackageCatalog catalog;
    private final Consumer<Finding> findings;

    ScoreRowRules(PackageCatalog catalog, Consumer<Finding> findings) {
        this.catalog = catalog;
        this.findings = findings;
    }

    void check(Row row) {
        checkContent(row);
        checkRanks(row);
        var indicator = row.text("indicator");
        var population = row.text("population");
        if (indicator != null && population != null) {
            checkScore(row, indicator, population);
            checkPoints(row, indicator, population);
            checkEdition(row, indicator, population);
        }
        checkUnit(row);
    }

    private void checkContent(Row row) {
        boolean figures = FIGURES.stream().anyMatch(row::has);
        if (!figures && !row.has("state")) {
            findings.accept(row.error(
                    null,
                    "nothing-stated",
                    new Text(
                            "Dòng phải có ít nhất một trong các cột score, points, rank_best, hoặc có state.",
                            "A row must have at least one of score, points and rank_best, or a state.")));
        } else if (figures && row.has("state")) {
            findings.accept(row.error(
                    "state",
                    "state-alone",
                    new Text(
                            "state chỉ dùng khi score, points, rank_best và rank_worst đều trống.",
                            "A state stands only where score, points, rank_best and rank_worst are all empty.")));
        }
    }

    private void checkRanks(Row row) {
        if (row.has("rank_best") != row.has("rank_worst")) {
            var missing = row.has("rank_best") ? "rank_worst" : "rank_best";
            var given = row.has("rank_best") ? "rank_best" : "rank_worst";
            findings.accept(row.error(
                            missing,
                            "rank-pair",
                            new Text(
                                    "rank_best và rank_worst phải cùng có hoặc cùng trống; thứ hạng chính xác thì hai ô bằng nhau.",
                                    "rank_best and rank_worst stand together or not at all; for an exact place both are the same."))
                    .suggesting(row.text(given)));
        }
        var best = row.integer("rank_best");
        var worst = row.integer("rank_worst");
        if (best != null && worst != null && best > worst) {
            findings.accept(row.error(
                    "rank_best",
                    "rank-order",
                    new Text(
                            "rank_best không được lớn hơn rank_worst (%d).".formatted(worst),
                            "rank_best must not be greater than rank_worst (%d).".formatted(worst))));
        }
    }

    private void checkScore(Row row, String indicator, String population) {
        var score = row.figure("score");
        var scale = catalog.scaleMax(indicator, population);
        if (score != null && scale != null && score.compareTo(scale) > 0) {
            findings.accept(row.error(
                    "score",
                    "score-within-scale",
                    new Text(
                            "Điểm phải từ 0 đến %s (scale_max của chỉ số).".formatted(scale),
                            "The score must lie between 0 and %s (the indicator's scale_max).".formatted(scale))));
        }
    }

    private void checkPoints(Row row, String indicator, String population) {
        var points = row.figure("points");
        var year = row.integer("year");
        if (points == null || year == null) {
            return;
        }
        catalog.findWeight(indicator, population, year)
                .filter(weight -> points.compareTo(weight.figure("max_points")) > 0)
                .ifPresent(weight -> findings.accept(row.error(
                        "points",
                        "points-within-weight",
                        new Text(
                                "Điểm tối đa của năm %d là %s (weights.csv, %s)."
                                        .formatted(
                                                year,
                                                weight.text("max_points"),
                                                weight.where().vi()),
                                "The maximum for %d is %s (weights.csv, %s)."
                                        .formatted(
                                                year,
                                                weight.text("max_points"),
                                                weight.where().en())))));
    }

    private void checkEdition(Row row, String indicator, String population) {
        var year = row.integer("year");
        if (year == null || catalog.findIndicator(indicator, population).isEmpty() || !catalog.isReadable("editions")) {
            return;
        }
        var edition = catalog.findEdition(indicator, population, row.text("year"));
        if (edition.isEmpty()) {
            findings.accept(row.error(
                    "year",
                    "edition-missing",
                    new Text(
                            "editions.csv không có kỳ công bố nào của %s (%s) cho năm này."
                                    .formatted(indicator, population),
                            "editions.csv has no edition of %s (%s) for this year.".formatted(indicator, population))));
            return;
        }
        var status = edition.get().text("status");
        if ("not-held".equals(status) || "not-published".equals(status)) {
            findings.accept(row.error(
                    "year",
                    "edition-published",
                    new Text(
                            "Kỳ công bố năm này có status là %s (editions.csv, %s); kết quả chỉ có khi status là published hoặc pilot."
                                    .formatted(status, edition.get().where().vi()),
                            "The edition of this year is %s (editions.csv, %s); only published and pilot ones have results."
                                    .formatted(status, edition.get().where().en()))));
        }
    }

    private void checkUnit(Row row) {
        var unit = row.has("unit") ? catalog.findUnit(row.text("unit")).orElse(null) : null;
        if (unit == null) {
            return;
        }
        var year = row.integer("year");
        if (year != null && !unit.life().containsEndOf(year)) {
            findings.accept(row.error(
                    "unit",
                    "unit-lives",
                    new Text(
                            "Đơn vị này (%s) không tồn tại vào ngày 31-12-%d.".formatted(unit.life(), year),
                            "This unit (%s) does not exist on %d-12-31.".formatted(unit.life(), year))));
        }
        var type = unit.text("type");
        if (type != null && row.has("population") && !type.equals(row.text("population"))) {
            findings.accept(row.error(
                            "population",
                            "population-is-type",
                            new Text(
                                    "Đơn vị %s thuộc loại %s, nên population phải là %s."
                                            .formatted(unit.text("id"), type, type),
                                    "%s is of the type %s, so its population must be %s."
                                            .formatted(unit.text("id"), type, type)))
                    .suggesting(type));
        }
    }
}
