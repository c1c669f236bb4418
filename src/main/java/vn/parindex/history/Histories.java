package vn.parindex.history;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.parindex.catalog.BreakView;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Indicator;
import vn.parindex.catalog.IndicatorView;
import vn.parindex.catalog.Lineage;
import vn.parindex.catalog.Milestone;
import vn.parindex.catalog.SourceView;
import vn.parindex.catalog.Unit;
import vn.parindex.catalog.UnitView;
import vn.parindex.history.HistoryView.CoverageOfYears;
import vn.parindex.history.HistoryView.Item;
import vn.parindex.history.HistoryView.MilestoneView;
import vn.parindex.history.HistoryView.National;
import vn.parindex.history.HistoryView.RecordsView;
import vn.parindex.history.HistoryView.RelatedView;
import vn.parindex.http.BasePath;
import vn.parindex.http.Inquiry;
import vn.parindex.http.Links;
import vn.parindex.release.ReleaseView;
import vn.parindex.result.PublishedFigure;
import vn.parindex.result.ReleasedStatements;
import vn.parindex.result.ReleasedTables;
import vn.parindex.result.ResultView;
import vn.parindex.result.Selection;
import vn.parindex.result.Standing;
import vn.parindex.result.State;
import vn.parindex.result.Statement;
import vn.parindex.result.Table;
import vn.parindex.result.TableKey;

/** Puts the story of a unit together. */
@RequestScoped
public class Histories {

    private final Selection selection;
    private final ReleasedTables tables;
    private final ReleasedStatements statements;
    private final Inquiry inquiry;

    Histories(Selection selection, ReleasedTables tables, ReleasedStatements statements, Inquiry inquiry) {
        this.selection = selection;
        this.tables = tables;
        this.statements = statements;
        this.inquiry = inquiry;
    }

    /** One row of the story, before it is shown. */
    private record Row(Indicator indicator, Standing standing) {}

    /**
     * The history of a unit over the years that the request asks for.
     *
     * @param indicators all of the unit's population, in the order in which to show them
     */
    HistoryView of(Unit unit, List<Indicator> indicators, boolean withAlternatives, boolean withRelated) {
        var catalog = selection.catalog();
        var rows = new ArrayList<>(rows(catalog, unit, indicators));
        var records = indicators.stream()
                .flatMap(indicator -> records(catalog, unit, indicator, rows).stream())
                .toList();
        if (withRelated) {
            for (var id : catalog.lineage().listRelated(unit.id())) {
                rows.addAll(rows(catalog, catalog.requireUnit(id), indicators));
            }
        }
        var national = national(catalog, Table.subject(Optional.ofNullable(unit.parent())), indicators);
        var items = rows.stream()
                .map(row -> Item.of(
                        ResultView.of(catalog, row.standing(), withAlternatives),
                        national.apply(row.indicator(), row.standing().result().year())))
                .toList();
        var milestones = catalog.lineage().series(unit.id()).stream()
                .flatMap(id -> catalog.listMilestones(id).stream())
                .sorted(comparing(Milestone::date))
                .map(MilestoneView::of)
                .toList();
        var breaks = indicators.stream()
                .flatMap(indicator -> BreakView.listOf(catalog, indicator).stream())
                .distinct()
                .toList();
        var sources = Stream.of(
                        items.stream().flatMap(item -> item.result().sourceIds()),
                        items.stream()
                                .flatMap(item -> Stream.of(
                                        item.national().mean(),
                                        item.national().min(),
                                        item.national().max()))
                                .flatMap(Stream::ofNullable)
                                .map(PublishedFigure::source),
                        milestones.stream().map(MilestoneView::source),
                        breaks.stream().map(BreakView::source))
                .flatMap(Function.identity())
                .toList();
        return new HistoryView(
                UnitView.of(catalog, unit),
                indicators.stream().map(IndicatorView::of).toList(),
                coverage(rows),
                rows.isEmpty() ? nothing(indicators).reason(catalog.label(unit)) : null,
                items,
                records,
                milestones,
                related(catalog, unit),
                breaks,
                SourceView.of(catalog, sources),
                ReleaseView.of(catalog.release()),
                Links.of(inquiry));
    }

    private List<Row> rows(Catalog catalog, Unit unit, List<Indicator> indicators) {
        var within = Optional.ofNullable(unit.parent());
        var asked = new ArrayList<TableKey>();
        for (var indicator : indicators) {
            selection.years(indicator).stream()
                    .filter(year -> catalog.bearer(unit, year).isPresent())
                    .forEach(year -> asked.add(TableKey.of(indicator, within, year)));
        }
        var standings = tables.standings(catalog, asked);
        var rows = new ArrayList<Row>();
        for (var indicator : indicators) {
            for (int year : selection.years(indicator)) {
                catalog.bearer(unit, year)
                        .ifPresent(bearer -> rows.add(new Row(
                                indicator,
                                standings
                                        .get(TableKey.of(indicator, within, year))
                                        .of(bearer))));
            }
        }
        return rows;
    }

    private Nothing nothing(List<Indicator> indicators) {
        if (indicators.isEmpty()) {
            return Nothing.NO_INDEX;
        }
        boolean anyYear = indicators.stream()
                .anyMatch(indicator -> !selection.years(indicator).isEmpty());
        return anyYear ? Nothing.NOT_ALIVE : Nothing.NO_EDITION;
    }

    /** The figures over the whole population of a unit: of its parent where it has one, else of the country. */
    private BiFunction<Indicator, Integer, National> national(
            Catalog catalog, String subject, List<Indicator> indicators) {
        if (indicators.isEmpty()) {
            return (indicator, year) -> new National(null, null, null);
        }
        var years = indicators.stream()
                .flatMap(indicator -> selection.years(indicator).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        var stated = statements.on(catalog, indicators, years);
        return (indicator, year) -> {
            var figures = stated.on(indicator, year).stream()
                    .filter(statement -> statement.subject().equals(subject) && statement.scope() == null)
                    .collect(groupingBy(Statement::statistic));
            return new National(
                    figure(catalog, figures, "mean"), figure(catalog, figures, "min"), figure(catalog, figures, "max"));
        };
    }

    private static PublishedFigure figure(Catalog catalog, Map<String, List<Statement>> stated, String statistic) {
        return PublishedFigure.of(catalog, stated.getOrDefault(statistic, List.of()))
                .orElse(null);
    }

    private static Optional<RecordsView> records(Catalog catalog, Unit unit, Indicator indicator, List<Row> rows) {
        var years = new TreeMap<Integer, Records.Year>();
        rows.stream()
                .filter(row -> row.indicator() == indicator)
                .map(Row::standing)
                .forEach(standing -> year(standing)
                        .ifPresent(known -> years.put(standing.result().year(), known)));
        var segments = catalog.segments(indicator, unit.id());
        return Records.of(years).map(records -> RecordsView.of(indicator.code(), records, segments));
    }

    /** What is known of the year; empty if the dataset knows of no edition. */
    private static Optional<Records.Year> year(Standing standing) {
        return standing.table().edition().map(edition -> {
            if (edition.status().equals("not-held")) {
                return new Records.Year.NotHeld();
            }
            if (standing.place() != null) {
                return new Records.Year.Placed(standing.place().place());
            }
            return standing.result().state() == State.NOT_APPLICABLE
                    ? new Records.Year.NotRanked()
                    : new Records.Year.Unplaced();
        });
    }

    private static CoverageOfYears coverage(List<Row> rows) {
        var results = rows.stream().map(row -> row.standing().result()).toList();
        return new CoverageOfYears(
                results.size(),
                (int) results.stream()
                        .filter(result -> !result.words().isEmpty())
                        .count(),
                (int) results.stream().filter(result -> result.score() != null).count(),
                (int) results.stream().filter(result -> result.points() != null).count(),
                (int) results.stream()
                        .filter(result -> result.published() != null)
                        .count());
    }

    private static List<RelatedView> related(Catalog catalog, Unit unit) {
        return Stream.concat(
                        catalog.lineage().listPredecessors(unit.id()).stream()
                                .map(step -> related(catalog, step, "predecessor")),
                        catalog.lineage().listSuccessors(unit.id()).stream()
                                .map(step -> related(catalog, step, "successor")))
                .toList();
    }

    private static RelatedView related(Catalog catalog, Lineage.Step step, String role) {
        return new RelatedView(
                UnitView.of(catalog, step.unit()),
                role,
                step.kind(),
                step.date().toString(),
                step.legalBasis(),
                BasePath.of("/api/v1/units/" + step.unit().id() + "/history"));
    }
}
