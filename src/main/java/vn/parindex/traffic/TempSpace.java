package vn.parindex.traffic;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * The room for temporary files: a folder of this instance, whose files together hold no more than they may. Folders of instances that died are
 * swept when another one begins.
 */
@Startup
@ApplicationScoped
public class TempSpace {

    private static final Logger LOG = Logger.getLogger(TempSpace.class);
    private static final String PREFIX = "parindex-";
    /** Held by the instance that a folder belongs to, for as long as it lives. */
    private static final String LOCK = "in-use";

    private final AtomicLong used = new AtomicLong();
    private final long most;
    private final Path folder;
    private final FileChannel owner;

    TempSpace(TrafficConfig config, MeterRegistry metrics) {
        this.most = config.files().asLongValue();
        try {
            var root = Path.of(System.getProperty("java.io.tmpdir"));
            sweep(root);
            this.folder = Files.createTempDirectory(root, PREFIX);
            this.owner = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            owner.lock();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Gauge.builder("parindex.files.used", used, AtomicLong::get)
                .description("What temporary files hold")
                .baseUnit("bytes")
                .register(metrics);
        Gauge.builder("parindex.files.limit", () -> most)
                .description("What temporary files may hold together")
                .baseUnit("bytes")
                .register(metrics);
    }

    /** An empty file, which is gone when it is closed. */
    public TempFile create() throws IOException {
        return new TempFile(this, Files.createTempFile(folder, "", ".tmp"));
    }

    /** @throws NoRoomException where all files together would hold more than they may */
    void take(long bytes) throws NoRoomException {
        if (used.addAndGet(bytes) > most) {
            used.addAndGet(-bytes);
            throw new NoRoomException();
        }
    }

    void giveBack(long bytes) {
        used.addAndGet(-bytes);
    }

    /** Bytes that all files hold now. */
    public long used() {
        return used.get();
    }

    @PreDestroy
    void leave() throws IOException {
        owner.close();
        remove(folder);
    }

    /** Removes the folders that no living instance holds. */
    static void sweep(Path root) throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(root, PREFIX + "*")) {
            for (var each : folders) {
                if (Files.exists(each.resolve(LOCK)) && !isHeld(each.resolve(LOCK))) {
                    remove(each);
                }
            }
        }
    }

    private static boolean isHeld(Path lock) {
        try (var channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                FileLock free = channel.tryLock()) {
            return free == null;
        } catch (IOException | OverlappingFileLockException e) {
            // Another user's, or one of this process.
            return true;
        }
    }

    private static void remove(Path folder) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (var each : files) {
                Files.deleteIfExists(each);
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            LOG.warnf("The temporary folder %s cannot be removed: %s", folder, e);
        }
    }
}
