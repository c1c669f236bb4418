package vn.parindex.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The files of the pages of all builds that were started on this database lately. */
@ApplicationScoped
public class PageFileRepository {

    private final EntityManager entities;

    PageFileRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** When an instance with this page last said that it began; empty where the page is not kept. */
    @Transactional
    public Optional<Instant> findStart(String page) {
        return entities.createNativeQuery("select started_at from page where id = ?1", Instant.class)
                .setParameter(1, page)
                .getResultStream()
                .map(Instant.class::cast)
                .findFirst();
    }

    /** Says that an instance with this page, which is kept, began now. */
    @Transactional
    public void touch(String page) {
        entities.createNativeQuery("update page set started_at = current_timestamp where id = ?1")
                .setParameter(1, page)
                .executeUpdate();
    }

    /**
     * Keeps a page with all its files, by name.
     *
     * @throws jakarta.persistence.PersistenceException also where another instance has just kept it
     */
    @Transactional
    public void store(String page, Map<String, byte[]> files) {
        entities.createNativeQuery("insert into page (id, started_at) values (?1, current_timestamp)")
                .setParameter(1, page)
                .executeUpdate();
        files.forEach((name, content) -> entities.createNativeQuery(
                        "insert into page_file (page, name, content) values (?1, ?2, ?3)")
                .setParameter(1, page)
                .setParameter(2, name)
                .setParameter(3, content)
                .executeUpdate());
    }

    /** Forgets all pages but so many that were started last. */
    @Transactional
    public void keepNewest(int most) {
        var old = "(select id from page order by started_at desc, id offset " + most + " rows)";
        entities.createNativeQuery("delete from page_file where page in " + old).executeUpdate();
        entities.createNativeQuery("delete from page where id in " + old).executeUpdate();
    }

    /** The names of the files of each page. */
    @Transactional
    public Map<String, Set<String>> names() {
        var names = new HashMap<String, Set<String>>();
        Stream<?> rows =
                entities.createNativeQuery("select page, name from page_file").getResultStream();
        rows.map(Object[].class::cast).forEach(row -> names.computeIfAbsent((String) row[0], page -> new HashSet<>())
                .add((String) row[1]));
        return names;
    }

    /** The content of one file. */
    @Transactional
    public Optional<byte[]> find(String page, String name) {
        return entities.createNativeQuery("select content from page_file where page = ?1 and name = ?2", byte[].class)
                .setParameter(1, page)
                .setParameter(2, name)
                .getResultStream()
                .map(byte[].class::cast)
                .findFirst();
    }
}
