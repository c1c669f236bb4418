package vn.parindex.checks;

import static vn.parindex.checks.Wording.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.parindex.http.Text;

/** Every stated figure against the results, or against other statements where it is about means. */
final class StatementChecks {

    private final CheckFacts facts;
    private final PopulationRules population;
    private final ChangeRules changes;

    StatementChecks(CheckFacts facts) {
        this.facts = facts;
        this.population = new PopulationRules(facts);
        this.changes = new ChangeRules(facts);
    }

    List<Check> list() {
        return facts.claims().stream().map(this::check).toList();
    }

    private Check check(Claim claim) {
        var key = claim.key();
        var finding = find(claim, Optional.empty());
        var since = ChangeRules.isChange(key.statistic())
                ? facts.previous(key).map(edition -> edition.year())
                : Optional.<Integer>empty();
        boolean crosses = since.filter(year -> facts.crossesBreak(key, year)).isPresent();
        var reason = Wording.reason(finding.outcome(), claim.value().value(), finding.basis());
        if (crosses) {
            reason = Wording.join(reason, Wording.acrossBreak(since.get(), key.year()));
        }
        var evidence = new ArrayList<>(finding.evidence());
        if (finding.outcome() == Outcome.CONTRADICTED) {
            for (var source : claim.sources()) {
                var own = find(claim, Optional.of(source));
                if (own.outcome() == Outcome.CONFIRMED) {
                    reason = Wording.join(reason, Wording.ownFigures(source, own.basis()));
                    evidence.addAll(own.evidence());
                }
            }
        }
        return new Check(
                Slug.of(CheckKind.STATEMENT, key, claim.value().value()),
                CheckKind.STATEMENT,
                finding.outcome(),
                key.indicator(),
                key.population(),
                key.year(),
                List.of(key.subject()),
                key.statistic(),
                key.scope(),
                claim.published(),
                finding.recomputed(),
                finding.tolerance(),
                crosses,
                reason,
                evidence.stream().distinct().toList(),
                others(claim),
                claim.note());
    }

    /** Other figures for the same, and those for a count with the other end of its bound. */
    private List<Check.OtherStatement> others(Claim claim) {
        var statistic = claim.key().statistic();
        var near = statistic.startsWith("count_above_")
                ? statistic.replace("count_above_", "count_from_")
                : statistic.replace("count_from_", "count_above_");
        var same = facts.claims(claim.key()).stream().filter(other -> !other.equals(claim));
        var nearby = near.equals(statistic)
                ? Stream.<Claim>empty()
                : facts.claims(claim.key().of(claim.key().year(), near)).stream();
        return Stream.concat(same, nearby).map(Claim::asOther).toList();
    }

    private Verdict find(Claim claim, Optional<String> own) {
        var key = claim.key();
        var statistic = key.statistic();
        if (key.scope() != null) {
            return Verdict.nothing(text(
                    "số liệu nói về nhóm “" + key.scope() + "”, không phải đơn vị nào trong bộ dữ liệu",
                    "it is about the group \"" + key.scope() + "\", which is no unit of the dataset"));
        }
        if (statistic.startsWith("sample_") || statistic.equals("criteria_count")) {
            return Verdict.nothing(survey(claim));
        }
        if (statistic.startsWith("count_group_")) {
            return Verdict.nothing(text(
                    "nguồn gọi tên nhóm nhưng không nêu ngưỡng điểm của nhóm",
                    "the source names the group by a letter, without its bounds"));
        }
        var table = facts.table(key, key.year());
        if (table.isEmpty() || table.get().size() == 0) {
            return Verdict.nothing(text(
                    "bộ dữ liệu không có kỳ đánh giá nào của năm " + key.year(),
                    "the dataset has no edition of " + key.year()));
        }
        return ChangeRules.isChange(statistic)
                ? changes.find(claim, table.get(), own)
                : population.find(claim, table.get(), own);
    }

    private Text survey(Claim claim) {
        return facts.claims(claim.key()).size() > 1
                ? text(
                        "kết quả không chứa số phiếu và số tiêu chí; các nguồn khác nêu con số khác",
                        "results hold no numbers of answers or criteria; other sources state other numbers")
                : text(
                        "kết quả không chứa số phiếu và số tiêu chí để tính lại",
                        "results hold no numbers of answers or criteria to recompute it from");
    }
}
