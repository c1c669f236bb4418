package vn.parindex.mcp.protocol;

import java.util.stream.Collectors;
import vn.parindex.http.Lang;
import vn.parindex.http.Text;
import vn.parindex.http.problem.Problem;

/** A problem as an assistant reads it: what is wrong, where, and what would be right. */
final class ProblemWords {

    private static final int MOST_ALLOWED = 15;

    private ProblemWords() {}

    static String of(Problem problem, Lang lang) {
        var opening = problem.title() + " (" + problem.code() + "). " + problem.detail();
        if (problem.errors().isEmpty()) {
            return opening;
        }
        if (problem.errors().size() == 1 && problem.errors().get(0).detail().equals(problem.detail())) {
            return opening + right(problem.errors().get(0), lang);
        }
        return opening
                + problem.errors().stream()
                        .map(error -> "\n- " + (error.parameter() == null ? "" : error.parameter() + ": ")
                                + error.detail() + right(error, lang))
                        .collect(Collectors.joining());
    }

    private static String right(Problem.Error error, Lang lang) {
        var meant = error.suggestions().isEmpty()
                ? ""
                : " " + Text.of("Có lẽ là: ", "Probably meant: ").in(lang) + String.join(", ", error.suggestions())
                        + ".";
        int more = error.allowed().size() - MOST_ALLOWED;
        var allowed = error.allowed().isEmpty()
                ? ""
                : " " + Text.of("Được nhận: ", "Accepted: ").in(lang)
                        + error.allowed().stream().limit(MOST_ALLOWED).collect(Collectors.joining(", "))
                        + (more > 0 ? " … (+" + more + ")" : "") + ".";
        return meant + allowed;
    }
}
