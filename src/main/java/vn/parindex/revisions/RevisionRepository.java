package vn.parindex.revisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import vn.parindex.catalog.Edition;
import vn.parindex.catalog.Indicator;
import vn.parindex.catalog.Source;
import vn.parindex.catalog.StoredEdition;
import vn.parindex.catalog.StoredSource;
import vn.parindex.release.StoredRow;
import vn.parindex.result.ScoreRecord;
import vn.parindex.result.StoredScore;

/** Every row that ever made one result, found by its key, with the releases that added and withdrew it. */
@ApplicationScoped
@Transactional
public class RevisionRepository {

    private static final String LIVED = "select e, added.number, taken.number from %s e"
            + " join Release added on added.key = e.addedIn"
            + " left join Withdrawal w on w.row = e.rowId and w.release in"
            + " (select r.key from Release r where r.number <= :last)"
            + " left join Release taken on taken.key = w.release"
            + " where added.number <= :last and ";

    private final EntityManager entities;

    RevisionRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** The records of a result up to the release with the number {@code last}, in the order in which they were stored. */
    List<SpannedRow<ScoreRecord>> listRecords(Indicator indicator, String unit, int year, long last) {
        return list(
                StoredScore.class,
                "e.unit = :unit and e.indicator = :indicator and e.population = :population and e.year = :year",
                Map.of("unit", unit, "indicator", indicator.code(), "population", indicator.population(), "year", year),
                last);
    }

    /** Every wording of these documents. */
    List<SpannedRow<Source>> listSources(Collection<String> ids, long last) {
        return list(StoredSource.class, "e.id in :ids", Map.of("ids", ids), last);
    }

    /** Every wording of the edition that speaks for the result. */
    List<SpannedRow<Edition>> listEditions(Indicator indicator, int year, long last) {
        return list(
                StoredEdition.class,
                "e.indicator = :index and e.population = :population and e.year = :year",
                Map.of("index", indicator.index(), "population", indicator.population(), "year", year),
                last);
    }

    private <V, E extends StoredRow<V>> List<SpannedRow<V>> list(
            Class<E> entity, String which, Map<String, Object> values, long last) {
        var query = entities.createQuery(
                        LIVED.formatted(entity.getSimpleName()) + which + " order by e.rowId", Object[].class)
                .setParameter("last", last);
        values.forEach(query::setParameter);
        return query.getResultStream()
                .map(found -> new SpannedRow<>(
                        entity.cast(found[0]).value(),
                        (Long) found[1],
                        found[2] == null ? OptionalLong.empty() : OptionalLong.of((Long) found[2])))
                .toList();
    }
}
