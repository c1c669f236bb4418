package vn.parindex.matrix;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers observations of SDMX, one for each measure, to results. */
final class SdmxCells {

    private static final Map<String, String> STATES =
            Map.of("A", "value", "O", "missing", "L", "not-published", "M", "not-applicable", "Q", "withheld");

    private final Map<List<String>, List<Map<String, String>>> results = new LinkedHashMap<>();

    /** Takes one observation: each component's value by its id; what it lacks, or is empty, is not known. */
    void add(Map<String, String> cell) {
        var key = List.of(cell.get("INDICATOR").replace('_', '.'), cell.get("REF_AREA"), cell.get("TIME_PERIOD"));
        results.computeIfAbsent(key, each -> new ArrayList<>()).add(cell);
    }

    List<Cell> results() {
        return results.entrySet().stream()
                .map(each -> {
                    var first = each.getValue().get(0);
                    return Cell.of(
                            each.getKey().get(0),
                            each.getKey().get(1),
                            each.getKey().get(2),
                            STATES.get(first.get("OBS_STATUS")),
                            figure(each.getValue(), "score"),
                            figure(each.getValue(), "points"),
                            first.get("PLACE_BEST"),
                            first.get("PLACE_WORST"));
                })
                .toList();
    }

    private static String figure(List<Map<String, String>> cells, String measure) {
        return cells.stream()
                .filter(cell -> cell.get("MEASURE").equals(measure))
                .map(cell -> cell.get("OBS_VALUE"))
                .filter(value -> value != null && !value.equals("NaN"))
                .findFirst()
                .orElse(null);
    }
}
