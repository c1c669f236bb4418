package vn.parindex.mcp.asking;

import jakarta.inject.Singleton;
import java.util.Set;
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
import vn.parindex.summary.SummaryQuery;
import vn.parindex.summary.SummaryResource;
import vn.parindex.summary.SummaryView;

/** What is asked of tables: which there are, the places and the summary of one, and what another score would bring. */
@Singleton
public class TableOperations {

    private final Asking asking;
    private final RankingListResource rankingList;
    private final RankingResource rankings;
    private final WhatIfResource whatIf;
    private final SummaryResource summaries;

    TableOperations(
            Asking asking,
            RankingListResource rankingList,
            RankingResource rankings,
            WhatIfResource whatIf,
            SummaryResource summaries) {
        this.asking = asking;
        this.rankingList = rankingList;
        this.rankings = rankings;
        this.whatIf = whatIf;
        this.summaries = summaries;
    }

    public RankingListView tables(Arguments asked, String indicators) {
        var query = new RankingListQuery(
                indicators, asked.text("population"), asked.text("year"), new Paging("1000", asked.text("cursor")));
        return asking.ask(
                asked,
                "/api/v1/rankings",
                Set.of("indicator", "population", "year", "cursor"),
                () -> rankingList.rankings(query));
    }

    public RankingView ranking(Arguments asked) {
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
        return asking.ask(
                asked,
                "/api/v1/rankings/" + Asking.encoded(indicator) + "/" + Asking.encoded(year),
                Set.of("population", "within", "region", "unit", "on", "measure", "sort", "limit", "cursor"),
                () -> rankings.ranking(indicator, year, query).getEntity());
    }

    public WhatIfView whatIf(Arguments asked) {
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
        return asking.ask(
                asked,
                "/api/v1/rankings/" + Asking.encoded(indicator) + "/" + Asking.encoded(year) + "/what-if",
                Set.of("unit", "score", "place", "population", "on"),
                () -> whatIf.whatIf(indicator, year, query).getEntity());
    }

    public SummaryView summary(Arguments asked) {
        var indicator = asked.text("indicator");
        var year = asked.text("year");
        var query = new SummaryQuery(asked.text("population"), null, null);
        return asking.ask(
                asked,
                "/api/v1/summaries/" + Asking.encoded(indicator) + "/" + Asking.encoded(year),
                Set.of("population"),
                () -> summaries.summary(indicator, year, query).getEntity());
    }
}
