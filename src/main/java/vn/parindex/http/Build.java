package vn.parindex.http;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Enumeration;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Which build of the service answers: its version, and an id that is equal exactly for equal content of the service's own archive, so that
 * a new build never answers 304 for what an old one wrote.
 */
@Startup
@Singleton
public class Build {

    private static final String SERVED = "META-INF/resources/";

    private final String version;
    private final String id;
    private final SortedMap<String, Long> served;

    Build(@ConfigProperty(name = "quarkus.application.version") String version) {
        this.version = version;
        var content = content();
        this.id = version + "-" + Digest.of(content.toString()).substring(0, 10);
        this.served = new TreeMap<>();
        content.forEach((name, checksum) -> {
            if (name.startsWith(SERVED)) {
                served.put(name.substring(SERVED.length()), checksum);
            }
        });
    }

    public String version() {
        return version;
    }

    public String id() {
        return id;
    }

    /** The files of this build that are served as they are and lie in this folder or deeper, by their names from there on, with checksums. */
    public SortedMap<String, Long> served(String folder) {
        var found = new TreeMap<String, Long>();
        served.forEach((name, checksum) -> {
            if (name.startsWith(folder)) {
                found.put(name.substring(folder.length()), checksum);
            }
        });
        return found;
    }

    /** The checksum of every file of the archive or, while developing, of the folder that holds this class. */
    private static Map<String, Long> content() {
        CodeSource source = Build.class.getProtectionDomain().getCodeSource();
        try {
            Path place = Path.of(source.getLocation().toURI());
            return Files.isDirectory(place) ? ofFolder(place) : ofArchive(place);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Long> ofArchive(Path archive) throws IOException {
        Map<String, Long> checksums = new TreeMap<>();
        try (JarFile jar = new JarFile(archive.toFile(), false)) {
            for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
                JarEntry entry = entries.nextElement();
                if (!entry.isDirectory()) {
                    checksums.put(entry.getName(), entry.getCrc());
                }
            }
        }
        return checksums;
    }

    private static Map<String, Long> ofFolder(Path folder) throws IOException {
        Map<String, Long> checksums = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                CRC32 checksum = new CRC32();
                try (InputStream in = Files.newInputStream(file)) {
                    checksum.update(in.readAllBytes());
                }
                checksums.put(folder.relativize(file).toString().replace('\\', '/'), checksum.getValue());
            }
        }
        return checksums;
    }
}
