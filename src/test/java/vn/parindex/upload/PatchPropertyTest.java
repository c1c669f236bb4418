package vn.parindex.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.parindex.upload.Uploads.clean;
import static vn.parindex.upload.Uploads.csv;
import static vn.parindex.upload.Uploads.lines;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import vn.parindex.dataset.CsvText;
import vn.parindex.dataset.DataPackage;
import vn.parindex.dataset.PackageFormat;
import vn.parindex.dataset.TestPackage;

/** What must hold of every patch, held against a map of rows by their keys. */
class PatchPropertyTest {

    private static final List<String> COLUMNS =
            PackageFormat.shipped().table("scores").columns();
    private static final List<String> UNITS = List.of("ha-noi", "hai-phong", "quang-ninh");
    private static final List<String> SOURCES = List.of("moha", "press", "paper", "gov");
    private static final List<String> TEXTS = List.of("", "a", "b,c", "\"d\"", "e\nf", "=1+1");

    /** Rows by unit and source, each as the cells of the columns; without {@code preferred}, which touches other rows. */
    private static Map<List<String>, List<String>> rows(Random random, int most) {
        var rows = new TreeMap<List<String>, List<String>>(
                (one, other) -> one.toString().compareTo(other.toString()));
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            var unit = UNITS.get(random.nextInt(UNITS.size()));
            var source = SOURCES.get(random.nextInt(SOURCES.size()));
            rows.put(
                    List.of(unit, source),
                    List.of(
                            "par-index",
                            "province",
                            unit,
                            "2019",
                            random.nextInt(100) + ".5",
                            "",
                            "",
                            "",
                            source,
                            "false",
                            TEXTS.get(random.nextInt(TEXTS.size())),
                            ""));
        }
        return rows;
    }

    private static DataPackage base(Map<List<String>, List<String>> rows) {
        var made = TestPackage.small();
        for (var cells : rows.values()) {
            var named = new ArrayList<String>();
            for (int i = 0; i < COLUMNS.size(); i++) {
                named.add(COLUMNS.get(i) + "=" + cells.get(i));
            }
            made.row("scores", named.toArray(String[]::new));
        }
        return made.build();
    }

    private static List<String> line(List<String> cells, boolean withdraw) {
        var line = new ArrayList<>(cells);
        line.add(withdraw ? "true" : "");
        return line;
    }

    private static Patch patch(List<List<String>> lines) {
        var text = new StringBuilder(String.join(",", COLUMNS) + ",withdraw\n");
        lines.forEach(line -> text.append(CsvText.line(line)));
        return clean(csv(text.toString()));
    }

    /** Random additions, corrections and withdrawals of known rows. */
    private static List<List<String>> changes(Random random, Map<List<String>, List<String>> rows) {
        var changes = new ArrayList<List<String>>();
        rows(random, 8)
                .forEach((key, cells) -> changes.add(line(cells, rows.containsKey(key) && random.nextInt(3) == 0)));
        Collections.shuffle(changes, random);
        return changes;
    }

    @Property(tries = 200)
    void aPatchGivesTheRowsOfTheModelAndKeepsResultsTogether(@ForAll Random random) {
        var model = rows(random, 10);
        var base = base(model);
        var changes = changes(random, model);
        changes.forEach(line -> {
            var key = List.of(line.get(2), line.get(8));
            if (line.get(12).equals("true")) {
                model.remove(key);
            } else {
                model.put(key, line.subList(0, 12));
            }
        });
        var result = patch(changes).apply(base);
        assertThat(result.findings()).isEmpty();
        assertThat(lines(result.result(), "scores"))
                .containsExactlyInAnyOrderElementsOf(model.values().stream()
                        .map(cells -> String.join(",", cells))
                        .toList());
        assertThat(unitsInOrder(result.result())).doesNotHaveDuplicates();
    }

    @Property(tries = 200)
    void theInversePatchGivesTheBaseAgain(@ForAll Random random) {
        var rows = rows(random, 10);
        var base = base(rows);
        var changes = changes(random, rows);
        var inverse = new ArrayList<List<String>>();
        for (var line : changes) {
            var before = rows.get(List.of(line.get(2), line.get(8)));
            inverse.add(before == null ? line(line.subList(0, 12), true) : line(before, false));
        }
        var there = patch(changes).apply(base);
        var back = patch(inverse).apply(there.result());
        assertThat(back.findings()).isEmpty();
        assertThat(lines(back.result(), "scores")).containsExactlyInAnyOrderElementsOf(lines(base, "scores"));
        if (there.summary().withdrawn().isEmpty()) {
            assertThat(back.result().checksum()).isEqualTo(base.checksum());
        }
    }

    @Property(tries = 200)
    void theOrderOfThePatchDecidesNothing(@ForAll Random random) {
        var rows = rows(random, 10);
        var base = base(rows);
        var changes = changes(random, rows);
        var one = patch(changes).apply(base);
        Collections.shuffle(changes, random);
        var other = patch(changes).apply(base);
        assertThat(other.result().checksum()).isEqualTo(one.result().checksum());
        assertThat(other.summary()).isEqualTo(one.summary());
    }

    /** The unit of each run of rows. */
    private static List<String> unitsInOrder(DataPackage data) {
        var units = new ArrayList<String>();
        for (var row : Uploads.rows(data, "scores")) {
            if (units.isEmpty() || !units.get(units.size() - 1).equals(row.text("unit"))) {
                units.add(row.text("unit"));
            }
        }
        return units;
    }
}
