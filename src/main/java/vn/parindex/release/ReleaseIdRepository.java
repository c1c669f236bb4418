package vn.parindex.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Who bears which public id: no two releases at once, though one that will never be published makes way. */
@ApplicationScoped
@Transactional
public class ReleaseIdRepository {

    private final EntityManager entities;
    private final ReleaseRepository releases;

    ReleaseIdRepository(EntityManager entities, ReleaseRepository releases) {
        this.entities = entities;
        this.releases = releases;
    }

    /** Gives a draft another id and version; the old id goes on leading to it, so that whoever has it can go on. */
    public Release renumber(Release draft, String version) {
        entities.createNativeQuery("insert into release_former_id (id, release) values (?1, ?2)")
                .setParameter(1, draft.id())
                .setParameter(2, draft.key())
                .executeUpdate();
        return releases.save(draft.renumbered(version, version));
    }

    /** The version itself or, where a release has that id, the version with the next free number. */
    public String freeId(String version) {
        var id = version;
        for (int next = 2; releases.findAny(id).isPresent(); next++) {
            id = version + "-" + next;
        }
        return id;
    }

    /** Whether a release with this id is published or may yet be; what was discarded or found invalid will not. */
    public boolean holdsAlive(String id) {
        return releases.findAny(id).filter(release -> !isDead(release)).isPresent();
    }

    /** Takes the id from a release that will never be published, so that a better upload of the same version can have it. */
    public void freeFromDead(String id) {
        releases.findAny(id)
                .filter(ReleaseIdRepository::isDead)
                .ifPresent(release -> releases.save(release.renumbered(freeId(id), release.version())));
    }

    private static boolean isDead(Release release) {
        return release.status() == Release.Status.INVALID || release.status() == Release.Status.DISCARDED;
    }
}
