package vn.parindex.bring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.parindex.catalog.Catalog;
import vn.parindex.result.ReleasedTables;
import vn.parindex.result.Table;
import vn.parindex.result.Word;
import vn.parindex.understanding.Understanding;
import vn.parindex.understanding.Understanding.Result;

/** Makes rows of what was understood, beside what is stored of the same results. */
@ApplicationScoped
class Bringing {

    private final ReleasedTables released;

    Bringing(ReleasedTables released) {
        this.released = released;
    }

    @Transactional
    BroughtRows rows(Understanding understood, Provenance source, Catalog catalog) {
        var tables = new HashMap<List<Object>, Table>();
        return BroughtRows.of(understood, source, catalog, (result, known) -> words(result, known, tables));
    }

    private List<Word> words(Result result, Catalog catalog, Map<List<Object>, Table> tables) {
        var indicator =
                catalog.findIndicator(result.indicator(), result.population()).orElseThrow();
        return tables.computeIfAbsent(
                        List.of(result.indicator(), result.population(), result.year()),
                        key -> released.table(catalog, indicator, Optional.empty(), result.year()))
                .result(catalog.requireUnit(result.unit()))
                .words();
    }
}
