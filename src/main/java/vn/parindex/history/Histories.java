package vn.parindex.history;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
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
import vn.parindex.http.answer.Links;
import vn.parindex.release.ReleaseView;
import vn.parindex.result.PublishedFigure;
import vn.parindex.result.ReleasedStatements;
import vn.parindex.result.ReleasedTables;
import vn.parindex.result.ResultView;
import vn.parindex.result.Standing;
import vn.parindex.result.State;
import vn.parindex.result.Statement;
import vn.parindex.result.Table;
import vn.parindex.result.TableKey;

/** Puts the story of a unit together. */
@ApplicationScoped
public class Histories {

    private final ReleasedTables tables;
    private final ReleasedStatements statements;

    Histories(ReleasedTables tables, ReleasedStatements statements) {
        this.tables = tables;
        this.statements = statements;
    }

    /** One row of the story, before it is shown. */
    private record Row(Indicator indicator, Standing standing) {}

    /** The history that is asked for. */
    HistoryView of(Catalog catalog, HistoryRequest asked, Links links) {
        var unit = asked.unit();
        var indicators = asked.indicators();
        var rows = new ArrayList<>(rows(catalog, unit, asked));
        var records = indicators.stream()
                .flatMap(indicator -> records(catalog, unit, indicator, rows).stream())
                .toList();
        if (asked.related()) {
            for (var id : catalog.lineage().listRelated(unit.id())) {
                rows.addAll(rows(catalog, catalog.requireUnit(id), asked));
            }
        }
        var national = national(catalog, Table.subject(Optional.ofNullable(unit.parent())), asked);
        var items = rows.stream()
                .map(row -> Item.of(
                        ResultView.of(catalog, row.standing(), asked.alternatives()),
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
                rows.isEmpty() ? nothing(catalog, asked).reason(catalog.label(unit)) : null,
                items,
                records,
                milestones,
                related(catalog, unit),
                breaks,
                SourceView.of(catalog, sources),
                ReleaseView.of(catalog.release()),
                links);
    }

    private List<Row> rows(Catalog catalog, Unit unit, HistoryRequest shown) {
        var within = Optional.ofNullable(unit.parent());
        var asked = new ArrayList<TableKey>();
        for (var indicator : shown.indicators()) {
            shown.years(catalog, indicator).stream()
                    .filter(year -> catalog.bearer(unit, year).isPresent())
                    .forEach(year -> asked.add(TableKey.of(indicator, within, year)));
        }
        var standings = tables.standings(catalog, asked);
        var rows = new ArrayList<Row>();
        for (var indicator : shown.indicators()) {
            for (int year : shown.years(catalog, indicator)) {
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

    private static EmptyHistory nothing(Catalog catalog, HistoryRequest asked) {
        if (asked.indicators().isEmpty()) {
            return EmptyHistory.NO_INDEX;
        }
        boolean anyYear = asked.indicators().stream()
                .anyMatch(indicator -> !asked.years(catalog, indicator).isEmpty());
        return anyYear ? EmptyHistory.NOT_ALIVE : EmptyHistory.NO_EDITION;
    }

    /** The figures over the whole population of a unit: of its parent where it has one, else of the country. */
    private BiFunction<Indicator, Integer, National> national(Catalog catalog, String subject, HistoryRequest asked) {
        var indicators = asked.indicators();
        if (indicators.isEmpty()) {
            return (indicator, year) -> new National(null, null, null);
        }
        var years = indicators.stream()
                .flatMap(indicator -> asked.years(catalog, indicator).stream())
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
