package vn.parindex.observations;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.parindex.format.JsonStatWriter;
import vn.parindex.format.XlsxWriter;
import vn.parindex.http.problem.Fault;
import vn.parindex.http.problem.ProblemException;
import vn.parindex.http.request.Format;
import vn.parindex.http.request.TableStyle;

/** How many results each way of answering holds; more is refused before anything is written, and never cut off. */
final class ResultLimits {

    /** To put results into an order they are all held in memory; so they are where years go across. */
    static final int MOST_HELD = 20_000;

    private static final Map<Format, Integer> MOST =
            Map.of(Format.XLSX, XlsxWriter.MOST_ROWS, Format.JSON_STAT, JsonStatWriter.MOST_RESULTS);

    private ResultLimits() {}

    /** @throws ProblemException 400 where the results are too many for the format, the order or the layout that was asked for */
    static void require(Format format, TableStyle style, Optional<String> sort, long found, long written) {
        int most = MOST.getOrDefault(format, Integer.MAX_VALUE);
        if (written > most) {
            refuse("format", format.code(), most, written);
        }
        if (sort.isPresent() && found > MOST_HELD) {
            refuse("sort", sort.get(), MOST_HELD, found);
        }
        if (style.wide() && written > MOST_HELD) {
            refuse("layout", "wide", MOST_HELD, written);
        }
    }

    private static void refuse(String parameter, String value, int most, long results) {
        throw ProblemException.invalid(List.of(Fault.query(
                parameter,
                value,
                "too-many-results",
                "Cách này chỉ dùng được cho tối đa %d kết quả, mà yêu cầu này có %d; hãy lọc bớt, hoặc lấy CSV theo thứ tự sẵn có."
                        .formatted(most, results),
                "This works for %d results at most, and this request has %d; filter, or take CSV in its own order."
                        .formatted(most, results))));
    }
}
