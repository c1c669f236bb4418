package vn.parindex.dataset;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The files of a data package by their names, wherever they are kept. */
public interface PackageFiles {

    /** The names of all files, with {@code /} between folders. */
    SortedSet<String> names();

    /** The content of a file; the caller closes it. */
    InputStream open(String name) throws IOException;

    /** Where the files are kept, for messages. */
    String location();

    /** The folder or zip at this path; throws {@link IllegalArgumentException} where there is neither. */
    static PackageFiles at(Path path) {
        if (Files.isDirectory(path)) {
            return folder(path);
        }
        if (Files.isRegularFile(path)) {
            return zip(path);
        }
        throw new IllegalArgumentException("There is no folder and no zip file at " + path.toAbsolutePath());
    }

    /** All files of a folder and its folders, but not those whose name begins with a dot. */
    static PackageFiles folder(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            var names = paths.filter(Files::isRegularFile)
                    .map(path -> folder.relativize(path).toString().replace('\\', '/'))
                    .filter(name -> !name.startsWith("."))
                    .collect(Collectors.toCollection(TreeSet::new));
            return new Listed(names, folder.toString(), name -> Files.newInputStream(folder.resolve(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files of a zip; throws {@link IllegalArgumentException} where the file is no zip. */
    static PackageFiles zip(Path zip) {
        try (var opened = new ZipFile(zip.toFile())) {
            var names = opened.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(ZipEntry::getName)
                    .collect(Collectors.toCollection(TreeSet::new));
            return new Listed(names, zip.toString(), name -> {
                // Each reader has its own handle, so that nobody has to close the package as a whole.
                var file = new ZipFile(zip.toFile());
                return new ZipEntryStream(file, file.getInputStream(file.getEntry(name)));
            });
        } catch (IOException e) {
            throw new IllegalArgumentException(zip.toAbsolutePath() + " is no zip file that can be read", e);
        }
    }

    /** The data package that is shipped inside the service. */
    public static PackageFiles shipped() {
        return classpath("dataset");
    }

    /** The files of the format that lie under this folder of the class path; a class path cannot be listed. */
    static PackageFiles classpath(String folder) {
        var loader = Thread.currentThread().getContextClassLoader();
        var names = PackageFormat.shipped().fileNames().stream()
                .filter(name -> loader.getResource(folder + "/" + name) != null)
                .collect(Collectors.toCollection(TreeSet::new));
        return new Listed(names, "classpath:" + folder, name -> loader.getResourceAsStream(folder + "/" + name));
    }

    /** Files held in memory. */
    static PackageFiles of(Map<String, byte[]> files) {
        var held = new TreeMap<>(files);
        return new Listed(new TreeSet<>(held.keySet()), "memory", name -> new ByteArrayInputStream(held.get(name)));
    }

    /** How one kind of place opens a file that it has. */
    interface Opener {
        InputStream open(String name) throws IOException;
    }

    /** Files whose names are known from the start. */
    record Listed(SortedSet<String> names, String location, Opener opener) implements PackageFiles {

        @Override
        public InputStream open(String name) throws IOException {
            if (!names.contains(name)) {
                throw new FileNotFoundException(name + " in " + location);
            }
            return opener.open(name);
        }
    }
}
