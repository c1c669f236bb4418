package vn.parindex.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;

/** The packages of drafts, as zips, cut into parts because H2 keeps no more than a mebibyte in one value. */
@ApplicationScoped
public class ReleasePackageRepository {

    private static final int PART = 512 * 1024;

    private final EntityManager entities;

    ReleasePackageRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** Keeps the zip of the release with this number, which has none yet. */
    public void store(long release, byte[] zip) {
        for (int part = 0; part * PART < zip.length; part++) {
            entities.createNativeQuery("insert into release_package (release, part, content) values (?1, ?2, ?3)")
                    .setParameter(1, release)
                    .setParameter(2, part)
                    .setParameter(3, Arrays.copyOfRange(zip, part * PART, Math.min((part + 1) * PART, zip.length)))
                    .executeUpdate();
        }
    }

    /** The zip of the release with this number; empty where none is kept. */
    public Optional<byte[]> find(long release) {
        var zip = new ByteArrayOutputStream();
        for (var part : entities.createNativeQuery(
                        "select content from release_package where release = ?1 order by part", byte[].class)
                .setParameter(1, release)
                .getResultList()) {
            zip.writeBytes((byte[]) part);
        }
        return zip.size() == 0 ? Optional.empty() : Optional.of(zip.toByteArray());
    }
}
