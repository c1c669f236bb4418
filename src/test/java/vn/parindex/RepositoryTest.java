package vn.parindex;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the repository holds is its own: what others publish is installed from lock files, and what is built is built again. */
class RepositoryTest {

    private static final long MOST = 1L << 20;

    /** The data are as large as they are, and the contract grows with the interface. */
    private static final List<String> MAY_BE_LARGE = List.of("src/main/resources/dataset/", "openapi/");

    private static final Set<String> ENDINGS = Set.of(
            "whl", "egg", "pyc", "jar", "war", "ear", "class", "zip", "tgz", "tar", "gz", "bz2", "xz", "zst", "7z",
            "rar", "deb", "rpm", "gem", "nupkg", "so", "dll", "dylib", "exe");

    private static final Set<String> FOLDERS =
            Set.of("node_modules", "site-packages", "__pycache__", ".venv", "target", ".m2");

    /** How a file begins that is an archive or a program, whatever it is called. */
    private static final Map<String, String> BEGINNINGS = Map.of(
            "PK\3\4", "a zip archive",
            "\u001f\u008b", "a gzip archive",
            "BZh", "a bzip2 archive",
            "\u00fd7zXZ", "an xz archive",
            "7z\u00bc\u00af", "a 7z archive",
            "!<arch>", "a package",
            "\u00ca\u00fe\u00ba\u00be", "a compiled class",
            "\u007fELF", "a program");

    @TempDir
    Path folder;

    /** A name means one thing. The command line is a program of its own, which never sees the service's types. */
    @Test
    void noTwoTypesOfTheServiceHaveOneName() throws Exception {
        var types = tracked(Path.of("").toAbsolutePath()).stream()
                .filter(file -> file.startsWith("src/main/java/vn/parindex/") && file.endsWith(".java"))
                .filter(file ->
                        !file.startsWith("src/main/java/vn/parindex/cli/") && !file.endsWith("/package-info.java"))
                .collect(Collectors.groupingBy(file -> file.substring(file.lastIndexOf('/') + 1)));
        assertThat(types).hasSizeGreaterThan(500);
        assertThat(types.values()).allSatisfy(files -> assertThat(files).hasSize(1));
    }

    @Test
    void nothingIsTrackedThatOthersPublishOrThatIsBuilt() throws Exception {
        var root = Path.of("").toAbsolutePath();
        var files = tracked(root);
        assertThat(files).contains("pom.xml", "src/main/resources/dataset/scores.csv");
        assertThat(faults(root, files)).isEmpty();
    }

    @Test
    void eachKindIsFoundByItsNameItsFolderItsSizeOrItsBeginning() throws IOException {
        var files = List.of(
                write("a/pandas-2.0-py3-none-any.WHL", "x"),
                write("b/node_modules/c/index.js", "x"),
                write("d/picture.png", "PK\3\4 and more"),
                write("e/large.csv", "x".repeat((int) MOST + 1)),
                write("openapi/openapi.yaml", "x".repeat((int) MOST + 1)),
                write("f/Main.java", "class Main {}"),
                write("f/empty", ""));
        assertThat(faults(folder, files))
                .containsExactly(
                        "a/pandas-2.0-py3-none-any.WHL: ends in .whl",
                        "b/node_modules/c/index.js: lies in node_modules",
                        "d/picture.png: is a zip archive",
                        "e/large.csv: 1048577 bytes, at most 1048576");
    }

    @Test
    void withoutGitTheTreeIsReadLessWhatIsIgnored() throws IOException {
        write(".gitignore", "target/\n*.log\n");
        write("target/built.jar", "x");
        write("lib/other.jar", "x");
        write("src/Main.java", "x");
        assertThat(tree(folder)).containsExactlyInAnyOrder(".gitignore", "lib/other.jar", "src/Main.java");
    }

    private String write(String name, String content) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, content.getBytes(ISO_8859_1));
        return name;
    }

    /** Every file that should not be there, with the reason. */
    private static List<String> faults(Path root, List<String> files) {
        return files.stream()
                .flatMap(file -> fault(root, file).map(why -> file + ": " + why).stream())
                .toList();
    }

    private static Optional<String> fault(Path root, String file) {
        var name = Path.of(file);
        for (var segment : name) {
            if (FOLDERS.contains(segment.toString()) && !segment.equals(name.getFileName())) {
                return Optional.of("lies in " + segment);
            }
        }
        var ending = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (ENDINGS.contains(ending)) {
            return Optional.of("ends in ." + ending);
        }
        try {
            var path = root.resolve(file);
            if (!Files.isRegularFile(path)) {
                return Optional.empty();
            }
            long size = Files.size(path);
            if (size > MOST && MAY_BE_LARGE.stream().noneMatch(file::startsWith)) {
                return Optional.of(size + " bytes, at most " + MOST);
            }
            String beginning;
            try (var in = Files.newInputStream(path)) {
                beginning = new String(in.readNBytes(8), ISO_8859_1);
            }
            return BEGINNINGS.entrySet().stream()
                    .filter(each -> beginning.startsWith(each.getKey()))
                    .map(each -> "is " + each.getValue())
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What git tracks, staged files included; where there is no git or no repository, the whole tree less the ignored folders. */
    private static List<String> tracked(Path root) throws IOException, InterruptedException {
        if (!Files.exists(root.resolve(".git"))) {
            return tree(root);
        }
        Process git;
        try {
            git = new ProcessBuilder("git", "ls-files", "-z")
                    .directory(root.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            return tree(root);
        }
        var listed = new String(git.getInputStream().readAllBytes(), UTF_8);
        boolean ended = git.waitFor(10, TimeUnit.SECONDS) && git.exitValue() == 0;
        return ended ? List.of(listed.split("\0")) : tree(root);
    }

    private static List<String> tree(Path root) throws IOException {
        var ignored = Files.readAllLines(root.resolve(".gitignore")).stream()
                .filter(line -> line.endsWith("/"))
                .map(line -> line.substring(0, line.length() - 1))
                .collect(Collectors.toSet());
        ignored.add(".git");
        var files = new ArrayList<String>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
                return ignored.contains(visited.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path visited, BasicFileAttributes attributes) {
                files.add(root.relativize(visited).toString().replace('\\', '/'));
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }
}
