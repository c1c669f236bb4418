package vn.parindex.release;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import vn.parindex.changes.PublishingServer;
import vn.parindex.dataset.DataPackage;
import vn.parindex.dataset.PackageFormat;
import vn.parindex.diff.DiffView;
import vn.parindex.diff.ReleaseDiff;
import vn.parindex.http.Calls;
import vn.parindex.loading.LoadOutcome;
import vn.parindex.loading.ReleaseLoader;
import vn.parindex.publishing.PublishedDatabase;
import vn.parindex.rows.RowChange.Order;
import vn.parindex.rows.RowMapping;
import vn.parindex.rows.RowRepository;

/** The service that is held against the model: written to over HTTP, read from its repositories or over HTTP. */
@Singleton
class ModelServer {

    private static final String TOKEN = PublishingServer.TOKEN;

    private final HttpClient http = HttpClient.newHttpClient();

    @Inject
    ReleaseLoader loader;

    @Inject
    ReleaseRepository releases;

    @Inject
    PastReleases past;

    @Inject
    RowRepository rows;

    @Inject
    ReleaseDiff diff;

    @Inject
    PublishedDatabase database;

    /** An answer of the service. */
    record Reply(int status, byte[] body) {

        JsonNode json() {
            return Calls.json(new String(body, StandardCharsets.UTF_8));
        }

        JsonNode json(int expected) {
            assertThat(status).as(new String(body, StandardCharsets.UTF_8)).isEqualTo(expected);
            return json();
        }
    }

    void empty() {
        database.empty();
    }

    LoadOutcome load(DataPackage data) {
        return loader.load(data);
    }

    Instant publishedAt(String id) {
        return anew(() -> releases.findPublished(id).orElseThrow().publishedAt());
    }

    Reply upload(PastModel.Sent sent, boolean dryRun) {
        return send(HttpRequest.newBuilder(address("/api/v1/releases?reason=model&dryRun=" + dryRun + sent.query()))
                .header("Content-Type", sent.type())
                .POST(BodyPublishers.ofByteArray(sent.content())));
    }

    /** A step with a release, such as {@code publish?acknowledge=1}. */
    Reply step(String release, String step) {
        return send(HttpRequest.newBuilder(address("/api/v1/releases/" + release + "/" + step))
                .POST(BodyPublishers.noBody()));
    }

    Reply get(String address) {
        return send(HttpRequest.newBuilder(address(address)));
    }

    /** The id of the release at this moment; empty before the first. */
    Optional<String> at(Instant moment) {
        return anew(() -> past.findAt(moment).release().map(Release::id));
    }

    ModelState current() {
        return anew(() -> state(releases.findCurrent().orElseThrow()));
    }

    /** The state of a release or draft. */
    ModelState state(String id) {
        return anew(() -> releases.findAny(id).map(this::state).orElseThrow());
    }

    private ModelState state(Release release) {
        var state = releases.listState(release);
        var all = new ArrayList<Map.Entry<String, Map<String, String>>>();
        RowMapping.ALL.forEach(mapping -> add(mapping, state, all));
        return ModelState.of(all);
    }

    // A test has one session, which would remember releases of the sequences before.
    private static <T> T anew(Callable<T> read) {
        return QuarkusTransaction.requiringNew().call(read);
    }

    private void add(RowMapping mapping, List<Long> state, List<Map.Entry<String, Map<String, String>>> all) {
        var table = mapping.schema();
        rows.each(mapping, state, cells -> all.add(Map.entry(table.file(), ModelState.cells(table, cells))));
    }

    List<DiffView.Item> diff(String id) {
        return anew(() -> {
            var release = releases.findPublished(id).orElseThrow();
            return diff.list(release, Order.BY_LINE, diff.count(release), 0, Integer.MAX_VALUE);
        });
    }

    /** The rows of a downloaded data package. */
    static ModelState download(byte[] zip) {
        var all = new ArrayList<Map.Entry<String, Map<String, String>>>();
        var format = CSVFormat.RFC4180
                .builder()
                .setSkipHeaderRecord(true)
                .setHeader()
                .get();
        try (var files = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = files.getNextEntry(); entry != null; entry = files.getNextEntry()) {
                var file = entry.getName();
                if (!file.equals(PackageFormat.MANIFEST)) {
                    var text = new String(files.readAllBytes(), StandardCharsets.UTF_8);
                    for (var line : format.parse(new StringReader(text))) {
                        all.add(Map.entry(file, ModelState.cells(ModelState.schema(file), line.toList())));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ModelState.of(all);
    }

    private static URI address(String path) {
        return URI.create("http://localhost:" + RestAssured.port + path);
    }

    private Reply send(HttpRequest.Builder request) {
        try {
            var answer =
                    http.send(request.header("Authorization", "Bearer " + TOKEN).build(), BodyHandlers.ofByteArray());
            return new Reply(answer.statusCode(), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
