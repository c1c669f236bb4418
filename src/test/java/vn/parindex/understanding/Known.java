package vn.parindex.understanding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Unit;
import vn.parindex.checks.ShippedRows;
import vn.parindex.document.Budget;
import vn.parindex.document.Document;
import vn.parindex.document.DocumentReader;

/** A table that is true by definition, to be dressed as a document and to be understood again. */
record Known(String indicator, String population, int year, List<Line> lines) {

    static final Catalog CATALOG = ShippedRows.CATALOG;

    /** One unit with its score and place, as printed with a decimal point. */
    record Line(Unit unit, String score, int rank) {
        String comma() {
            return score.replace('.', ',');
        }
    }

    /** Every member of a population in a year, best first, with scores that fall from one to the next. */
    static Known table(String indicator, String population, int year) {
        var members = new ArrayList<>(CATALOG.listMembers(population, year, Optional.empty()));
        members.sort(Comparator.comparing((Unit unit) -> unit.id().hashCode()));
        var lines = new ArrayList<Line>();
        var score = new BigDecimal("93.47");
        for (var unit : members) {
            lines.add(new Line(unit, score.setScale(2, RoundingMode.HALF_UP).toPlainString(), lines.size() + 1));
            score = score.subtract(new BigDecimal("0.31"));
        }
        return new Known(indicator, population, year, List.copyOf(lines));
    }

    Known first(int many) {
        return new Known(indicator, population, year, lines.subList(0, many));
    }

    /** What a reader must come to, one line for each unit. */
    List<String> expected() {
        var sorted = new TreeMap<String, String>();
        lines.forEach(line -> sorted.put(
                line.unit().id(),
                "%s %s %d %s: %s, %d"
                        .formatted(indicator, population, year, line.unit().id(), line.score(), line.rank())));
        return List.copyOf(sorted.values());
    }

    static List<String> said(Understanding understanding) {
        return understanding.results().stream()
                .sorted(Comparator.comparing(Understanding.Result::indicator)
                        .thenComparing(Understanding.Result::year)
                        .thenComparing(Understanding.Result::unit))
                .map(result -> "%s %s %d %s: %s, %s"
                        .formatted(
                                result.indicator(),
                                result.population(),
                                result.year(),
                                result.unit(),
                                result.score() == null
                                        ? "-"
                                        : result.score().value().toPlainString(),
                                result.rank() == null ? "-" : CellFigure.printed(result.rank())))
                .toList();
    }

    static Document read(byte[] content, String file) {
        try {
            var path = Files.createTempFile("parindex-test-", ".document");
            try {
                Files.write(path, content);
                return DocumentReader.read(path, file, new Budget(Budget.Limits.DEFAULTS), container -> {});
            } finally {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Understanding understand(byte[] content, String file, Hints asked) {
        return DocumentUnderstanding.of(read(content, file), CATALOG, asked);
    }
}
