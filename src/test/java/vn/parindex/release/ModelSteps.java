package vn.parindex.release;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import vn.parindex.intake.DataPackage;
import vn.parindex.intake.LoadOutcome;
import vn.parindex.intake.TestPackage;
import vn.parindex.intake.upload.Upload;
import vn.parindex.release.PastModel.Broken;
import vn.parindex.release.PastModel.Draft;
import vn.parindex.release.PastModel.Patch;
import vn.parindex.release.PastModel.Replacement;
import vn.parindex.release.PastModel.Sent;

/** Takes one step after the other with the service and with the model, and holds what each comes to against the other. */
final class ModelSteps {

    private static final List<String> UNITS = List.of("ha-noi", "hai-phong", "quang-ninh");
    private static final List<String> YEARS = List.of("2019", "2020", "2021");
    private static final List<String> SOURCES = List.of("moha", "press");
    private static final List<String> FIGURES = List.of("70.00", "80.10", "80.10", "90.25");
    private static final List<String> NOTES = List.of("", "sửa", "a,b", "\"c\"", "=1+1");
    private static final String SCORES = ModelState.SCORES;
    private static final List<String> COLUMNS = ModelState.schema(SCORES).columns();

    /** What may happen; those named first more often than the others. */
    enum Kind {
        CHANGE,
        REPLACE,
        DRAFT,
        PUBLISH,
        REBASE,
        DISCARD,
        RESTORE,
        DRY_RUN,
        BROKEN,
        SHIP,
        RESTART;

        private static final List<Kind> WEIGHED = IntStream.range(0, values().length)
                .boxed()
                .flatMap(at -> IntStream.range(0, at < 1 ? 8 : at < 7 ? 3 : 1).mapToObj(each -> values()[at]))
                .toList();
    }

    /** A step that means the same again in a shorter sequence: what it chooses from, it chooses by its seed. */
    record Step(Kind kind, long seed) {

        static List<Step> list(Random random, int most) {
            return IntStream.range(0, 1 + random.nextInt(most))
                    .mapToObj(
                            each -> new Step(Kind.WEIGHED.get(random.nextInt(Kind.WEIGHED.size())), random.nextLong()))
                    .toList();
        }
    }

    private final ModelServer server;
    private final PastModel model = new PastModel();
    private final TestPackage first = TestPackage.small()
            .edition("par-index", 2020, "published", 3)
            .edition("par-index", 2021, "published", 3)
            .score("ha-noi", "score=80.10")
            .score("hai-phong", "score=70.00", "year=2020");
    private int shipped;
    private int shippedReleases;

    private ModelSteps(ModelServer server) {
        this.server = server;
    }

    /** Both with one release, and these steps taken. */
    static PastModel take(List<Step> steps, ModelServer server) {
        server.empty();
        var run = new ModelSteps(server);
        run.ship(run.first.build());
        for (var step : steps) {
            run.take(step);
            assertThat(server.current().difference(run.model.current().state()))
                    .as("the current state after " + step)
                    .isEmpty();
        }
        return run.model;
    }

    private void take(Step step) {
        var random = new Random(step.seed());
        switch (step.kind()) {
            case CHANGE, REPLACE -> {
                var sent = step.kind() == Kind.CHANGE ? patch(random) : replacement(random);
                draft(sent).ifPresent(id -> publish(id, random));
            }
            case DRAFT -> draft(random.nextBoolean() ? patch(random) : replacement(random));
            case PUBLISH -> anyDraft(random).ifPresent(id -> publish(id, random));
            case REBASE -> anyDraft(random).ifPresent(this::rebase);
            case DISCARD -> anyDraft(random).ifPresent(this::discard);
            case RESTORE -> restore(random);
            case DRY_RUN -> dryRun(random.nextBoolean() ? patch(random) : broken(random));
            case BROKEN -> draft(broken(random));
            case SHIP -> {
                var newer = replacement(random).state().asPackage("2026.2." + ++shipped);
                if (!newer.checksum().equals(first.build().checksum())) {
                    ship(newer);
                }
            }
            case RESTART -> assertThat(server.load(first.build()).kind()).isEqualTo(LoadOutcome.Kind.UNCHANGED);
        }
    }

    /** The id of the draft; empty where the rules forbid the change. */
    private Optional<String> draft(Sent sent) {
        var answer = server.upload(sent, false).json(201);
        var state = told(sent, answer);
        var id = answer.path("id").asText();
        if (state.isEmpty()) {
            assertThat(server.step(id, "publish").status()).isEqualTo(409);
            return Optional.empty();
        }
        keep(id, sent, state.get(), answer);
        return Optional.of(id);
    }

    private void dryRun(Sent sent) {
        var answer = server.upload(sent, true).json(200);
        told(sent, answer);
        assertThat(server.step(answer.path("id").asText(), "publish").status()).isEqualTo(404);
    }

    /** What the change should come to, and whether the service says so. */
    private Optional<ModelState> told(Sent sent, JsonNode answer) {
        var current = model.current();
        var state = sent.onto(current.state());
        assertThat(answer.path("status").asText())
                .as(sent + " on " + current.state() + ": " + answer)
                .isEqualTo(state.isPresent() ? "draft" : "invalid");
        state.ifPresent(after -> {
            var changes = current.state().difference(after).values();
            assertThat(answer.at("/rows/added").asLong())
                    .isEqualTo(changes.stream()
                            .filter(change -> change.now() != null)
                            .count());
            assertThat(answer.at("/rows/withdrawn").asLong())
                    .isEqualTo(changes.stream()
                            .filter(change -> change.old() != null)
                            .count());
        });
        return state;
    }

    private void keep(String id, Sent sent, ModelState state, JsonNode answer) {
        int warnings = answer.at("/findings/warnings").asInt();
        model.drafts().put(id, new Draft(id, answer.path("base").asText(), sent, state, warnings, true));
    }

    private void publish(String id, Random random) {
        var draft = model.drafts().get(id);
        boolean taken = model.takes(draft);
        if (draft.asked() && draft.warnings() > 0 && random.nextInt(3) == 0) {
            assertThat(server.step(id, "publish?confirmWithdrawals=true").status())
                    .as("without an acknowledgement")
                    .isEqualTo(409);
        }
        var answer = server.step(id, "publish?confirmWithdrawals=true&acknowledge=" + draft.warnings());
        answer.json(taken ? 200 : 409);
        if (taken) {
            model.publish(id, server.publishedAt(id), draft.state());
        }
    }

    private void rebase(String id) {
        var draft = model.drafts().get(id);
        var answer = server.step(id, "rebase").json(200);
        if (draft.base().equals(model.current().id())) {
            assertThat(answer.path("status").asText()).isEqualTo("draft");
            return;
        }
        var state = draft.sent().onto(model.current().state());
        assertThat(answer.path("status").asText()).isEqualTo(state.isPresent() ? "draft" : "invalid");
        model.drafts().remove(id);
        state.ifPresent(after -> keep(id, draft.sent(), after, answer));
    }

    private void discard(String id) {
        assertThat(server.step(id, "discard").json(200).path("status").asText()).isEqualTo("discarded");
        model.drafts().remove(id);
    }

    private void restore(Random random) {
        var earlier = model.releases().get(random.nextInt(model.releases().size()));
        boolean changes = !earlier.state().equals(model.current().state());
        var answer = server.step(earlier.id(), "restore?reason=model").json(changes ? 200 : 409);
        if (changes) {
            var id = answer.path("id").asText();
            model.publish(id, server.publishedAt(id), earlier.state());
        }
    }

    /** A newer package comes with the service: a release while all were shipped, a draft once somebody has published. */
    private void ship(DataPackage data) {
        var state = ModelState.of(data);
        boolean shippedOnly = model.releases().size() <= shippedReleases;
        var outcome = server.load(data);
        assertThat(outcome.kind()).isEqualTo(shippedOnly ? LoadOutcome.Kind.RELEASED : LoadOutcome.Kind.DRAFTED);
        if (shippedOnly) {
            shippedReleases++;
            model.publish(outcome.release(), server.publishedAt(outcome.release()), state);
        } else {
            var sent = new Replacement(state, data.version().orElseThrow().text());
            model.drafts()
                    .put(
                            outcome.release(),
                            new Draft(outcome.release(), model.current().id(), sent, state, 0, false));
        }
    }

    private Optional<String> anyDraft(Random random) {
        var ids = new ArrayList<>(model.drafts().keySet());
        return ids.isEmpty() ? Optional.empty() : Optional.of(ids.get(random.nextInt(ids.size())));
    }

    /** Additions, corrections and withdrawals of some scores, or a correction of a source that leaves columns out. */
    private Patch patch(Random random) {
        if (random.nextInt(6) == 0) {
            var source = new TreeMap<>(Map.of("id", any(SOURCES, random)));
            put(source, "note", any(NOTES, random));
            return new Patch("sources.csv", List.of("id", "note"), List.of(source));
        }
        var lines = new TreeMap<ModelState.Key, Map<String, String>>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            var line = score(random);
            var key = ModelState.Key.of(SCORES, line);
            if (model.current().state().rows().containsKey(key) && random.nextInt(3) == 0) {
                line.put("withdraw", "true");
            }
            lines.put(key, line);
        }
        return new Patch(SCORES, COLUMNS, List.copyOf(lines.values()));
    }

    /** A whole package whose scores are some of the current ones and some new ones. */
    private Replacement replacement(Random random) {
        var current = model.current().state();
        var kept = current.rows().entrySet().stream()
                .filter(row -> !row.getKey().file().equals(SCORES) || random.nextInt(3) > 0)
                .map(row -> Map.entry(row.getKey().file(), row.getValue()))
                .toList();
        var lines = IntStream.range(0, random.nextInt(4))
                .mapToObj(each -> (Map<String, String>) score(random))
                .toList();
        var state = ModelState.of(kept).patched(SCORES, COLUMNS, lines).orElseThrow();
        var wanted = new TreeMap<>(state.rows());
        // What is left of a result needs a preferred row again: the first.
        state.list(SCORES).forEach(row -> {
            var result = state.list(SCORES).stream()
                    .filter(other -> List.of(other.get("unit"), other.get("year"))
                            .equals(List.of(row.get("unit"), row.get("year"))))
                    .toList();
            var changed = new TreeMap<>(row);
            changed.put("preferred", String.valueOf(result.get(0).equals(row)));
            wanted.put(ModelState.Key.of(SCORES, row), changed);
        });
        return new Replacement(new ModelState(wanted), "2026.1.1");
    }

    private static Sent broken(Random random) {
        var header = String.join(",", COLUMNS) + ",withdraw\n";
        return switch (random.nextInt(6)) {
            case 0 -> Broken.csv(header + "par-index,province,hanoi,2019,80,,,,moha,true,,,\n");
            case 1 -> Broken.csv(header + "par-index,province,ha-noi,2019,180.00,,,,moha,true,,,\n");
            case 2 -> Broken.csv(header + "par-index,province,ha-noi,2019,\"80,1\",,,,moha,true,,,\n");
            case 3 -> Broken.csv(header + "par-index,province,ha-noi,2018,80.10,,,,moha,true,,,\n");
            case 4 -> Broken.csv("no,such,columns\n1,2,3\n");
            default -> new Broken(Upload.ZIP, new byte[] {'P', 'K', 3, 4, 0, 0});
        };
    }

    private static TreeMap<String, String> score(Random random) {
        var line = new TreeMap<>(Map.of("indicator", "par-index", "population", "province"));
        line.put("unit", any(UNITS, random));
        line.put("year", any(YEARS, random));
        line.put("source", any(SOURCES, random));
        line.put("preferred", String.valueOf(random.nextInt(3) > 0));
        if (random.nextInt(6) == 0) {
            line.put("state", "withheld");
        } else {
            line.put("score", any(FIGURES, random));
        }
        put(line, "note", any(NOTES, random));
        return line;
    }

    private static void put(Map<String, String> line, String column, String value) {
        if (!value.isEmpty()) {
            line.put(column, value);
        }
    }

    private static String any(List<String> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }
}
