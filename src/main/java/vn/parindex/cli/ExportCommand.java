package vn.parindex.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Saves the dataset of a release, if it is what the service states. */
@Command(name = "export", sortOptions = false)
final class ExportCommand extends RemoteCommand {

    @Parameters(paramLabel = "ID", arity = "0..1", defaultValue = "latest", descriptionKey = "option.idOrLatest")
    private String id;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            descriptionKey = "option.output")
    private Path target;

    @Option(names = "--force", descriptionKey = "option.force")
    private boolean force;

    ExportCommand() {
        super(false);
    }

    @Override
    ExitCode run(Session session) throws IOException {
        var words = session.words();
        // The id first: whatever is published meanwhile, what is saved is what it is called.
        var release = session.release(id);
        var name = release.json().path("id").asText();
        var file = target == null ? Path.of("parindex-" + name.replaceAll("[^A-Za-z0-9._-]", "_") + ".zip") : target;
        requirePlace(file, words);
        // Beside its place, so that it gets there in one step or not at all.
        var unfinished = file.resolveSibling("." + file.getFileName() + "-" + UUID.randomUUID() + ".part");
        try {
            var answer = download(session, name, unfinished);
            var checksum = verify(session, answer, unfinished);
            long size = Files.size(unfinished);
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
            session.output().document(release);
            session.output().summary(words.say("exported", name, file, words.size(size), checksum), file.toString());
        } finally {
            Files.deleteIfExists(unfinished);
        }
        return ExitCode.OK;
    }

    /** Before anything is downloaded, and by the names that were typed. */
    private void requirePlace(Path file, Words words) {
        var folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file)) {
            throw new Failure(ExitCode.USAGE, words.say("export.folder", file));
        }
        if (!Files.isDirectory(folder)) {
            throw new Failure(
                    ExitCode.LOCAL,
                    words.say(Files.exists(folder) ? "export.noFolder" : "export.missing", file.getParent()));
        }
        if (!Files.isWritable(folder)) {
            throw new Failure(ExitCode.LOCAL, words.say("export.readOnly", folder));
        }
        if (Files.exists(file) && !force) {
            throw new Failure(ExitCode.USAGE, words.say("export.exists", file));
        }
    }

    private static Answer download(Session session, String release, Path unfinished) {
        var words = session.words();
        var saved = new AtomicLong();
        var total = new AtomicLong();
        Runnable tick = () -> session.meter()
                .draw(elapsed -> ProgressBar.of(
                        words.say("progress.download"), saved.get(), total.get(), words.size(saved.get()), elapsed));
        session.meter().begin();
        try {
            return session.service().download(Address.release(release, "dataset.zip"), unfinished, saved, total, tick);
        } finally {
            session.meter().clear();
        }
    }

    /** The SHA-256 of what came, in hex. */
    private static String verify(Session session, Answer answer, Path file) throws IOException {
        var words = session.words();
        var found = Digests.hex(file);
        var stated = answer.header("Repr-Digest").flatMap(Digests::findStated);
        if (stated.isEmpty()) {
            session.output().complain(words.say("export.unstated"));
        } else if (!stated.get().equals(found)) {
            throw new Failure(ExitCode.LOCAL, words.say("export.damaged", stated.get(), found));
        }
        return found;
    }
}
