package vn.parindex.intake.changes;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.parindex.intake.PackageFormat;
import vn.parindex.intake.TableSchema;
import vn.parindex.intake.publishing.DiffView;
import vn.parindex.intake.publishing.ReleaseDiff;
import vn.parindex.release.ChangeCursor;
import vn.parindex.release.Release;
import vn.parindex.release.ReleaseRepository;

/** What releases changed, as one row of events that only grows: an event keeps its id and its place for ever. */
@ApplicationScoped
class Changes {

    /** So that a page over a long row of small releases stays cheap; the reader goes on from its cursor. */
    private static final int MOST_RELEASES = 20;

    private static final Map<String, String> ENTITIES = entities();

    private final ReleaseRepository releases;
    private final ReleaseDiff diff;

    Changes(ReleaseRepository releases, ReleaseDiff diff) {
        this.releases = releases;
        this.diff = diff;
    }

    /**
     * @param next the cursor after the last event; where there is none, the end of what was looked through
     * @param more whether another page follows now
     */
    record Page(List<ChangeView> events, ChangeCursor next, boolean more) {}

    /**
     * The events after the cursor up to the release with the number {@code last}, at most {@code limit}, oldest first.
     *
     * @throws vn.parindex.http.ProblemException 410 where the cursor names what is not there
     */
    Page page(ChangeCursor after, long last, int limit) {
        var events = new ArrayList<ChangeView>();
        var next = after;
        for (var release : releases.listPublished(first(after), last, MOST_RELEASES)) {
            var all = list(release);
            int from = release.number() == after.release() ? after.position() : 0;
            if (from > all.size()) {
                throw ChangeProblems.gone(after, releases.findCurrent());
            }
            int to = Math.min(all.size(), from + limit - events.size());
            events.addAll(all.subList(from, to));
            next = to == all.size() ? ChangeCursor.after(release.number()) : new ChangeCursor(release.number(), to);
            if (events.size() == limit) {
                break;
            }
        }
        return new Page(events, next, first(next) <= last);
    }

    /** The number of the release that has the next event. */
    private static long first(ChangeCursor after) {
        return after.isWhole() ? after.release() + 1 : after.release();
    }

    private List<ChangeView> list(Release release) {
        var byFile = new LinkedHashMap<String, List<DiffView.Item>>();
        diff.list(release).forEach(item -> byFile.computeIfAbsent(item.file(), file -> new ArrayList<>())
                .add(item));
        var events = new ArrayList<ChangeView>();
        for (var schema : PackageFormat.shipped().tables()) {
            byFile.getOrDefault(schema.file(), List.of()).stream()
                    .sorted(byKey(schema))
                    .forEach(item -> events.add(view(release, events.size() + 1, schema.name(), item)));
        }
        return events;
    }

    /** By the code units of the key's cells, column by column: an order that no locale and no database can change. */
    private static Comparator<DiffView.Item> byKey(TableSchema schema) {
        return schema.primaryKey().stream()
                .map(column -> Comparator.comparing(
                        (DiffView.Item item) -> item.key().get(column),
                        Comparator.nullsFirst(Comparator.<String>naturalOrder())))
                .reduce(Comparator::thenComparing)
                .orElseThrow();
    }

    private static ChangeView view(Release release, int position, String table, DiffView.Item item) {
        return new ChangeView(
                release.number() + "-" + position,
                ENTITIES.get(table),
                item.action(),
                release.publishedAt(),
                release.id(),
                item.key(),
                item.old(),
                item.now());
    }

    private static Map<String, String> entities() {
        return Map.ofEntries(
                Map.entry("units", "unit"),
                Map.entry("unit_relations", "relation"),
                Map.entry("unit_regions", "region"),
                Map.entry("indicators", "indicator"),
                Map.entry("editions", "edition"),
                Map.entry("weights", "weight"),
                Map.entry("breaks", "break"),
                Map.entry("sources", "source"),
                Map.entry("scores", "result"),
                Map.entry("statements", "statement"),
                Map.entry("milestones", "milestone"),
                Map.entry("tiles", "tile"));
    }
}
