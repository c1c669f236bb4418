package vn.parindex.revisions;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.parindex.catalog.Edition;
import vn.parindex.catalog.Source;
import vn.parindex.result.Result;
import vn.parindex.result.ScoreRecord;
import vn.parindex.result.Table;
import vn.parindex.result.Word;

/**
 * What one release did to a result.
 *
 * @param release number of the release
 * @param changes one for each document whose word it changed, by its id
 * @param result what all words together said after it; empty where none was left
 */
record Revision(long release, List<Change> changes, Optional<Result> result) {

    /** What happened to the word of one document; before or after is null where it had none. */
    record Change(String source, ScoreRecord before, ScoreRecord after) {

        String action() {
            return before == null ? "added" : after == null ? "withdrawn" : "changed";
        }
    }

    /**
     * The revisions of the result that these rows made, newest first.
     *
     * @param records of one result
     * @param sources every wording of the documents that they name
     * @param editions every wording of the edition that speaks for the result
     */
    static List<Revision> listOf(
            List<SpannedRow<ScoreRecord>> records,
            List<SpannedRow<Source>> sources,
            List<SpannedRow<Edition>> editions) {
        var releases = new TreeSet<Long>(Comparator.reverseOrder());
        records.forEach(record -> {
            releases.add(record.added());
            record.withdrawn().ifPresent(releases::add);
        });
        var revisions = new ArrayList<Revision>();
        for (long release : releases) {
            revisions.add(
                    new Revision(release, changes(records, release), result(records, sources, editions, release)));
        }
        return List.copyOf(revisions);
    }

    private static List<Change> changes(List<SpannedRow<ScoreRecord>> records, long release) {
        var before = bySource(records.stream().filter(record -> record.isWithdrawnBy(release)));
        var after = bySource(records.stream().filter(record -> record.added() == release));
        var sources = new TreeSet<>(before.keySet());
        sources.addAll(after.keySet());
        return sources.stream()
                .map(source -> new Change(source, before.get(source), after.get(source)))
                .toList();
    }

    /** In a state each document has one word on a result. */
    private static Map<String, ScoreRecord> bySource(Stream<SpannedRow<ScoreRecord>> records) {
        return records.map(SpannedRow::row)
                .collect(toMap(ScoreRecord::source, Function.identity(), (one, other) -> other, TreeMap::new));
    }

    private static Optional<Result> result(
            List<SpannedRow<ScoreRecord>> records,
            List<SpannedRow<Source>> sources,
            List<SpannedRow<Edition>> editions,
            long release) {
        var words = records.stream()
                .filter(record -> record.holdsAfter(release))
                .map(SpannedRow::row)
                .map(record -> Word.of(record, tier(sources, record.source(), release)))
                .toList();
        if (words.isEmpty()) {
            return Optional.empty();
        }
        var any = records.get(0).row();
        var edition = editions.stream()
                .filter(each -> each.holdsAfter(release))
                .map(SpannedRow::row)
                .findFirst();
        return Optional.of(Result.merge(any.unit(), any.year(), words, Table.gapState(edition)));
    }

    private static Optional<Integer> tier(List<SpannedRow<Source>> sources, String id, long release) {
        return sources.stream()
                .filter(source -> source.row().id().equals(id) && source.holdsAfter(release))
                .map(source -> source.row().tier())
                .findFirst();
    }
}
