package vn.parindex.http.request;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.parindex.http.Nearest;
import vn.parindex.http.problem.Fault;
import vn.parindex.http.problem.ProblemException;

/**
 * The year that a path names: four ASCII digits, or {@code latest}.
 *
 * @param year empty where the latest is meant
 */
public record PathYear(OptionalInt year) {

    public static final PathYear LATEST = new PathYear(OptionalInt.empty());

    static final int FIRST = 1000;
    static final int LAST = 9999;

    public static PathYear of(int year) {
        return new PathYear(OptionalInt.of(year));
    }

    public boolean isLatest() {
        return year.isEmpty();
    }

    /** Empty for every other text. */
    public static Optional<PathYear> find(String text) {
        if ("latest".equals(text)) {
            return Optional.of(LATEST);
        }
        return isYear(text) ? Optional.of(of(Integer.parseInt(text))) : Optional.empty();
    }

    /** As {@link #find}, with a 400 that names the place for every other text. */
    public static PathYear parse(String name, String text) {
        return find(text).orElseThrow(() -> ProblemException.invalid(List.of(fault(name, text))));
    }

    /** What is wrong with a text that is no year. */
    public static Fault fault(String name, String text) {
        return Fault.path(
                        name,
                        text,
                        "not-a-year",
                        "Năm phải gồm bốn chữ số, ví dụ 2019, hoặc “latest” (năm mới nhất).",
                        "A year is four digits, 2019 for example, or “latest”.")
                .suggesting(Nearest.to(text, List.of("latest")));
    }

    static boolean isYear(String text) {
        return text != null && text.matches("[1-9][0-9]{3}");
    }
}
