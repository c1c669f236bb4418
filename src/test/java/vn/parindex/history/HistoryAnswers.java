package vn.parindex.history;

import java.util.List;
import java.util.stream.IntStream;
import vn.parindex.database.Answer;

/** Histories as they are asked for, and parts of what is answered. */
final class HistoryAnswers {

    static Answer history(String unitAndQuery) {
        var parts = unitAndQuery.split("\\?", 2);
        return Answer.to("/api/v1/units/" + parts[0] + "/history" + (parts.length > 1 ? "?" + parts[1] : ""));
    }

    static List<Answer> rows(Answer history, String indicator) {
        return history.list("/items").stream()
                .filter(item -> item.text("/indicator").equals(indicator))
                .toList();
    }

    static Answer row(Answer history, String indicator, int year) {
        return rows(history, indicator).stream()
                .filter(item -> item.number("/year") == year)
                .findFirst()
                .orElseThrow();
    }

    static List<Integer> years(Answer history, String indicator) {
        return rows(history, indicator).stream()
                .map(item -> item.number("/year"))
                .toList();
    }

    static List<Integer> from(int first, int last) {
        return IntStream.rangeClosed(first, last).boxed().toList();
    }

    private HistoryAnswers() {}
}
