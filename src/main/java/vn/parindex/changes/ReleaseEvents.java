package vn.parindex.changes;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.parindex.diff.DiffView;
import vn.parindex.diff.ReleaseDiff;
import vn.parindex.release.Release;
import vn.parindex.rows.RowChange.Counts;
import vn.parindex.rows.RowChange.Order;
import vn.parindex.rows.RowMapping;

/**
 * The events of each release, in the order that they keep for ever.
 *
 * <p>Those of the releases that were asked for last are kept, so that many readers of a new release cost one reading of it.
 */
@ApplicationScoped
class ReleaseEvents {

    /** Some 20 MB together; a release that has more alone is read anew for every page. */
    private static final int MOST_KEPT = 20_000;

    private static final Map<String, String> ENTITIES = entities();

    private final ReleaseDiff diff;
    private final Map<Release.Published, List<ChangeView>> kept = new LinkedHashMap<>(16, 0.75f, true);
    private int keptEvents;

    ReleaseEvents(ReleaseDiff diff) {
        this.diff = diff;
    }

    /**
     * A part of the events of a release.
     *
     * @param total how many the release has
     */
    record Part(List<ChangeView> events, int total) {}

    /**
     * The events of a published release, by file in the order of the data package, then by key.
     *
     * @param from how many to leave out; none are listed where the release has fewer
     * @param limit how many at most
     */
    Part list(Release release, int from, int limit) {
        var known = find(release.published());
        if (known == null) {
            var counts = diff.count(release);
            int total = Math.toIntExact(
                    counts.values().stream().mapToLong(Counts::total).sum());
            if (total > MOST_KEPT) {
                return new Part(read(release, counts, from, limit), total);
            }
            known = read(release, counts, 0, Integer.MAX_VALUE);
            keep(release.published(), known);
        }
        int begin = Math.min(from, known.size());
        return new Part(known.subList(begin, Math.min(known.size(), begin + limit)), known.size());
    }

    private synchronized List<ChangeView> find(Release.Published release) {
        return kept.get(release);
    }

    private synchronized void keep(Release.Published release, List<ChangeView> events) {
        if (kept.putIfAbsent(release, events) != null) {
            return;
        }
        keptEvents += events.size();
        var eldest = kept.values().iterator();
        while (keptEvents > MOST_KEPT) {
            keptEvents -= eldest.next().size();
            eldest.remove();
        }
    }

    private List<ChangeView> read(Release release, Map<RowMapping, Counts> counts, int from, int limit) {
        var events = new ArrayList<ChangeView>();
        for (var item : diff.list(release, Order.BY_KEY, counts, from, limit)) {
            events.add(view(release, from + events.size() + 1, item));
        }
        return List.copyOf(events);
    }

    private static ChangeView view(Release release, int position, DiffView.Item item) {
        return new ChangeView(
                release.number() + "-" + position,
                ENTITIES.get(item.file()),
                item.action(),
                release.publishedAt(),
                release.id(),
                item.key(),
                item.old(),
                item.now());
    }

    /** What rows can be, in the order of the data package. */
    static Collection<String> entityNames() {
        return ENTITIES.values();
    }

    private static Map<String, String> entities() {
        var entities = new LinkedHashMap<String, String>();
        entities.put("units.csv", "unit");
        entities.put("unit_relations.csv", "relation");
        entities.put("unit_regions.csv", "region");
        entities.put("indicators.csv", "indicator");
        entities.put("editions.csv", "edition");
        entities.put("weights.csv", "weight");
        entities.put("breaks.csv", "break");
        entities.put("sources.csv", "source");
        entities.put("scores.csv", "result");
        entities.put("statements.csv", "statement");
        entities.put("milestones.csv", "milestone");
        entities.put("tiles.csv", "tile");
        return Collections.unmodifiableMap(entities);
    }
}
