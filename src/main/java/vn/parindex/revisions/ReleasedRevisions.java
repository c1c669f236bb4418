package vn.parindex.revisions;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import vn.parindex.catalog.Indicator;
import vn.parindex.catalog.Source;
import vn.parindex.catalog.SourceView;
import vn.parindex.release.Holdings;
import vn.parindex.release.Release;
import vn.parindex.release.ReleaseRepository;
import vn.parindex.result.ScoreRecord;

/** What the releases up to one did to a result, put together once: it never changes. */
@ApplicationScoped
public class ReleasedRevisions {

    /** About what a revision takes. */
    private static final long BYTES = 2_000;

    private final Holdings holdings;
    private final ReleaseRepository releases;
    private final RevisionRepository revisions;

    ReleasedRevisions(Holdings holdings, ReleaseRepository releases, RevisionRepository revisions) {
        this.holdings = holdings;
        this.releases = releases;
        this.revisions = revisions;
    }

    private record StoryOf(String indicator, String population, String unit, int year) {}

    /** All revisions of a result up to a release, newest first, and the documents they name in their last wording. */
    public record Story(List<RevisionView> revisions, Map<String, SourceView> documents) {

        public static final Story NONE = new Story(List.of(), Map.of());
    }

    /**
     * The story of one result.
     *
     * @param state the last release that can be in it
     * @param unit id of the unit that bore the series in that year
     */
    public Story upTo(Release state, Indicator indicator, String unit, int year) {
        return holdings.of(
                state,
                new StoryOf(indicator.code(), indicator.population(), unit, year),
                (Story story) -> BYTES * story.revisions().size(),
                () -> {
                    long last = state.number();
                    var records = revisions.listRecords(indicator, unit, year, last);
                    var documents = revisions.listSources(ids(records), last);
                    var editions = revisions.listEditions(indicator, year, last);
                    return new Story(views(Revision.listOf(records, documents, editions)), lastWordings(documents));
                });
    }

    private List<RevisionView> views(List<Revision> all) {
        Map<Long, Release> published = releases
                .listPublished(all.stream().map(Revision::release).toList())
                .stream()
                .collect(toMap(Release::number, Function.identity()));
        return all.stream()
                .map(revision -> RevisionView.of(revision, published.get(revision.release())))
                .toList();
    }

    private static List<String> ids(List<SpannedRow<ScoreRecord>> records) {
        return records.stream().map(record -> record.row().source()).distinct().toList();
    }

    /** A document may be withdrawn with what it said, and is named nevertheless. */
    private static Map<String, SourceView> lastWordings(List<SpannedRow<Source>> documents) {
        var last = new TreeMap<String, SourceView>();
        documents.stream()
                .sorted(Comparator.comparingLong(SpannedRow::added))
                .forEach(each -> last.put(each.row().id(), SourceView.of(each.row())));
        return last;
    }
}
