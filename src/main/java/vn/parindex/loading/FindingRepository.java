package vn.parindex.loading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import vn.parindex.dataset.Finding;
import vn.parindex.release.Release;

/** What the checks of releases found, kept for publishers and for later checks. */
@ApplicationScoped
public class FindingRepository {

    private final EntityManager entities;

    FindingRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** Keeps these findings in their order; those among {@code counted} count. */
    public void keep(long release, List<Finding> findings, List<Finding> counted) {
        forget(release);
        var left = new IdentityHashMap<Finding, Boolean>();
        counted.forEach(finding -> left.put(finding, true));
        int position = 0;
        for (var finding : findings) {
            entities.persist(new ReleaseFinding(release, position++, finding, left.containsKey(finding)));
        }
        entities.flush();
    }

    private void forget(long release) {
        entities.createQuery("delete from ReleaseFinding where release = ?1")
                .setParameter(1, release)
                .executeUpdate();
    }

    /** Errors first, then by place; empty where none were kept. */
    public List<FindingView> listViews(long release) {
        return list(release).stream().map(ReleaseFinding::view).toList();
    }

    /** The notes among them, at most so many. */
    public List<FindingView> listNotes(long release, int most) {
        return entities
                .createQuery(
                        "from ReleaseFinding where release = ?1 and severity = 'note' order by position",
                        ReleaseFinding.class)
                .setParameter(1, release)
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(ReleaseFinding::view)
                .toList();
    }

    private List<ReleaseFinding> list(long release) {
        return entities.createQuery("from ReleaseFinding where release = ?1 order by position", ReleaseFinding.class)
                .setParameter(1, release)
                .getResultList();
    }

    /** How many of this severity count. */
    public long count(long release, String severity) {
        return entities.createQuery(
                        "select count(*) from ReleaseFinding where release = ?1 and severity = ?2 and counts = true",
                        Long.class)
                .setParameter(1, release)
                .setParameter(2, severity)
                .getSingleResult();
    }

    /** What a release's check found, as far as a later check needs it; empty where it was not kept, or not whole. */
    public Optional<List<NewFindings.Identity>> findKnown(Release release) {
        var kept = list(release.key()).stream()
                .filter(finding -> !finding.isNote())
                .toList();
        boolean whole =
                kept.size() == release.warnings() && kept.stream().allMatch(finding -> finding.rowKey() != null);
        return whole ? Optional.of(kept.stream().map(ReleaseFinding::identity).toList()) : Optional.empty();
    }

    /** Keeps the findings of one release as those of another that has the same rows: nothing was sent in which they stand, and none counts. */
    public void copy(long from, long to) {
        forget(to);
        entities.createNativeQuery(
                        "insert into release_finding (release, position, severity, counts, side, file, sheet, line, cell,"
                                + " column_name, cell_value, rule, message_vi, message_en, suggestion, row_key, times, places)"
                                + " select ?2, position, severity, false, 'base', file, sheet, line, cell, column_name,"
                                + " cell_value, rule, message_vi, message_en, suggestion, row_key, times, places"
                                + " from release_finding where release = ?1")
                .setParameter(1, from)
                .setParameter(2, to)
                .executeUpdate();
    }
}
