package vn.parindex.understanding;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.IndicatorWords;
import vn.parindex.document.Cell;
import vn.parindex.understanding.ColumnHeading.Kind;
import vn.parindex.understanding.Section.Column;

/**
 * What the tables of a document are about, one after the other: what a person said goes before what the table says of itself, that before what
 * the table says that it goes on, and that before what the document says.
 */
final class TableContexts {

    private final IndicatorWords words;
    private final Catalog catalog;
    private final UnitCells units;
    private final Hints asked;
    private final DocumentFacts facts;
    private final DocumentQuestions questions;
    /** Of the table that was read before. */
    private Context last;

    TableContexts(
            IndicatorWords words,
            Catalog catalog,
            UnitCells units,
            Hints asked,
            DocumentFacts facts,
            DocumentQuestions questions) {
        this.words = words;
        this.catalog = catalog;
        this.units = units;
        this.asked = asked;
        this.facts = facts;
        this.questions = questions;
    }

    /** The one of these; empty where there is none, or several. */
    static <T> Optional<T> only(Collection<T> some) {
        return some.size() == 1 ? Optional.of(some.iterator().next()) : Optional.empty();
    }

    /** Empty where it is left open, which is asked, or where the table is about others, which is told. */
    Optional<Context> find(Section section, List<Column> block, int unitAt, int number, DocumentFacts own) {
        var columnYears = block.stream()
                .flatMap(column -> column.heading().year().stream())
                .distinct()
                .toList();
        var year = year(section, columnYears, number, own);
        int by = year.orElseGet(() -> columnYears.stream().max(Integer::compare).orElse(0));
        var byUnits = byUnits(section, unitAt, by == 0 ? questions.latestYear() : by);
        var population = population(block, byUnits, own);
        if (population.isEmpty()) {
            questions.population(number, units.populations());
            return Optional.empty();
        }
        if (questions.isOfOthers(section, number, population.get(), byUnits)) {
            return Optional.empty();
        }
        var indicator = indicator(section, own, number, population.get());
        if (indicator.isEmpty()) {
            return Optional.empty();
        }
        askForYear(block, columnYears, year, number, own);
        var found = new Context(
                number,
                indicator.get(),
                population.get(),
                year.orElse(0),
                new LinkedHashSet<>(own.indices().isEmpty() ? facts.indices() : own.indices()));
        last = found;
        return Optional.of(found);
    }

    private Optional<Integer> year(Section section, List<Integer> columnYears, int number, DocumentFacts own) {
        return asked.year()
                .or(() -> questions.answeredYear(number))
                .or(() -> only(own.years()))
                .or(() -> section.continued() && last != null ? Optional.of(last.year()) : Optional.empty())
                .or(() -> only(facts.years()))
                // A place beside the score of a year, where nothing speaks of another.
                .or(() -> own.years().isEmpty() && facts.years().isEmpty() ? only(columnYears) : Optional.empty());
    }

    /** Who is ranked, by the names that stand in the column of units. */
    private Optional<String> byUnits(Section section, int unitAt, int year) {
        var texts = IntStream.range(section.bodyFrom(), section.bodyTo())
                .mapToObj(row -> section.grid().at(row, unitAt))
                .flatMap(Optional::stream)
                .map(Cell::text)
                .distinct()
                .toList();
        return units.findPopulation(texts, year);
    }

    private Optional<String> population(List<Column> block, Optional<String> byUnits, DocumentFacts own) {
        return asked.population()
                .or(() -> byUnits)
                .or(() -> only(DocumentFacts.of(
                                List.of(block.stream().map(Column::words).collect(Collectors.joining(" "))),
                                "",
                                words,
                                catalog)
                        .populations()))
                .or(() -> only(own.populations()));
    }

    private void askForYear(
            List<Column> block, List<Integer> columnYears, Optional<Integer> year, int number, DocumentFacts own) {
        var said = own.years().isEmpty() ? facts.years() : own.years();
        boolean needsYear = block.stream()
                .anyMatch(column -> column.heading().kind() == Kind.FIGURES
                        && column.heading().year().isEmpty());
        if (needsYear && year.isEmpty()) {
            questions.year(number, said);
        }
        if (columnYears.isEmpty() && asked.year().isPresent()) {
            questions.confirmYear(number, asked.year().get(), said);
        }
    }

    private Optional<String> indicator(Section section, DocumentFacts own, int number, String population) {
        var named = !own.indices().isEmpty()
                ? own.indices()
                : section.continued() && last != null ? List.of(last.index()) : facts.indices();
        var byColumns = section.columns().stream()
                .flatMap(column -> column.heading().indicator().stream())
                .map(code -> code.split("\\.", 2)[0])
                .distinct()
                .toList();
        var said = named.isEmpty() ? byColumns : named;
        var foreign = own.foreign().or(() -> own.indices().isEmpty() ? facts.foreign() : Optional.empty());
        if (asked.indicator().isPresent()) {
            boolean fits = questions.confirmIndicator(number, asked.indicator().get(), said, foreign);
            return fits ? asked.indicator() : Optional.empty();
        }
        // A title that names two indices says of each only where a column names them.
        var chosen = only(said).or(() -> only(byColumns).filter(said::contains));
        if (chosen.isEmpty()) {
            if (said.size() > 1 && !byColumns.isEmpty()) {
                return Optional.of(said.get(0)).filter(code -> allNamed(section));
            }
            questions.indicator(number, population, said, foreign);
        }
        return chosen;
    }

    private static boolean allNamed(Section section) {
        return section.columns().stream()
                .filter(column -> column.heading().kind() == Kind.FIGURES)
                .allMatch(column -> column.heading().indicator().isPresent());
    }
}
