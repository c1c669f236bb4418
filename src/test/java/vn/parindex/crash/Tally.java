package vn.parindex.crash;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What the rounds came to; it can be put down and taken up again. */
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
final class Tally {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    long seed;
    int lives;
    int rounds;
    /** By kind and outcome: {@code publish, done}. */
    Map<String, Integer> kills = new TreeMap<>();

    int serverCrashes;
    int acknowledgedReleases;
    int acknowledgedSteps;
    /** Releases that the receiver of webhooks was told of, and the messages that this took. */
    int toldReleases;

    int messages;
    List<Long> restarts = new ArrayList<>();
    List<String> failures = new ArrayList<>();
    long seconds;

    /** Begins, or goes on where rounds with this seed were interrupted. */
    static Tally open(Path file, long seed) {
        try {
            if (Files.exists(file)) {
                var kept = JSON.readValue(file.toFile(), Tally.class);
                if (kept.seed == seed) {
                    return kept;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var tally = new Tally();
        tally.seed = seed;
        return tally;
    }

    void keep(Path file) {
        try {
            JSON.writeValue(file.toFile(), this);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void killed(Kind kind, String outcome) {
        rounds++;
        kills.merge(kind.label() + ", " + outcome, 1, Integer::sum);
    }

    void restarted(long millis) {
        restarts.add(millis);
    }

    String summary(String database, int wanted) {
        return String.format(
                Locale.ROOT,
                "%s: %d of %d rounds in %d min, killed during %s; the database server too in %d; %d steps acknowledged, %d of them"
                        + " releases; %d releases told by %d messages; started again in %s s (min/median/max of %d); seed %d; %d failures",
                database,
                rounds,
                wanted,
                seconds / 60,
                kills,
                serverCrashes,
                acknowledgedSteps,
                acknowledgedReleases,
                toldReleases,
                messages,
                times(),
                restarts.size(),
                seed,
                failures.size());
    }

    private String times() {
        if (restarts.isEmpty()) {
            return "-";
        }
        var sorted = new ArrayList<>(restarts);
        Collections.sort(sorted);
        return String.format(
                Locale.ROOT,
                "%.1f/%.1f/%.1f",
                sorted.get(0) / 1000.0,
                sorted.get(sorted.size() / 2) / 1000.0,
                sorted.get(sorted.size() - 1) / 1000.0);
    }
}
