package vn.parindex.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/** What was sent for drafts, cut into parts because H2 keeps no more than a mebibyte in one value. */
@ApplicationScoped
public class ReleasePackageRepository {

    private static final int PART = 512 * 1024;

    private final EntityManager entities;

    ReleasePackageRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** Keeps what was sent for the release of this key, which has nothing yet; reads it to its end. */
    public void store(long release, InputStream content) throws IOException {
        int part = 0;
        for (var bytes = content.readNBytes(PART); bytes.length > 0; bytes = content.readNBytes(PART)) {
            entities.createNativeQuery("insert into release_package (release, part, content) values (?1, ?2, ?3)")
                    .setParameter(1, release)
                    .setParameter(2, part++)
                    .setParameter(3, bytes)
                    .executeUpdate();
        }
    }

    /** Writes what was sent for the release of this key into the sink; whether there is anything. */
    public boolean copy(long release, OutputStream sink) throws IOException {
        int part = 0;
        for (var bytes = find(release, part); bytes.isPresent(); bytes = find(release, ++part)) {
            sink.write(bytes.get());
        }
        return part > 0;
    }

    /** Whether anything was sent for the release of this key. */
    public boolean has(long release) {
        return find(release, 0).isPresent();
    }

    private Optional<byte[]> find(long release, int part) {
        return entities.createNativeQuery(
                        "select content from release_package where release = ?1 and part = ?2", byte[].class)
                .setParameter(1, release)
                .setParameter(2, part)
                .getResultStream()
                .map(byte[].class::cast)
                .findFirst();
    }
}
