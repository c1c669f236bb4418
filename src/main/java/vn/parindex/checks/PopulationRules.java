package vn.parindex.checks;

import static java.math.BigDecimal.ZERO;
import static vn.parindex.checks.Wording.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.parindex.catalog.Figure;
import vn.parindex.catalog.Unit;
import vn.parindex.checks.ThresholdCounts.Threshold;
import vn.parindex.http.Text;
import vn.parindex.result.Measure;
import vn.parindex.result.Table;

/** What the results of one year say to a figure about a population, or about a unit within it. */
final class PopulationRules {

    private final CheckFacts facts;

    PopulationRules(CheckFacts facts) {
        this.facts = facts;
    }

    Verdict find(Claim claim, Table table, Optional<String> own) {
        var sheet = facts.sheet(table, Measure.of(table.indicator()), own);
        return switch (claim.key().statistic()) {
            case "rank_in_region" -> rankInRegion(claim, table, sheet);
            case "points_lost" -> pointsLost(claim, table, own);
            case "population_size" -> size(claim, table);
            default ->
                isAboutOneUnit(claim)
                        ? Verdict.nothing(text(
                                "số liệu của riêng một đơn vị, kết quả không đủ để tính lại",
                                "it is about one unit alone, the results do not hold what it is made of"))
                        : ofAll(claim, sheet);
        };
    }

    private boolean isAboutOneUnit(Claim claim) {
        return facts.catalog()
                .findUnit(claim.key().subject())
                .filter(unit -> unit.type().equals(claim.key().population()))
                .isPresent();
    }

    private Verdict ofAll(Claim claim, CheckedTable sheet) {
        var computed = new Computed(sheet);
        var statistic = claim.key().statistic();
        return switch (statistic) {
            case "max" -> judge(claim, sheet, text("giá trị cao nhất", "the highest figure"), computed.max());
            case "min" -> judge(claim, sheet, text("giá trị thấp nhất", "the lowest figure"), computed.min());
            case "spread" ->
                judge(
                        claim,
                        sheet,
                        text("khoảng cách cao nhất – thấp nhất", "highest minus lowest"),
                        computed.spread());
            case "ratio_max_min" ->
                judge(claim, sheet, text("tỷ số cao nhất / thấp nhất", "highest over lowest"), computed.ratio());
            case "gap_first_second" ->
                judge(claim, sheet, text("khoảng cách nhất – nhì", "first minus second"), computed.gap());
            case "mean" -> judge(claim, sheet, text("trung bình", "the mean"), computed.mean());
            case "median" -> judge(claim, sheet, text("trung vị", "the median"), computed.median());
            default ->
                statistic.startsWith("count_")
                        ? count(claim, sheet)
                        : Verdict.nothing(text(
                                "không có phép tính nào cho thống kê “" + statistic + "”",
                                "no arithmetic is known for \"" + statistic + "\""));
        };
    }

    private static Verdict judge(Claim claim, CheckedTable sheet, Text what, Range range) {
        return Verdict.of(
                claim.value().value(), range, claim.halfUnit(), sheet.size(), Wording.is(what, range, sheet.size()));
    }

    private Verdict count(Claim claim, CheckedTable sheet) {
        var counts = new ThresholdCounts(sheet);
        var bound = claim.key().statistic().substring("count_".length());
        var what = text("số đơn vị thỏa điều kiện", "the number of such units");
        if (bound.equals("above_mean")) {
            return aboveMean(claim, sheet);
        }
        if (bound.startsWith("above_")) {
            return judge(claim, sheet, what, counts.above(threshold(bound, "above_", false)));
        }
        if (bound.startsWith("from_")) {
            return judge(claim, sheet, what, counts.above(threshold(bound, "from_", true)));
        }
        if (bound.startsWith("below_")) {
            return judge(claim, sheet, what, counts.below(threshold(bound, "below_", true)));
        }
        var ends = bound.split("_to_");
        return judge(
                claim, sheet, what, counts.between(Threshold.parse(ends[0], true), Threshold.parse(ends[1], true)));
    }

    private static Threshold threshold(String bound, String prefix, boolean including) {
        return Threshold.parse(bound.substring(prefix.length()), including);
    }

    /** Against the stated mean; against the computed one where none is stated. */
    private Verdict aboveMean(Claim claim, CheckedTable sheet) {
        var key = claim.key();
        var means = facts.claims(key.of(key.year(), "mean"));
        var computed = new Computed(sheet).mean();
        if (means.size() != 1 && !computed.isExact()) {
            return Verdict.nothing(
                    text("không có một trị trung bình duy nhất để so", "there is no single mean to compare with"));
        }
        var threshold = means.size() == 1
                ? new Threshold(
                        means.get(0).value().value(), means.get(0).value().halfUnit(), false)
                : new Threshold(computed.from(), computed.tolerance(), false);
        var range = new ThresholdCounts(sheet).above(threshold);
        var what = Wording.join(
                text("số đơn vị trên trung bình ", "the number of units above the mean "),
                Wording.number(threshold.value()));
        var finding = judge(claim, sheet, what, range);
        var evidence = Stream.concat(means.stream().map(Claim::asEvidence), finding.evidence().stream())
                .toList();
        return new Verdict(finding.outcome(), finding.recomputed(), finding.tolerance(), evidence, finding.basis());
    }

    private Verdict rankInRegion(Claim claim, Table table, CheckedTable sheet) {
        var key = claim.key();
        var region = facts.catalog().findRegion(key.subject(), key.year());
        if (region.isEmpty() || sheet.find(key.subject()).isEmpty()) {
            return Verdict.nothing(text(
                    "năm đó đơn vị không thuộc vùng nào, hoặc không được xếp hạng",
                    "the unit was in no region that year, or was not ranked"));
        }
        var members = facts.catalog().listMembers(key.population(), key.year(), table.within()).stream()
                .map(Unit::id)
                .filter(unit -> facts.catalog().findRegion(unit, key.year()).equals(region))
                .toList();
        var range = RegionRanks.of(sheet, key.subject(), members);
        var what = text(
                "thứ hạng trong vùng " + region.get().nameVi(),
                "the place in the region " + region.get().nameEn());
        return Verdict.of(claim.value().value(), range, ZERO, members.size(), Wording.is(what, range, members.size()));
    }

    private Verdict pointsLost(Claim claim, Table table, Optional<String> own) {
        var most = facts.catalog().findMaxPoints(table.indicator(), table.year());
        var sheet = facts.sheet(table, Measure.POINTS, own);
        var row = sheet.find(claim.key().subject()).filter(each -> each.figure() != null);
        if (most.isEmpty() || row.isEmpty()) {
            return Verdict.nothing(text(
                    "chưa biết điểm tối đa hoặc điểm đạt được",
                    "the maximum points or the points reached are not known"));
        }
        var reached = row.get().figure();
        var lost = most.get().value().subtract(reached.value());
        var range = new Range(lost, lost, reached.halfUnit(), 1, List.of(sheet.figureEvidence(row.get())));
        var basis = Wording.join(
                Wording.number(most.get().value()),
                text(" − ", " - "),
                Wording.number(reached.value()),
                text(" = ", " = "),
                Wording.number(lost));
        return Verdict.of(claim.value().value(), range, claim.halfUnit(), 1, basis);
    }

    private static Verdict size(Claim claim, Table table) {
        var edition = table.edition();
        var evidence = edition
                .map(each -> new Evidence(
                        table.indicator().code(),
                        claim.key().subject(),
                        table.year(),
                        "population_size",
                        Figure.of(BigDecimal.valueOf(table.size())),
                        null,
                        each.source()))
                .stream()
                .toList();
        var range = Range.whole(table.size(), table.size(), table.size(), evidence);
        var what = text("số đơn vị được xếp hạng của kỳ này", "the number of units that the edition ranked");
        return Verdict.of(claim.value().value(), range, ZERO, table.size(), Wording.is(what, range, table.size()));
    }
}
