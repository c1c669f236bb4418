package vn.parindex.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Measures how long it takes to check and publish a large package on PostgreSQL, against {@code psql \copy} of the same rows
 * into a table of the same shape and indexes, in one run on one server.
 *
 * <p>Meanwhile a reader asks the service all the time.
 */
public final class LoadBench {

    private final BenchService service;
    private final Path folder;

    private LoadBench(BenchService service, Path folder) {
        this.service = service;
        this.folder = folder;
    }

    /** {@code <jar> <folder for files> <rows> ...}: one line of figures for each number of rows, each on a new server. */
    public static void main(String[] arguments) throws Exception {
        var folder = Files.createDirectories(Path.of(arguments[1]));
        for (int i = 2; i < arguments.length; i++) {
            int rows = Integer.parseInt(arguments[i]);
            var zip = BenchService.packageOf(rows, folder);
            try (var service = new BenchService(Path.of(arguments[0]), folder)) {
                new LoadBench(service, folder).measure(rows, zip);
            }
        }
    }

    private void measure(int rows, Path zip) throws Exception {
        var idle = reading(new AtomicBoolean(), 100);
        var done = new AtomicBoolean();
        var during = new ArrayList<Long>();
        var reader = new Thread(() -> during.addAll(reading(done, Integer.MAX_VALUE)));
        reader.start();

        long begin = System.nanoTime();
        var draft = service.upload(zip);
        double checked = seconds(begin);
        long publishing = System.nanoTime();
        service.publish(draft);
        double publish = seconds(publishing);
        double whole = seconds(begin);
        done.set(true);
        reader.join();
        long memory = service.peakMemory();

        var copies = copies(rows);
        double copy = copies.stream()
                .mapToDouble(Double::doubleValue)
                .sorted()
                .skip(1)
                .findFirst()
                .orElseThrow();
        System.out.printf(
                Locale.ROOT,
                "rows %d: check and store %.1f s, publish %.2f s, whole %.1f s; psql copy %s s; ratio %.2f;"
                        + " process at most %d MB; read p50 %.1f ms max %.0f ms (idle p50 %.1f ms max %.0f ms, %d reads)%n",
                rows,
                checked,
                publish,
                whole,
                copies.stream()
                        .map(each -> String.format(Locale.ROOT, "%.1f", each))
                        .toList(),
                whole / copy,
                memory,
                middle(during),
                worst(during),
                middle(idle),
                worst(idle),
                during.size());
    }

    /** Three times the same rows into a new table with the columns, defaults, keys and indexes of the one we store into. */
    private List<Double> copies(int rows) throws Exception {
        var file = folder.resolve("copy.csv");
        psql("\\copy (select * from score_record order by row_id) to '" + file + "' csv");
        var times = new ArrayList<Double>();
        for (int i = 0; i < 3; i++) {
            try (Connection connection = service.server().getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("drop table if exists copied");
                statement.execute("create table copied (like score_record including all)");
                statement.execute("alter table copied add foreign key (added_in) references release (release_key)");
            }
            long begin = System.nanoTime();
            psql("\\copy copied from '" + file + "' csv");
            times.add(seconds(begin));
            checkCopied(rows);
        }
        Files.delete(file);
        return times;
    }

    private void checkCopied(int rows) throws SQLException {
        try (Connection connection = service.server().getPostgresDatabase().getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery("select count(*) from copied")) {
            result.next();
            if (result.getInt(1) < rows) {
                throw new IllegalStateException("copied " + result.getInt(1) + " of " + rows);
            }
        }
    }

    private void psql(String command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        "psql",
                        "-q",
                        "-h",
                        "localhost",
                        "-p",
                        String.valueOf(service.server().getPort()),
                        "-U",
                        "postgres",
                        "-c",
                        command)
                .inheritIO()
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("psql failed: " + command);
        }
    }

    private List<Long> reading(AtomicBoolean done, int most) {
        var times = new ArrayList<Long>();
        while (!done.get() && times.size() < most) {
            long begin = System.nanoTime();
            try {
                service.send("GET", "/api/v1/rankings/par-index/2019", null);
                times.add(System.nanoTime() - begin);
                Thread.sleep(50);
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return times;
    }

    private static double middle(List<Long> times) {
        var sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2) / 1e6;
    }

    private static double worst(List<Long> times) {
        return Collections.max(times) / 1e6;
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
