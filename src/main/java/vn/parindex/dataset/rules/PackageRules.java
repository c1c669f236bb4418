package vn.parindex.dataset.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import vn.parindex.dataset.DataPackage;
import vn.parindex.dataset.Finding;
import vn.parindex.dataset.FindingList;
import vn.parindex.dataset.PackageFormat;
import vn.parindex.dataset.Row;
import vn.parindex.dataset.TableSchema;

/** Every rule of the format over a whole package: all its findings at once, and nothing but findings. */
public final class PackageRules {

    /** What a check found, in the order of files and lines, and how many rows it read. */
    public record Report(List<Finding> findings, long rows) {

        public List<Finding> errors() {
            return findings.stream().filter(Finding::isError).toList();
        }

        public List<Finding> warnings() {
            return findings.stream()
                    .filter(finding -> finding.severity() == Finding.Severity.WARNING)
                    .toList();
        }
    }

    private static final String SCORES = "scores";

    private final DataPackage data;
    private final RowSink sink;
    private final Progress progress;
    private final FindingList findings = new FindingList();
    private final PackageCatalog catalog = new PackageCatalog();
    private final SchemaRules schemaRules = new SchemaRules(findings);
    private long rows;

    private PackageRules(DataPackage data, RowSink sink, Progress progress) {
        this.data = data;
        this.sink = sink;
        this.progress = progress;
    }

    /** The catalogue files are held in memory, the scores are read once, from first to last. */
    public static Report check(DataPackage data) {
        return check(data, RowSink.NONE, new Progress());
    }

    /**
     * The same, and hands on the rows that it checked, as long as none has an error: a package without errors is in the sink
     * whole when this returns.
     */
    public static Report check(DataPackage data, RowSink sink, Progress progress) {
        return new PackageRules(data, sink, progress).check();
    }

    private Report check() {
        data.findings().forEach(findings);
        for (var table : PackageFormat.shipped().tables()) {
            if (!table.name().equals(SCORES)) {
                var read = new ArrayList<Row>();
                read(table, read::add);
                catalog.add(table.name(), read);
            }
        }
        var keys = new KeyRules(catalog, findings);
        for (var table : PackageFormat.shipped().tables()) {
            keys.checkUnique(catalog.rows(table.name()));
            catalog.rows(table.name()).forEach(keys::checkReferences);
        }
        new UnitRules(catalog, findings).check();
        new CatalogRules(catalog, findings).check();
        new StatementRules(catalog, findings).check();
        if (!findings.hasErrors()) {
            PackageFormat.shipped().tables().stream()
                    .filter(table -> !table.name().equals(SCORES))
                    .forEach(table -> handOn(table.name(), catalog.rows(table.name())));
            sink.begin(SCORES);
        }
        var scores = new ScoreRules(catalog, findings);
        read(PackageFormat.shipped().table(SCORES), row -> {
            scores.accept(row);
            progress.checked();
            if (!findings.hasErrors()) {
                sink.accept(row);
                progress.stored();
            }
        });
        scores.finish();
        return new Report(findings.inOrder(), rows);
    }

    private void handOn(String table, List<Row> read) {
        sink.begin(table);
        read.forEach(row -> {
            progress.checked();
            sink.accept(row);
            progress.stored();
        });
    }

    private void read(TableSchema table, Consumer<Row> sink) {
        var opened = data.openRows(table.name(), findings);
        if (opened.isEmpty()) {
            catalog.addUnreadable(table.name());
            return;
        }
        try (var file = opened.get()) {
            Set<String> present = new HashSet<>(table.columns());
            present.removeIf(column -> !file.hasColumn(column));
            if (!present.containsAll(table.columns())) {
                catalog.addUnreadable(table.name());
            }
            // Units come first among the files; those after them may write them as people do.
            while (file.hasNext()) {
                var row = file.next();
                rows++;
                progress.read();
                schemaRules.check(row, present);
                sink.accept(
                        table.name().equals("units") ? row : catalog.spellings().read(row, findings));
            }
        }
    }
}
