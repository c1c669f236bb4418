package vn.parindex.mcp.asking;

import jakarta.inject.Singleton;
import java.util.Set;
import vn.parindex.checks.CheckListView;
import vn.parindex.checks.CheckQuery;
import vn.parindex.checks.CheckResource;
import vn.parindex.diff.OutcomeResource;
import vn.parindex.diff.OutcomeView;
import vn.parindex.http.request.Paging;
import vn.parindex.releases.ReleaseDetailView;
import vn.parindex.releases.ReleaseListQuery;
import vn.parindex.releases.ReleaseListView;
import vn.parindex.releases.ReleaseResource;

/** What is asked of releases, and of the checks that a release passes. */
@Singleton
public class ReleaseOperations {

    private final Asking asking;
    private final ReleaseResource releases;
    private final OutcomeResource outcomes;
    private final CheckResource checks;

    ReleaseOperations(Asking asking, ReleaseResource releases, OutcomeResource outcomes, CheckResource checks) {
        this.asking = asking;
        this.releases = releases;
        this.outcomes = outcomes;
        this.checks = checks;
    }

    /** The releases up to the one that is meant, newest first. */
    public ReleaseListView releases(Arguments asked) {
        var query = new ReleaseListQuery(null, new Paging("1000", null));
        return asking.ask(asked, "/api/v1/releases", Set.of(), () -> releases.list(query));
    }

    /** @param id of a release, or latest */
    public ReleaseDetailView release(Arguments asked, String id) {
        return asking.ask(asked, "/api/v1/releases/" + Asking.encoded(id), Set.of(), () -> releases.release(id)
                .getEntity());
    }

    public OutcomeView outcome(Arguments asked, String release) {
        return asking.ask(
                asked,
                "/api/v1/releases/" + Asking.encoded(release) + "/outcome",
                Set.of(),
                () -> outcomes.outcome(release));
    }

    public CheckListView checks(Arguments asked) {
        var query = new CheckQuery(
                asked.text("outcome"),
                asked.text("kind"),
                asked.text("indicator"),
                asked.text("population"),
                asked.text("year"),
                asked.text("unit"),
                asked.text("on"),
                new Paging(asked.text("limit"), asked.text("cursor")));
        return asking.ask(
                asked,
                "/api/v1/checks",
                Set.of("outcome", "kind", "indicator", "population", "year", "unit", "on", "limit", "cursor"),
                () -> checks.checks(query));
    }
}
