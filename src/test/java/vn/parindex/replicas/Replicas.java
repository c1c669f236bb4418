package vn.parindex.replicas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import vn.parindex.crash.Client;
import vn.parindex.crash.PostgresStore;
import vn.parindex.crash.Service;
import vn.parindex.crash.StartArchive;

/** Instances of the packaged service that were started at once on one empty PostgreSQL. */
final class Replicas implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Within a second, as {@code bench/replicas} measures; a machine that is busy with a build serves nobody that soon. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final String[] PUBLISHER = {"Authorization", "Bearer " + Client.TOKEN, "Content-Type", "text/csv"};

    private final PostgresStore store;
    private final List<Service> services = new ArrayList<>();
    private final List<Integer> ports = new ArrayList<>();
    private int drafts;

    Replicas(int number, Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        store = new PostgresStore(folder);
        try {
            store.empty();
            var options = new StartArchive(folder, store).options(number);
            for (int each = 0; each < number; each++) {
                services.add(Service.launch(store, options, folder.resolve("instance-" + each + ".log")));
            }
            services.forEach(each -> ports.add(each.awaitReady().port()));
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    List<Integer> ports() {
        return List.copyOf(ports);
    }

    static JsonNode json(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        try {
            return JSON.readTree(answer.content());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As whoever may publish. */
    static Answer look(int port, String path) {
        return Answer.get(port, path, PUBLISHER[0], PUBLISHER[1]);
    }

    /** The id of a draft with one other note, that was sent here. */
    String draft(int port) {
        var sent = Answer.send(
                port,
                "POST",
                "/api/v1/releases?reason=replicas",
                "indicator,population,unit,year,source,score,preferred,note\n"
                        + "par-index,province,hung-yen,2019,hung-yen-portal-2020-05-20,81.99,true,replicas " + ++drafts
                        + "\n",
                PUBLISHER);
        assertThat(sent.status()).as(new String(sent.content())).isEqualTo(201);
        return sent.header("Location").replaceFirst(".*/", "");
    }

    /** The id of a release that was published here, and that others may not know yet. */
    String publish(int port) {
        var draft = draft(port);
        int warnings = json(look(port, "/api/v1/releases/" + draft))
                .at("/findings/warnings")
                .asInt();
        var published = Answer.send(
                port, "POST", "/api/v1/releases/" + draft + "/publish?acknowledge=" + warnings, "", PUBLISHER);
        assertThat(published.status()).as(new String(published.content())).isEqualTo(200);
        return draft;
    }

    /** Waits until all answer from this release. */
    void awaitEverywhere(String release) {
        var end = Instant.now().plus(PATIENCE);
        for (int port : ports) {
            while (!current(port).equals(release)) {
                assertThat(Instant.now()).as("%s is known at %s", release, port).isBefore(end);
                sleep();
            }
        }
    }

    /** The release that one answers from. */
    static String current(int port) {
        return json(Answer.get(port, "/api/v1")).at("/release/id").asText();
    }

    static void sleep() {
        try {
            TimeUnit.MILLISECONDS.sleep(20);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        services.forEach(Service::end);
        store.close();
    }
}
