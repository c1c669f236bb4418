package vn.parindex.loading;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.parindex.release.Release;
import vn.parindex.traffic.TempFile;
import vn.parindex.traffic.TempSpace;

/**
 * Downloads that lie ready: each is written once, into a temporary file, however many ask for it, and stays for those who come next or resume. The
 * files of those that were asked for last hold so much together, and are so many, as each is open; one that is being read stays until it has been.
 */
@ApplicationScoped
class ZipShelf {

    /** What the files may hold together, in bytes; a part of what all temporary files may (docs/under-load.md). */
    static final long MOST = 32L << 20;

    /** How many files there may be. */
    static final int MOST_FILES = 32;

    /** Writes a download. */
    @FunctionalInterface
    interface Source {

        void write(OutputStream sink) throws IOException;
    }

    /**
     * Whose download it is.
     *
     * @param checksum of the data: where the database was set back, a release may come again with others
     */
    record Key(Release.Published release, String checksum) {

        static Key of(Release release) {
            return new Key(release.published(), release.checksum());
        }
    }

    private final TempSpace space;
    /** Whoever writes one holds its lock; few downloads share one, and none is left over by a release. */
    private final Object[] writing = Stream.generate(Object::new).limit(64).toArray();
    /** The one that was asked for last at the end. */
    private final Map<Key, ReadyZip> ready = new LinkedHashMap<>(16, 0.75f, true);

    ZipShelf(TempSpace space) {
        this.space = space;
    }

    /** The download of this key, taken: whoever takes it gives it back. */
    ReadyZip take(Key key, Source source) throws IOException {
        synchronized (lock(key)) {
            var there = find(key);
            if (there.isPresent()) {
                return there.get();
            }
            var zip = write(source);
            put(key, zip);
            return zip;
        }
    }

    /**
     * The SHA-256 of the download of this key, as 64 hex digits; the download lies ready from then on, if it fits and there is room. Nobody who
     * takes it waits for this, which may take minutes and leave nothing: who comes first writes it once more.
     */
    String checksum(Key key, Source source) throws IOException {
        var there = find(key);
        if (there.isPresent()) {
            there.get().giveBack();
            return there.get().checksum();
        }
        var file = space.create();
        var sink = new ShelfFile(file, MOST);
        var zip = new ReadyZip(file, digest(file, sink, source));
        if (sink.isWhole()) {
            put(key, zip);
        }
        zip.giveBack();
        return zip.checksum();
    }

    private Object lock(Key key) {
        return writing[Math.floorMod(key.release().key(), writing.length)];
    }

    /** The download of this key where it lies ready, taken; waits for nobody who writes it. */
    Optional<ReadyZip> find(Key key) {
        synchronized (ready) {
            return Optional.ofNullable(ready.get(key)).map(ReadyZip::taken);
        }
    }

    /** What is not to be kept: gone as soon as it is given back. */
    ReadyZip once(Source source) throws IOException {
        var zip = write(source);
        zip.retire();
        return zip;
    }

    /** Taken once, by who has it written. */
    private ReadyZip write(Source source) throws IOException {
        var file = space.create();
        return new ReadyZip(file, digest(file, file.sink(), source));
    }

    /** The SHA-256 of what was written; the file is gone where that failed. */
    private static byte[] digest(TempFile file, OutputStream into, Source source) throws IOException {
        var digest = sha256();
        try (var sink = new DigestOutputStream(into, digest)) {
            source.write(sink);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private void put(Key key, ReadyZip zip) {
        synchronized (ready) {
            var before = ready.put(key, zip);
            if (before != null) {
                before.retire();
            }
            long held = ready.values().stream().mapToLong(ReadyZip::size).sum();
            var eldest = ready.values().iterator();
            while (held > MOST || ready.size() > MOST_FILES) {
                var left = eldest.next();
                held -= left.size();
                eldest.remove();
                left.retire();
            }
        }
    }

    @PreDestroy
    void clear() {
        synchronized (ready) {
            ready.values().forEach(ReadyZip::retire);
            ready.clear();
        }
    }
}
