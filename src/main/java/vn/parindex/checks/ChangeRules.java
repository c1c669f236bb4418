package vn.parindex.checks;

import static java.math.BigDecimal.ZERO;
import static vn.parindex.checks.Wording.text;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.parindex.catalog.Unit;
import vn.parindex.http.Text;
import vn.parindex.result.Measure;
import vn.parindex.result.Table;

/** What the results of a year and of the edition before it say to a stated change. */
final class ChangeRules {

    private static final Set<String> CHANGES = Set.of(
            "score_change",
            "rank_change",
            "largest_increase",
            "smallest_increase",
            "largest_decrease",
            "smallest_decrease",
            "count_increased",
            "count_decreased",
            "count_rank_up",
            "count_rank_down",
            "count_rank_unchanged");

    private static final String INCREASED_OVER = "count_increased_over_";

    private final CheckFacts facts;

    ChangeRules(CheckFacts facts) {
        this.facts = facts;
    }

    /** Whether a statistic is about two editions. */
    static boolean isChange(String statistic) {
        return CHANGES.contains(statistic) || statistic.startsWith(INCREASED_OVER);
    }

    Verdict find(Claim claim, Table table, Optional<String> own) {
        var before = facts.previous(claim.key()).flatMap(edition -> facts.table(claim.key(), edition.year()));
        if (before.isEmpty()) {
            return Verdict.nothing(text(
                    "bộ dữ liệu không có kỳ đánh giá trước năm " + claim.key().year(),
                    "the dataset has no edition before " + claim.key().year()));
        }
        var measure = claim.isInPoints() ? Measure.POINTS : Measure.of(table.indicator());
        var steps = Steps.of(
                facts.sheet(before.get(), measure, own),
                facts.sheet(table, measure, own),
                facts.catalog().lineage()::series);
        boolean ofOneUnit = facts.catalog()
                .findUnit(claim.key().subject())
                .map(Unit::type)
                .filter(claim.key().population()::equals)
                .isPresent();
        return switch (claim.key().statistic()) {
            case "score_change" -> ofOneUnit ? scoreChange(claim, steps) : meanChange(claim, steps, own);
            case "rank_change" -> rankChange(claim, steps);
            default -> ofAll(claim, steps);
        };
    }

    private Verdict ofAll(Claim claim, Steps steps) {
        int since = steps.before().year();
        var statistic = claim.key().statistic();
        return switch (statistic) {
            case "largest_increase" ->
                judge(
                        claim,
                        steps,
                        since("mức tăng lớn nhất", "the largest rise", since),
                        steps.figures().largestIncrease());
            case "smallest_increase" ->
                judge(
                        claim,
                        steps,
                        since("mức tăng nhỏ nhất", "the smallest rise", since),
                        steps.figures().smallestIncrease());
            case "largest_decrease" ->
                judge(
                        claim,
                        steps,
                        since("mức giảm lớn nhất", "the deepest fall", since),
                        steps.figures().largestDecrease());
            case "smallest_decrease" ->
                judge(
                        claim,
                        steps,
                        since("mức giảm nhỏ nhất", "the least fall", since),
                        steps.figures().smallestDecrease());
            case "count_increased" ->
                judge(claim, steps, since("số đơn vị tăng điểm", "the number of rises", since), steps.countIncreased());
            case "count_decreased" ->
                judge(claim, steps, since("số đơn vị giảm điểm", "the number of falls", since), steps.countDecreased());
            case "count_rank_up" ->
                judge(
                        claim,
                        steps,
                        since("số đơn vị tăng hạng", "the number of places won", since),
                        steps.countRank(1));
            case "count_rank_down" ->
                judge(
                        claim,
                        steps,
                        since("số đơn vị tụt hạng", "the number of places lost", since),
                        steps.countRank(-1));
            case "count_rank_unchanged" ->
                judge(
                        claim,
                        steps,
                        since("số đơn vị giữ hạng", "the number of places kept", since),
                        steps.countRank(0));
            default ->
                judge(
                        claim,
                        steps,
                        since("số đơn vị tăng quá mức đó", "the number of rises beyond that", since),
                        steps.figures().countAbove(new BigDecimal(statistic.substring(INCREASED_OVER.length()))));
        };
    }

    private static Text since(String vi, String en, int year) {
        return text(vi + " so với " + year, en + " on " + year);
    }

    private static Verdict judge(Claim claim, Steps steps, Text what, Range range) {
        int of = steps.now().size();
        return Verdict.of(claim.value().value(), range, claim.halfUnit(), of, Wording.is(what, range, of));
    }

    private static Verdict scoreChange(Claim claim, Steps steps) {
        var range = steps.scoreChange(claim.key().subject());
        var basis = difference(range, steps, range.over() == 2);
        return Verdict.of(claim.value().value(), range, claim.halfUnit(), 2, basis);
    }

    /** Spells the subtraction out where both figures are known. */
    private static Text difference(Range range, Steps steps, boolean bothKnown) {
        int since = steps.before().year();
        if (!bothKnown) {
            return Wording.join(
                    text("chưa biết đủ số liệu hai năm; ", "not both figures are known; "),
                    since("mức thay đổi", "the change", since),
                    Wording.extent(range));
        }
        var now = range.evidence().get(0);
        var then = range.evidence().get(1);
        return Wording.join(
                Wording.number(now.value().value()),
                text(" (" + now.year() + ") − ", " (" + now.year() + ") - "),
                Wording.number(then.value().value()),
                text(" (" + then.year() + ") = ", " (" + then.year() + ") = "),
                Wording.number(range.from()));
    }

    /**
     * The change of a mean, against the stated means of both years; where a year has none, against all that its mean can be.
     * Where sources state several means, the pair that serves the statement best decides.
     */
    private Verdict meanChange(Claim claim, Steps steps, Optional<String> own) {
        return means(claim, steps.now(), own).stream()
                .flatMap(now -> means(claim, steps.before(), own).stream().map(now::minus))
                .map(range -> Verdict.of(
                        claim.value().value(),
                        range,
                        claim.halfUnit(),
                        2,
                        Wording.join(
                                text("trung bình ", "means "),
                                difference(range, steps, range.evidence().size() == 2 && range.isExact()))))
                .min(Comparator.comparing(finding -> rank(finding.outcome())))
                .orElseThrow();
    }

    private static int rank(Outcome outcome) {
        return List.of(Outcome.CONFIRMED, Outcome.UNDECIDABLE, Outcome.CONTRADICTED)
                .indexOf(outcome);
    }

    private List<Range> means(Claim claim, CheckedTable sheet, Optional<String> own) {
        var stated = facts.claims(claim.key().of(sheet.year(), "mean"));
        var ofSource = stated.stream()
                .filter(mean -> own.filter(mean::isStatedBy).isPresent())
                .toList();
        if (stated.isEmpty()) {
            var computed = new Computed(sheet).mean();
            return List.of(new Range(
                    computed.from(),
                    computed.to(),
                    computed.tolerance(),
                    sheet.isComplete() ? 1 : 0,
                    computed.evidence()));
        }
        return (ofSource.isEmpty() ? stated : ofSource)
                .stream()
                        .map(mean -> Range.exact(mean.value(), mean.asEvidence()))
                        .toList();
    }

    private Verdict rankChange(Claim claim, Steps steps) {
        var unit = claim.key().subject();
        var open = steps.listRankChanges(unit);
        if (open.isEmpty()) {
            return Verdict.nothing(
                    text("không còn thứ hạng nào trống cho đơn vị này", "no place is left open for this unit"));
        }
        var stated = claim.value().value();
        var evidence = steps.rankEvidence(unit);
        int known =
                (int) evidence.stream().filter(each -> each.place().isExact()).count();
        var range = Range.whole(open.get(0), open.get(open.size() - 1), known, evidence);
        var what = since(
                "mức thay đổi thứ hạng", "the change of place", steps.before().year());
        var basis = Wording.join(what, Wording.extent(range), places(evidence));
        var finding = Verdict.of(stated, range, ZERO, 2, basis);
        boolean isOpen =
                open.stream().anyMatch(change -> BigDecimal.valueOf(change).compareTo(stated) == 0);
        return isOpen ? finding : taken(finding, known == 2 ? List.of() : steps.listHolders(unit, stated.intValue()));
    }

    /** Contradicted, for no open place gives the change; whoever holds the place it implies is named. */
    private Verdict taken(Verdict finding, List<Evidence> holders) {
        var basis = finding.basis();
        for (var holder : holders) {
            var name = facts.catalog().label(facts.catalog().requireUnit(holder.unit()));
            basis = Wording.join(
                    basis,
                    text(
                            "; hạng " + holder.place().best() + " năm " + holder.year() + " là của ",
                            "; place " + holder.place().best() + " in " + holder.year() + " is held by "),
                    name);
        }
        return new Verdict(
                Outcome.CONTRADICTED,
                finding.recomputed(),
                finding.tolerance(),
                Stream.concat(finding.evidence().stream(), holders.stream()).toList(),
                basis);
    }

    private static Text places(List<Evidence> evidence) {
        var text = text("", "");
        for (var each : evidence) {
            var place = each.place().isExact()
                    ? text("" + each.place().best(), "" + each.place().best())
                    : text(
                            each.place().best() + "–" + each.place().worst(),
                            each.place().best() + " to " + each.place().worst());
            text = Wording.join(
                    text, text("; hạng năm " + each.year() + ": ", "; place in " + each.year() + ": "), place);
        }
        return text;
    }
}
