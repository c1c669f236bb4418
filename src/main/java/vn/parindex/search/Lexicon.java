package vn.parindex.search;

import static vn.parindex.search.HitKind.CHECK;
import static vn.parindex.search.HitKind.CHECKS;
import static vn.parindex.search.HitKind.COMPARISON;
import static vn.parindex.search.HitKind.FIGURE;
import static vn.parindex.search.HitKind.HISTORY;
import static vn.parindex.search.HitKind.INDICATOR;
import static vn.parindex.search.HitKind.RANKING;
import static vn.parindex.search.HitKind.SOURCE;
import static vn.parindex.search.HitKind.STATEMENT;
import static vn.parindex.search.HitKind.SUMMARY;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.parindex.checks.Outcome;

/** What people write who search, beside the names of units and indicators: bare words of both languages and what they ask for. */
final class Lexicon {

    /** What a phrase says. */
    sealed interface Sense {}

    /**
     * Hits of these kinds are wanted, the most wanted first.
     *
     * @param outcome of the checks that are meant; empty for all
     * @param statistic of the statements that are meant; empty for all
     */
    record Wanted(List<HitKind> kinds, Optional<Outcome> outcome, Optional<String> statistic) implements Sense {}

    /** One population is meant. */
    record Among(String population) implements Sense {}

    /** A name of an index that is no heading of a table, and so is none where documents are read. */
    record Broadly(String indicator) implements Sense {}

    /** The newest year is meant. */
    record Latest() implements Sense {}

    /** It only joins other words. */
    record Filler() implements Sense {}

    private static final Map<String, Sense> SENSES = new HashMap<>();

    static {
        wanted(
                "xep hang, bang xep hang, dung dau, dan dau, dung nhat, dung cuoi, hang nhat, thu nhat, dau bang, cuoi bang, hang cuoi, nhat, ranking, rankings,"
                        + " leader, led, leads, first, last, top, top 3, top 5, top 10, top 20, bottom, best, worst",
                RANKING,
                FIGURE);
        wanted(
                "thu hang, hang, vi tri, dung thu, thu may, hang may, hang bao nhieu, rank, ranks, ranked, place, position",
                FIGURE,
                HISTORY,
                RANKING);
        wanted("diem, diem so, so lieu, ket qua, score, scores, value, result, results", FIGURE, HISTORY, RANKING);
        wanted("lich su, qua cac nam, cac nam, dien bien, giu hang, giu hang nhat, history, trend, over time", HISTORY);
        wanted(
                "tang hang, giam hang, tut hang, tang hang nhieu nhat, giam hang nhieu nhat, tang nhieu nhat, giam nhieu nhat, thay doi, bien dong, most improved,"
                        + " improved, risers, change, changes",
                SUMMARY,
                HISTORY);
        wanted("so sanh, so voi, compare, compared, comparison, vs, versus", COMPARISON);
        wanted("tong hop, tom tat, tong quan, summary, overview", SUMMARY);
        wanted("nguon, tai lieu, van ban, bao cao, report, reports, source, sources, document, documents", SOURCE);
        wanted("linh vuc, tieu chi, thanh phan, indicator, indicators, component, components", INDICATOR);
        wanted("phat bieu, so cong bo, con so cong bo, statement, statements", STATEMENT);
        wanted("kiem tra, doi chieu, check, checks", CHECKS, CHECK);
        checks(
                "mau thuan, chua khop, khong khop, sai lech, lech nhau, bat nhat, contradiction, contradictions, contradicted,"
                        + " contradict, contradicts, disagreement, disagreements, disagree, conflict, conflicts",
                Outcome.CONTRADICTED);
        checks("da khop, xac nhan, confirmed", Outcome.CONFIRMED);
        checks("chua xac dinh, undecidable, undecided", Outcome.UNDECIDABLE);
        statistic("trung binh, gia tri trung binh, diem trung binh, mean, average, mean score, average score", "mean");
        statistic("trung vi, median", "median");
        statistic("cao nhat, highest, maximum, max", "max");
        statistic("thap nhat, lowest, minimum, min", "min");
        statistic("khoang cach, spread", "spread");
        statistic("thay doi diem, score change", "score_change");
        statistic("thay doi hang, rank change", "rank_change");
        all(
                "tinh, cac tinh, tinh thanh, tinh thanh pho, thanh pho, dia phuong, province, provinces",
                new Among("province"));
        all("bo, cac bo, bo nganh, ministry, ministries", new Among("ministry"));
        all("vung, cac vung, region, regions", new Among("region"));
        all(
                "par, cchc, cai cach hanh chinh, administrative reform, public administration reform",
                new Broadly("par-index"));
        all(
                "hai long, hai long cua nguoi dan, hai long nguoi dan, nguoi dan hai long, su hai long, muc do hai long, satisfaction",
                new Broadly("sipas"));
        all("moi nhat, gan nhat, gan day, hien nay, latest, newest, current", new Latest());
        all(
                "ai, nam, cua, va, la, la gi, o, tai, trong, theo, ve, cho, nao, thi, voi, bao nhieu, chi so, quyet dinh, nghi quyet, so,"
                        + " the, of, in, for, and, by, what, is, was, who, which, year, years, decision, resolution, index",
                new Filler());
    }

    private Lexicon() {}

    /** What a phrase of bare words says; empty where it is no phrase of people who search. */
    static Optional<Sense> find(String bare) {
        return Optional.ofNullable(SENSES.get(bare));
    }

    private static void wanted(String phrases, HitKind... kinds) {
        all(phrases, new Wanted(List.of(kinds), Optional.empty(), Optional.empty()));
    }

    private static void checks(String phrases, Outcome outcome) {
        all(phrases, new Wanted(List.of(CHECKS, CHECK), Optional.of(outcome), Optional.empty()));
    }

    private static void statistic(String phrases, String statistic) {
        all(phrases, new Wanted(List.of(SUMMARY, STATEMENT), Optional.empty(), Optional.of(statistic)));
    }

    private static void all(String phrases, Sense sense) {
        Arrays.stream(phrases.split(", *")).forEach(phrase -> SENSES.put(phrase, sense));
    }
}
