package vn.parindex.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** An archive of the classes that the service loads, which makes its start quicker; made by one start and orderly stop. */
record StartArchive(Path folder, Store store) {

    /** What makes the JVM use the archive, which is made if there is none of this build. */
    List<String> options() {
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
        return List.of("-XX:SharedArchiveFile=" + archive, "-Xlog:cds=off");
    }
}
