package vn.parindex.release;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import vn.parindex.release.PastModel.Broken;
import vn.parindex.release.PastModel.Patch;
import vn.parindex.release.PastModel.Replacement;
import vn.parindex.release.PastModel.Sent;
import vn.parindex.upload.Upload;

/** What publishers may send: the scores of three units in three years by two sources, in every mixture. */
final class ModelUploads {

    private static final List<String> UNITS = List.of("ha-noi", "hai-phong", "quang-ninh");
    private static final List<String> YEARS = List.of("2019", "2020", "2021");
    private static final List<String> SOURCES = List.of("moha", "press");
    private static final List<String> FIGURES = List.of("70.00", "80.10", "80.10", "90.25");
    private static final List<String> NOTES = List.of("", "sửa", "a,b", "\"c\"", "=1+1");
    private static final String SCORES = ModelState.SCORES;
    private static final List<String> COLUMNS = ModelState.schema(SCORES).columns();

    private ModelUploads() {}

    /** Additions, corrections and withdrawals of some scores, or a correction of a source that leaves columns out. */
    static Patch patch(ModelState current, Random random) {
        if (random.nextInt(6) == 0) {
            var source = new TreeMap<>(Map.of("id", any(SOURCES, random)));
            put(source, "note", any(NOTES, random));
            return new Patch("sources.csv", List.of("id", "note"), List.of(source));
        }
        var lines = new TreeMap<ModelState.Key, Map<String, String>>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            var line = score(random);
            var key = ModelState.Key.of(SCORES, line);
            if (current.rows().containsKey(key) && random.nextInt(3) == 0) {
                line.put("withdraw", "true");
            }
            lines.put(key, line);
        }
        return new Patch(SCORES, COLUMNS, List.copyOf(lines.values()));
    }

    /** A whole package whose scores are some of the current ones and some new ones. */
    static Replacement replacement(ModelState current, Random random) {
        var kept = current.rows().entrySet().stream()
                .filter(row -> !row.getKey().file().equals(SCORES) || random.nextInt(3) > 0)
                .map(row -> Map.entry(row.getKey().file(), row.getValue()))
                .toList();
        var lines = IntStream.range(0, random.nextInt(4))
                .mapToObj(each -> (Map<String, String>) score(random))
                .toList();
        var state = ModelState.of(kept).patched(SCORES, COLUMNS, lines).orElseThrow();
        var wanted = new TreeMap<>(state.rows());
        // What is left of a result needs a preferred row again: the first.
        state.list(SCORES).forEach(row -> {
            var result = state.list(SCORES).stream()
                    .filter(other -> List.of(other.get("unit"), other.get("year"))
                            .equals(List.of(row.get("unit"), row.get("year"))))
                    .toList();
            var changed = new TreeMap<>(row);
            changed.put("preferred", String.valueOf(result.get(0).equals(row)));
            wanted.put(ModelState.Key.of(SCORES, row), changed);
        });
        return new Replacement(new ModelState(wanted), "2026.1.1");
    }

    /** What can never be published: a unit, score, number, year or column that is wrong, or no zip at all. */
    static Sent broken(Random random) {
        var header = String.join(",", COLUMNS) + ",withdraw\n";
        return switch (random.nextInt(6)) {
            case 0 -> Broken.csv(header + "par-index,province,atlantis,2019,80,,,,moha,true,,,\n");
            case 1 -> Broken.csv(header + "par-index,province,ha-noi,2019,180.00,,,,moha,true,,,\n");
            case 2 -> Broken.csv(header + "par-index,province,ha-noi,2019,\"80,1\",,,,moha,true,,,\n");
            case 3 -> Broken.csv(header + "par-index,province,ha-noi,2018,80.10,,,,moha,true,,,\n");
            case 4 -> Broken.csv("no,such,columns\n1,2,3\n");
            default -> new Broken(Upload.ZIP, new byte[] {'P', 'K', 3, 4, 0, 0});
        };
    }

    private static TreeMap<String, String> score(Random random) {
        var line = new TreeMap<>(Map.of("indicator", "par-index", "population", "province"));
        line.put("unit", any(UNITS, random));
        line.put("year", any(YEARS, random));
        line.put("source", any(SOURCES, random));
        line.put("preferred", String.valueOf(random.nextInt(3) > 0));
        if (random.nextInt(6) == 0) {
            line.put("state", "withheld");
        } else {
            line.put("score", any(FIGURES, random));
        }
        put(line, "note", any(NOTES, random));
        return line;
    }

    private static void put(Map<String, String> line, String column, String value) {
        if (!value.isEmpty()) {
            line.put(column, value);
        }
    }

    private static String any(List<String> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }
}
