package vn.parindex.dataset.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import vn.parindex.dataset.Finding;
import vn.parindex.dataset.Row;
import vn.parindex.http.Text;

/**
 * Indicators, weights, sources and maps: components with their index, windows that do not overlap, documents one can find, a tile for each
 * unit.
 */
final class CatalogRules {

    private final PackageCatalog catalog;
    private final Consumer<Finding> findings;

    CatalogRules(PackageCatalog catalog, Consumer<Finding> findings) {
        this.catalog = catalog;
        this.findings = findings;
    }

    void check() {
        catalog.rows("indicators").forEach(this::checkComponent);
        checkWeights();
        catalog.rows("sources").forEach(this::checkAddress);
        checkTiles();
    }

    private void checkComponent(Row row) {
        var code = row.text("code");
        var parent = row.text("parent");
        if (code == null) {
            return;
        }
        var written = code.contains(".") ? code.substring(0, code.indexOf('.')) : null;
        if (parent == null ? written != null : !parent.equals(written)) {
            findings.accept(row.error(
                            "parent",
                            "component-code",
                            new Text(
                                    "Mã của chỉ số thành phần là chỉ-số.thành-phần, còn chỉ số chính thì không có dấu chấm và không có cấp trên.",
                                    "A component's code is index.component; an index has no point in its code and no parent."))
                    .suggesting(written));
        } else if (parent != null
                && row.has("population")
                && catalog.findIndicator(parent, row.text("population")).isEmpty()) {
            findings.accept(row.error(
                    "parent",
                    "component-parent",
                    new Text(
                            "Chỉ số %s không được công bố cho %s, nên thành phần của nó cũng không."
                                    .formatted(parent, row.text("population")),
                            "The index %s is not published for the population %s, so its component is not either."
                                    .formatted(parent, row.text("population")))));
        }
    }

    private void checkWeights() {
        Map<List<String>, List<Row>> seen = new HashMap<>();
        for (var row : catalog.rows("weights")) {
            var from = row.integer("valid_from_year");
            var to = row.integer("valid_to_year");
            if (from == null || to == null) {
                continue;
            }
            if (to < from) {
                findings.accept(row.error(
                        "valid_to_year",
                        "years-in-order",
                        new Text(
                                "Năm cuối phải từ năm đầu %d trở đi.".formatted(from),
                                "The last year must not lie before the first, %d.".formatted(from))));
            }
            var same = seen.computeIfAbsent(row.texts(List.of("indicator", "population")), key -> new ArrayList<>());
            same.stream()
                    .filter(earlier ->
                            earlier.integer("valid_from_year") <= to && from <= earlier.integer("valid_to_year"))
                    .findFirst()
                    .ifPresent(earlier -> findings.accept(row.error(
                            "valid_from_year",
                            "weight-overlap",
                            new Text(
                                    "Các năm %d–%d trùng với %s, cùng chỉ số; mỗi năm chỉ được có một điểm tối đa."
                                            .formatted(from, to, earlier.where().vi()),
                                    "The years %d to %d overlap %s, of the same indicator; a year has one maximum."
                                            .formatted(from, to, earlier.where().en())))));
            same.add(row);
        }
    }

    /** Of two units on one tile a map would show the one that it draws last. */
    private void checkTiles() {
        Map<List<Object>, Row> taken = new HashMap<>();
        for (var tile : catalog.rows("tiles")) {
            var row = tile.integer("row");
            var column = tile.integer("column");
            if (!tile.has("layout") || row == null || column == null) {
                continue;
            }
            var earlier = taken.putIfAbsent(List.of(tile.text("layout"), row, column), tile);
            if (earlier != null) {
                findings.accept(tile.error(
                        "column",
                        "one-unit-a-tile",
                        new Text(
                                "Hàng %d, cột %d của bố cục %s đã là ô của %s (%s); mỗi ô chỉ được có một đơn vị."
                                        .formatted(
                                                row,
                                                column,
                                                tile.text("layout"),
                                                earlier.text("unit"),
                                                earlier.where().vi()),
                                "Row %d, column %d of the layout %s is the tile of %s already (%s); a tile holds one unit."
                                        .formatted(
                                                row,
                                                column,
                                                tile.text("layout"),
                                                earlier.text("unit"),
                                                earlier.where().en()))));
            }
        }
    }

    private void checkAddress(Row row) {
        if (!row.has("url") && !row.has("note")) {
            findings.accept(row.error(
                    "url",
                    "address-or-reason",
                    new Text(
                            "Nguồn không có địa chỉ thì cột note phải nói vì sao.",
                            "A source without an address must say why in its note.")));
        }
    }
}
