package vn.parindex.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.IndicatorWords;
import vn.parindex.document.Cell.Trait;
import vn.parindex.document.Document;
import vn.parindex.document.Grid;
import vn.parindex.http.Counted;
import vn.parindex.http.Text;
import vn.parindex.understanding.CellMark.Role;
import vn.parindex.understanding.Understanding.About;
import vn.parindex.understanding.Understanding.Result;
import vn.parindex.understanding.Understanding.Seen;

/** Understands the tables of a document, one after the other, with what stands around them. */
public final class DocumentUnderstanding {

    private final Document document;
    private final Catalog catalog;
    private final Hints asked;
    private final IndicatorWords words;
    private final UnitCells units;
    private final Mending mending;
    private final Ledger ledger;
    private final DocumentFacts facts;
    private final LabelRows labels;
    private final DocumentQuestions questions;
    private final FormQuestions forms;
    private final UnitColumns unitColumns;
    private final TableContexts contexts;

    private DocumentUnderstanding(Document sent, Catalog catalog, Hints asked) {
        this.mending = Mending.of(sent, asked.cells());
        this.ledger = new Ledger(mending);
        this.document = mending.document();
        this.catalog = catalog;
        this.asked = asked;
        this.words = IndicatorWords.of(catalog);
        this.units = new UnitCells(catalog);
        this.facts = DocumentFacts.of(Titles.lines(document), Titles.name(document), words, catalog);
        this.labels = LabelRows.of(document.grids());
        this.questions =
                new DocumentQuestions(catalog, ledger, asked, document.grids().size());
        this.forms = new FormQuestions(ledger);
        this.unitColumns = new UnitColumns(units, asked.year().orElseGet(questions::latestYear));
        this.contexts = new TableContexts(words, catalog, units, asked, facts, questions);
    }

    /** What a document says, with the units, indicators and editions of this catalogue and what a person said of it. */
    public static Understanding of(Document document, Catalog catalog, Hints asked) {
        return new DocumentUnderstanding(document, catalog, asked).understand();
    }

    private Understanding understand() {
        questions.mended(mending);
        Section before = null;
        int number = 0;
        for (var grid : document.grids()) {
            number++;
            before = read(grid, number, before);
        }
        if (ledger.results().isEmpty()
                && ledger.statements().isEmpty()
                && ledger.questions().isEmpty()) {
            forms.nothingFound();
        }
        new Completeness(catalog, ledger).tell(ledger.results());
        return new Understanding(
                about(), seen(), ledger.results(), ledger.statements(), ledger.questions(), ledger.remarks());
    }

    private Section read(Grid grid, int number, Section before) {
        var visible = visible(grid, number);
        var own = DocumentFacts.of(Titles.of(visible), "", words, catalog);
        var headings = new HeadingWords(words, index(own));
        var sections = HeadingLayout.of(visible, headings, before);
        for (var section : sections) {
            section(section, number, own);
        }
        if (sections.isEmpty() && unitColumns.areAcross(visible)) {
            forms.unitsAcross(number);
        } else if (sections.isEmpty() && unitColumns.isThere(visible)) {
            unitColumns
                    .headless(visible)
                    .ifPresentOrElse(section -> section(section, number, own), () -> forms.withoutHeadings(number));
        }
        return sections.isEmpty() ? before : sections.get(sections.size() - 1);
    }

    /** The grid without what is hidden, which is told. */
    private Grid visible(Grid grid, int number) {
        var hidden = grid.cells().stream().filter(cell -> cell.is(Trait.HIDDEN)).toList();
        if (hidden.isEmpty()) {
            return grid;
        }
        hidden.forEach(cell -> ledger.mark(number, cell, Role.HIDDEN, null, CellReasons.HIDDEN));
        ledger.remark(
                number,
                hidden.get(0).address(),
                "hidden-cells",
                Text.of(
                        "Có %d ô bị ẩn trong bảng này; không lấy ô nào. Nếu cần, hãy bỏ ẩn rồi gửi lại."
                                .formatted(hidden.size()),
                        Counted.said(
                                "%d [cell of this table is hidden and not|cells of this table are hidden; none of them is] read. If [it is|they are] meant, show [it|them] and send the document again.",
                                hidden.size())));
        return new Grid(
                grid.name(),
                grid.page(),
                grid.above(),
                grid.cells().stream().filter(cell -> !cell.is(Trait.HIDDEN)).toList());
    }

    private Optional<String> index(DocumentFacts own) {
        return asked.indicator()
                .or(() -> TableContexts.only(own.indices()))
                .or(() -> TableContexts.only(facts.indices()))
                .map(code -> code.split("\\.", 2)[0]);
    }

    private void section(Section section, int number, DocumentFacts ofGrid) {
        var own = section.continued() ? ofGrid : DocumentFacts.of(Titles.of(section), "", words, catalog);
        markHead(section, number);
        for (var block : Blocks.of(section.columns())) {
            if (forms.isRagged(document.kind(), section, number)) {
                return;
            }
            var unitAt = unitColumns.find(section, block);
            if (unitAt.isEmpty()) {
                forms.withoutUnits(section, number, block);
                continue;
            }
            var context = contexts.find(section, block, unitAt.get(), number, own);
            context.ifPresent(found ->
                    new TableReading(catalog, units, asked, ledger, found, section, block, unitAt.get()).read());
        }
    }

    private void markHead(Section section, int number) {
        for (var cell : section.grid().cells()) {
            if (section.continued()) {
                return;
            }
            if (cell.row() >= section.titleFrom() && cell.row() < section.headFrom()) {
                ledger.markIfNew(number, cell, Role.TITLE, null);
            } else if (cell.row() >= section.headFrom() && cell.row() < section.bodyFrom()) {
                ledger.markIfNew(number, cell, Role.HEADING, null);
            }
        }
    }

    private List<Seen> seen() {
        var seen = new ArrayList<Seen>();
        int number = 0;
        for (var grid : document.grids()) {
            number++;
            int table = number;
            grid.cells()
                    .forEach(cell -> ledger.markIfNew(
                            table,
                            cell,
                            grid.row(cell.row()).size() == 1 ? Role.NOTE : Role.IGNORED,
                            grid.row(cell.row()).size() == 1 ? CellReasons.TEXT_ROW : CellReasons.OUTSIDE));
            seen.add(new Seen(
                    table,
                    grid.name(),
                    grid.page(),
                    ledger.columns(table),
                    grid.cells().stream()
                            .map(cell -> ledger.findMark(table, cell).orElseThrow())
                            .toList()));
        }
        return seen;
    }

    private About about() {
        var results = ledger.results();
        return new About(
                asked.indicator()
                        .or(() -> TableContexts.only(results.stream()
                                .map(result -> result.indicator().split("\\.", 2)[0])
                                .distinct()
                                .toList())),
                asked.population()
                        .or(() -> TableContexts.only(results.stream()
                                .map(Result::population)
                                .distinct()
                                .toList())),
                results.stream().map(Result::year).distinct().sorted().toList(),
                facts.decision(),
                labels.day().or(facts::day),
                labels.publisher().or(facts::publisher),
                labels.title().or(facts::title).or(() -> Optional.of(Titles.name(document))
                        .filter(name -> !name.isBlank())),
                labels.url());
    }
}
