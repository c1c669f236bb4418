package vn.parindex.mcp.tools;

import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;
import vn.parindex.catalog.Catalog;
import vn.parindex.charts.HistoryChartQuery;
import vn.parindex.charts.HistoryChartResource;
import vn.parindex.charts.MapChartQuery;
import vn.parindex.charts.MapChartResource;
import vn.parindex.charts.RankingChartQuery;
import vn.parindex.charts.RankingChartResource;
import vn.parindex.checks.CheckListView;
import vn.parindex.checks.CheckQuery;
import vn.parindex.checks.CheckResource;
import vn.parindex.comparison.ComparisonQuery;
import vn.parindex.comparison.ComparisonResource;
import vn.parindex.comparison.ComparisonView;
import vn.parindex.diff.OutcomeResource;
import vn.parindex.diff.OutcomeView;
import vn.parindex.figures.FigureQuery;
import vn.parindex.figures.FigureResource;
import vn.parindex.figures.FigureView;
import vn.parindex.history.HistoryQuery;
import vn.parindex.history.HistoryResource;
import vn.parindex.history.HistoryView;
import vn.parindex.http.Media;
import vn.parindex.http.request.Format;
import vn.parindex.http.request.Inquiry;
import vn.parindex.http.request.Paging;
import vn.parindex.ranking.RankingListQuery;
import vn.parindex.ranking.RankingListResource;
import vn.parindex.ranking.RankingListView;
import vn.parindex.ranking.RankingQuery;
import vn.parindex.ranking.RankingResource;
import vn.parindex.ranking.RankingView;
import vn.parindex.ranking.WhatIfQuery;
import vn.parindex.ranking.WhatIfResource;
import vn.parindex.ranking.WhatIfView;
import vn.parindex.releases.ReleaseDetailView;
import vn.parindex.releases.ReleaseListQuery;
import vn.parindex.releases.ReleaseListView;
import vn.parindex.releases.ReleaseResource;
import vn.parindex.selection.Selections;
import vn.parindex.service.ServiceResource;
import vn.parindex.service.ServiceView;
import vn.parindex.service.TermsResource;
import vn.parindex.summary.SummaryQuery;
import vn.parindex.summary.SummaryResource;
import vn.parindex.summary.SummaryView;
import vn.parindex.units.UnitDetailView;
import vn.parindex.units.UnitListQuery;
import vn.parindex.units.UnitListView;
import vn.parindex.units.UnitQuery;
import vn.parindex.units.UnitResource;

/**
 * The operations of the HTTP interface, asked from within: the same reading of what is asked, the same rules, the same problems, without a
 * second request (ADR 039). To be asked within a request context.
 */
@Singleton
public class Operations {

    private static final Pattern UNIT = Pattern.compile("/(?:units|figures/[^/]+/[^/]+|charts/history)/([^/?.]+)");

    /** In which format an operation answers, and in which it could. */
    private record Form(Format format, Set<String> offered) {

        static final Form DATA = new Form(Format.JSON, Set.of(Media.JSON));
    }

    private final Inquiry inquiry;
    private final Selections selections;
    private final UnitResource units;
    private final RankingListResource rankingList;
    private final RankingResource rankings;
    private final WhatIfResource whatIf;
    private final HistoryResource histories;
    private final ComparisonResource comparisons;
    private final SummaryResource summaries;
    private final CheckResource checks;
    private final FigureResource figures;
    private final ReleaseResource releases;
    private final OutcomeResource outcomes;
    private final RankingChartResource rankingCharts;
    private final HistoryChartResource historyCharts;
    private final MapChartResource mapCharts;
    private final ServiceResource service;
    private final TermsResource terms;

    Operations(
            Inquiry inquiry,
            Selections selections,
            UnitResource units,
            RankingListResource rankingList,
            RankingResource rankings,
            WhatIfResource whatIf,
            HistoryResource histories,
            ComparisonResource comparisons,
            SummaryResource summaries,
            CheckResource checks,
            FigureResource figures,
            ReleaseResource releases,
            OutcomeResource outcomes,
            RankingChartResource rankingCharts,
            HistoryChartResource historyCharts,
            MapChartResource mapCharts,
            ServiceResource service,
            TermsResource terms) {
        this.inquiry = inquiry;
        this.selections = selections;
        this.units = units;
        this.rankingList = rankingList;
        this.rankings = rankings;
        this.whatIf = whatIf;
        this.histories = histories;
        this.comparisons = comparisons;
        this.summaries = summaries;
        this.checks = checks;
        this.figures = figures;
        this.releases = releases;
        this.outcomes = outcomes;
        this.rankingCharts = rankingCharts;
        this.historyCharts = historyCharts;
        this.mapCharts = mapCharts;
        this.service = service;
        this.terms = terms;
    }

    /** The catalogue of the release that is meant. */
    public Catalog catalog(Arguments asked) {
        return ask(asked, "/api/v1", Set.of(), selections::catalog);
    }

    public ServiceView service(Arguments asked) {
        return ask(asked, "/api/v1", Set.of(), service::service);
    }

    public TermsResource.TermsView terms(Arguments asked) {
        return ask(asked, "/api/v1/terms", Set.of(), terms::terms);
    }

    /** @param q what to look for; null for all */
    public UnitListView units(Arguments asked, String q) {
        var query = new UnitListQuery(
                q, asked.text("type"), null, null, asked.text("on"), new Paging(asked.text("limit"), null));
        return ask(asked, "/api/v1/units", Set.of("type", "on", "limit"), () -> units.units("units", query));
    }

    /** @param id of the unit */
    UnitDetailView unit(Arguments asked, String id) {
        return ask(asked, "/api/v1/units/" + id, Set.of(), () -> units.unit("units", id, new UnitQuery(null))
                .getEntity());
    }

    RankingListView tables(Arguments asked, String indicators) {
        var query = new RankingListQuery(
                indicators, asked.text("population"), asked.text("year"), new Paging("1000", asked.text("cursor")));
        return ask(
                asked,
                "/api/v1/rankings",
                Set.of("indicator", "population", "year", "cursor"),
                () -> rankingList.rankings(query));
    }

    RankingView ranking(Arguments asked) {
        var indicator = asked.text("indicator");
        var year = asked.text("year");
        var query = new RankingQuery(
                asked.text("population"),
                asked.text("within"),
                asked.text("region"),
                asked.text("unit"),
                asked.text("on"),
                asked.text("measure"),
                asked.text("sort"),
                null,
                asked.text("limit"),
                asked.text("cursor"));
        return ask(
                asked,
                "/api/v1/rankings/" + encoded(indicator) + "/" + encoded(year),
                Set.of("population", "within", "region", "unit", "on", "measure", "sort", "limit", "cursor"),
                () -> rankings.ranking(indicator, year, query).getEntity());
    }

    WhatIfView whatIf(Arguments asked) {
        var indicator = asked.text("indicator");
        var year = asked.text("year");
        var query = new WhatIfQuery(
                asked.text("unit"),
                asked.text("score"),
                asked.text("place"),
                asked.text("population"),
                null,
                asked.text("on"),
                null);
        return ask(
                asked,
                "/api/v1/rankings/" + encoded(indicator) + "/" + encoded(year) + "/what-if",
                Set.of("unit", "score", "place", "population", "on"),
                () -> whatIf.whatIf(indicator, year, query).getEntity());
    }

    HistoryView history(Arguments asked) {
        var query = new HistoryQuery(
                asked.text("indicator"), asked.text("year"), null, asked.text("include"), asked.text("on"));
        return ofUnit(
                asked,
                Form.DATA,
                unit -> "/api/v1/units/" + encoded(unit) + "/history",
                Set.of("indicator", "year", "include", "on"),
                unit -> histories.history("units", unit, query));
    }

    ComparisonView comparison(Arguments asked) {
        var query = new ComparisonQuery(
                asked.text("unit"), asked.text("indicator"), asked.text("year"), asked.text("on"), null, null);
        return ask(
                asked,
                "/api/v1/comparison",
                Set.of("unit", "indicator", "year", "on"),
                () -> comparisons.compare(query));
    }

    SummaryView summary(Arguments asked) {
        var indicator = asked.text("indicator");
        var year = asked.text("year");
        var query = new SummaryQuery(asked.text("population"), null);
        return ask(
                asked,
                "/api/v1/summaries/" + encoded(indicator) + "/" + encoded(year),
                Set.of("population"),
                () -> summaries.summary(indicator, year, query).getEntity());
    }

    CheckListView checks(Arguments asked) {
        var query = new CheckQuery(
                asked.text("outcome"),
                asked.text("kind"),
                asked.text("indicator"),
                asked.text("population"),
                asked.text("year"),
                asked.text("unit"),
                asked.text("on"),
                new Paging(asked.text("limit"), asked.text("cursor")));
        return ask(
                asked,
                "/api/v1/checks",
                Set.of("outcome", "kind", "indicator", "population", "year", "unit", "on", "limit", "cursor"),
                () -> checks.checks(query));
    }

    FigureView figure(Arguments asked) {
        var indicator = asked.text("indicator");
        var year = asked.text("year");
        var query = new FigureQuery(asked.text("population"), asked.text("on"));
        return ofUnit(
                asked,
                Form.DATA,
                unit -> "/api/v1/figures/" + encoded(indicator) + "/" + encoded(year) + "/" + encoded(unit),
                Set.of("population", "on"),
                unit -> figures.figure(indicator, year, unit, query));
    }

    /** The releases up to the one that is meant, newest first. */
    ReleaseListView releases(Arguments asked) {
        var query = new ReleaseListQuery(null, new Paging("1000", null));
        return ask(asked, "/api/v1/releases", Set.of(), () -> releases.list(query));
    }

    /** @param id of a release, or latest */
    ReleaseDetailView release(Arguments asked, String id) {
        return ask(asked, "/api/v1/releases/" + encoded(id), Set.of(), () -> releases.release(id)
                .getEntity());
    }

    OutcomeView outcome(Arguments asked, String release) {
        return ask(
                asked, "/api/v1/releases/" + encoded(release) + "/outcome", Set.of(), () -> outcomes.outcome(release));
    }

    /** A drawing, in SVG or in dots; {@code kind} is ranking, map or history. */
    byte[] drawing(Arguments asked, String kind, boolean dots) {
        var indicator = asked.text("indicator");
        var year = asked.text("year");
        var drawn = new Form(dots ? Format.PNG : Format.SVG, Set.of(Media.SVG, Media.PNG));
        var image =
                switch (kind) {
                    case "map" -> {
                        var query = new MapChartQuery(null, null, null, null);
                        yield ask(
                                        asked,
                                        drawn,
                                        chart(kind, indicator, year),
                                        Set.of(),
                                        () -> mapCharts.map(indicator, year, query))
                                .getEntity();
                    }
                    case "history" -> {
                        var query = new HistoryChartQuery(indicator, year, asked.text("on"), null, null);
                        yield ofUnit(
                                asked,
                                drawn,
                                unit -> "/charts/history/" + encoded(unit),
                                Set.of("indicator", "year", "on"),
                                unit -> historyCharts.history(unit, query));
                    }
                    default -> {
                        var query = new RankingChartQuery(
                                asked.text("population"), null, asked.text("region"), asked.text("top"), null, null);
                        yield ask(
                                        asked,
                                        drawn,
                                        chart(kind, indicator, year),
                                        Set.of("population", "region", "top"),
                                        () -> rankingCharts.ranking(indicator, year, query))
                                .getEntity();
                    }
                };
        return image.content();
    }

    private static String chart(String kind, String indicator, String year) {
        return "/charts/" + (kind.equals("map") ? "map" : "rankings") + "/" + encoded(indicator) + "/" + encoded(year);
    }

    /** Asks again under the id where the unit is spelled otherwise, as a client that is redirected does. */
    private <T> T ofUnit(
            Arguments asked,
            Form form,
            Function<String, String> path,
            Set<String> names,
            Function<String, RestResponse<T>> of) {
        var unit = asked.text("unit");
        var answer = ask(asked, form, path.apply(unit), names, () -> of.apply(unit));
        if (answer.getStatus() < 300) {
            return answer.getEntity();
        }
        var moved = UNIT.matcher(answer.getHeaderString("Location"));
        if (!moved.find()) {
            throw new IllegalStateException("no unit in " + answer.getHeaderString("Location"));
        }
        var id = moved.group(1);
        return ask(asked, form, path.apply(id), names, () -> of.apply(id)).getEntity();
    }

    private <T> T ask(Arguments asked, String path, Set<String> names, Supplier<T> operation) {
        return ask(asked, Form.DATA, path, names, operation);
    }

    /** @param names of the arguments that the operation takes as parameters */
    private <T> T ask(Arguments asked, Form form, String path, Set<String> names, Supplier<T> operation) {
        inquiry.choose(form.format(), form.offered(), null);
        var query = Stream.concat(Stream.of("release", "asOf"), names.stream().sorted())
                .filter(asked.values()::containsKey)
                .map(name -> name + "=" + encoded(asked.text(name)))
                .collect(Collectors.joining("&"));
        inquiry.read(path, query, asked.lang().code());
        return operation.get();
    }

    private static String encoded(String text) {
        return Arrays.stream(text.split(" ", -1))
                .map(word -> URLEncoder.encode(word, StandardCharsets.UTF_8))
                .collect(Collectors.joining("%20"));
    }

    /** All indices, in the order of the dataset. */
    static List<String> indices(Catalog catalog) {
        return catalog.indicators().entrySet().stream()
                .filter(each -> each.getValue().get(0).parent() == null)
                .map(Map.Entry::getKey)
                .toList();
    }
}
