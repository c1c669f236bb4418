package vn.parindex.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** An archive of the classes that the service loads, which halves the work of a start. */
public record StartArchive(Path folder, Store store) {

    /** One takes as long to make as several starts gain by it. */
    private static final int WORTH_AN_ARCHIVE = 40;

    /** What makes the JVM use the archive that was packaged, or else one that is made where so many rounds are worth it. */
    public List<String> options(int rounds) {
        var packaged = store.service().resolve("app-cds.jsa");
        if (Files.exists(packaged)) {
            return using(packaged);
        }
        return rounds < WORTH_AN_ARCHIVE ? List.of() : using(make());
    }

    private static List<String> using(Path archive) {
        return List.of("-XX:SharedArchiveFile=" + archive, "-Xlog:cds=off");
    }

    /** By one start and orderly stop, unless there is one of this build. */
    private Path make() {
        var archive = folder.resolve("classes.jsa").toAbsolutePath();
        try {
            var jar = store.service().resolve("quarkus-run.jar");
            if (!Files.exists(archive)
                    || Files.getLastModifiedTime(archive).compareTo(Files.getLastModifiedTime(jar)) < 0) {
                Files.deleteIfExists(archive);
                store.empty();
                var service = Service.launch(
                        store, List.of("-XX:ArchiveClassesAtExit=" + archive), folder.resolve("archive.log"));
                service.awaitReady();
                service.stop();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return archive;
    }
}
