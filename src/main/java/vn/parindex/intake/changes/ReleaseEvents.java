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
import vn.parindex.release.Release;

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

    /** Every event of a published release: by file in the order of the data package, then by key. */
    List<ChangeView> list(Release release) {
        var known = find(release.published());
        if (known != null) {
            return known;
        }
        var events = List.copyOf(read(release));
        keep(release.published(), events);
        return events;
    }

    private synchronized List<ChangeView> find(Release.Published release) {
        return kept.get(release);
    }

    private synchronized void keep(Release.Published release, List<ChangeView> events) {
        if (events.size() > MOST_KEPT || kept.putIfAbsent(release, events) != null) {
            return;
        }
        keptEvents += events.size();
        var eldest = kept.values().iterator();
        while (keptEvents > MOST_KEPT) {
            keptEvents -= eldest.next().size();
            eldest.remove();
        }
    }

    private List<ChangeView> read(Release release) {
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
