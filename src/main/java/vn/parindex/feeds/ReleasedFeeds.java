package vn.parindex.feeds;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.parindex.diff.ReleaseDiff;
import vn.parindex.http.request.Page;
import vn.parindex.http.request.Slice;
import vn.parindex.release.Holdings;
import vn.parindex.release.Release;
import vn.parindex.release.ReleaseRepository;
import vn.parindex.rows.Concern;
import vn.parindex.rows.ConcernRepository;
import vn.parindex.rows.RowChange;
import vn.parindex.rows.RowChange.Counts;
import vn.parindex.rows.RowChangeRepository;
import vn.parindex.rows.RowChangeRepository.ScoreTable;

/** What the releases up to one did, told release by release, newest first; put together once, as it never changes. */
@ApplicationScoped
class ReleasedFeeds {

    /** How many figures or tables an entry names at most. */
    static final int MOST_LINES = 20;

    private static final long BYTES_OF_A_LINE = 600;

    private final Holdings holdings;
    private final ReleaseRepository releases;
    private final ReleaseDiff diff;
    private final RowChangeRepository changes;
    private final ConcernRepository concerns;

    ReleasedFeeds(
            Holdings holdings,
            ReleaseRepository releases,
            ReleaseDiff diff,
            RowChangeRepository changes,
            ConcernRepository concerns) {
        this.holdings = holdings;
        this.releases = releases;
        this.diff = diff;
        this.changes = changes;
        this.concerns = concerns;
    }

    /**
     * What one release did to the rows that a feed is about.
     *
     * @param counts by the name of the table
     * @param figures the first of the figures that it changed
     */
    record Told(Release release, Map<String, Counts> counts, List<RowChange> figures) {}

    /**
     * A release as a whole.
     *
     * @param counts by the name of the table; none for the first release, all rows of which are new
     * @param tables the first of the tables of results that it changed
     * @param touched how many it changed
     */
    record Whole(Release release, Map<String, Counts> counts, List<ScoreTable> tables, int touched) {

        boolean isFirst() {
            return release.base() == null;
        }
    }

    private record WholePage(int offset, int rows) {}

    private record ConcernPage(Concern concern, int offset, int rows) {}

    private record Single() {}

    /** The releases up to this one. */
    Page<Whole> all(Release state, Slice slice) {
        return holdings.of(state, new WholePage(slice.offset(), slice.rows()), ReleasedFeeds::weigh, () -> {
            var page = Page.of(
                    releases.listPublished().stream()
                            .filter(each -> each.number() <= state.number())
                            .toList(),
                    slice);
            return new Page<>(page.items().stream().map(this::whole).toList(), page.offset(), page.total());
        });
    }

    /** Kept with the release itself: it is the same in every feed after it. */
    private Whole whole(Release release) {
        return holdings.of(
                release,
                new Single(),
                (Whole whole) -> BYTES_OF_A_LINE * (1 + whole.tables().size()),
                () -> {
                    if (release.base() == null) {
                        return new Whole(release, Map.of(), List.of(), 0);
                    }
                    var counts = new LinkedHashMap<String, Counts>();
                    diff.count(release).forEach((mapping, count) -> counts.put(mapping.table(), count));
                    var tables = changes.listScoreTables(release.key());
                    return new Whole(
                            release,
                            counts,
                            List.copyOf(tables.subList(0, Math.min(MOST_LINES, tables.size()))),
                            tables.size());
                });
    }

    private static long weigh(Page<Whole> page) {
        return 100L * page.items().size();
    }

    /** The releases up to this one that changed a row about something. */
    Page<Told> about(Release state, Concern concern, Slice slice) {
        return holdings.of(
                state,
                new ConcernPage(concern, slice.offset(), slice.rows()),
                (Page<Told> page) -> BYTES_OF_A_LINE
                        * page.items().stream()
                                .mapToInt(each -> 1 + each.figures().size())
                                .sum(),
                () -> told(state, concern, slice));
    }

    private Page<Told> told(Release state, Concern concern, Slice slice) {
        var counts = concerns.count(concern, 1, state.number());
        var page = Page.of(new ArrayList<>(counts.keySet()), slice);
        var shown = Set.copyOf(page.items());
        if (shown.isEmpty()) {
            return new Page<>(List.of(), page.offset(), page.total());
        }
        Map<Long, Release> found = releases.listPublished(shown).stream().collect(toMap(Release::number, each -> each));
        var figures = concerns.listChanges(
                FigureWords.SCORES,
                concern,
                found.values().stream().map(Release::key).sorted().toList(),
                MOST_LINES);
        return new Page<>(
                page.items().stream()
                        .map(number -> new Told(
                                found.get(number),
                                counts.get(number),
                                figures.getOrDefault(found.get(number).key(), List.of())))
                        .toList(),
                page.offset(),
                page.total());
    }
}
