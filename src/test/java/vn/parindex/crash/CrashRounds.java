package vn.parindex.crash;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/** Kills the packaged service again and again, at random moments, and looks each time whether it kept its word. */
final class CrashRounds {

    private static final int ROUNDS_OF_A_LIFE = 25;

    private final String database;
    private final int rounds;
    private final Path folder;
    private final Tally tally;
    private final Aim aim = new Aim();
    private final PrintStream out;

    /**
     * @param database {@code h2} or {@code postgresql}
     * @param folder for logs, what failed, and the tally of rounds that are interrupted
     */
    CrashRounds(String database, int rounds, long seed, Path folder, PrintStream out) {
        this.database = database;
        this.rounds = rounds;
        this.folder = folder.resolve(database);
        this.out = out;
        try {
            Files.createDirectories(this.folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.tally = Tally.open(kept(), seed);
    }

    /** Runs those rounds that are still to do, and answers what all came to. */
    Tally run() {
        try (var store = database.equals("h2") ? new H2Store(folder) : new PostgresStore(folder)) {
            var options = new StartArchive(folder, store).options(rounds);
            while (tally.rounds < rounds) {
                live(store, options);
            }
        }
        out.println(tally.summary(database, rounds));
        return tally;
    }

    private void live(Store store, List<String> options) {
        int before = tally.rounds;
        long begun = System.nanoTime();
        int life = ++tally.lives;
        var log = folder.resolve("life-" + life + ".log");
        var random = new Random(Objects.hash(tally.seed, database, life));
        try {
            new DatabaseLife(store, options, log, random, aim, tally).live(Math.min(ROUNDS_OF_A_LIFE, rounds - before));
            Files.deleteIfExists(log);
        } catch (Violation | RuntimeException e) {
            var failed = folder.resolve("failed-" + tally.seed + "-" + life);
            tally.failures.add("life %d, round %d: %s".formatted(life, tally.rounds + 1, e));
            out.println(database + ": " + tally.failures.get(tally.failures.size() - 1)
                    + "; what was stored is kept as " + failed);
            e.printStackTrace(out);
            store.keep(failed);
            tally.rounds++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        tally.seconds += (System.nanoTime() - begun) / 1_000_000_000;
        tally.keep(kept());
        if (tally.rounds < rounds) {
            out.println(tally.summary(database, rounds));
        }
    }

    private Path kept() {
        return folder.resolve("tally.json");
    }
}
