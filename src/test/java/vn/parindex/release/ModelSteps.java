package vn.parindex.release;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import vn.parindex.dataset.DataPackage;
import vn.parindex.dataset.TestPackage;
import vn.parindex.loading.LoadOutcome;
import vn.parindex.release.PastModel.Draft;
import vn.parindex.release.PastModel.Replacement;
import vn.parindex.release.PastModel.Sent;

/** Takes one step after the other with the service and with the model, and holds what each comes to against the other. */
final class ModelSteps {

    /** What may happen; those named first more often than the others. */
    enum Kind {
        CHANGE,
        OVERTAKE,
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
                .flatMap(at -> IntStream.range(0, at < 1 ? 8 : at < 8 ? 3 : 1).mapToObj(each -> values()[at]))
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
                var sent = step.kind() == Kind.CHANGE
                        ? ModelUploads.patch(model.current().state(), random)
                        : ModelUploads.replacement(model.current().state(), random);
                draft(sent).ifPresent(id -> publish(id, random));
            }
            case OVERTAKE -> overtake(random);
            case DRAFT ->
                draft(
                        random.nextBoolean()
                                ? ModelUploads.patch(model.current().state(), random)
                                : ModelUploads.replacement(model.current().state(), random));
            case PUBLISH -> anyDraft(random).ifPresent(id -> publish(id, random));
            case REBASE -> anyDraft(random).ifPresent(this::rebase);
            case DISCARD -> anyDraft(random).ifPresent(this::discard);
            case RESTORE -> restore(random);
            case DRY_RUN ->
                dryRun(
                        random.nextBoolean()
                                ? ModelUploads.patch(model.current().state(), random)
                                : ModelUploads.broken(random));
            case BROKEN -> draft(ModelUploads.broken(random));
            case SHIP -> {
                var newer = ModelUploads.replacement(model.current().state(), random)
                        .state()
                        .asPackage("2026.2." + ++shipped);
                if (!newer.checksum().equals(first.build().checksum())) {
                    ship(newer);
                }
            }
            case RESTART -> assertThat(server.load(first.build()).kind()).isEqualTo(LoadOutcome.Kind.UNCHANGED);
        }
    }

    /** Somebody else publishes while a draft waits, which is then made anew and published. */
    private void overtake(Random random) {
        var waiting = draft(ModelUploads.patch(model.current().state(), random));
        draft(ModelUploads.patch(model.current().state(), random)).ifPresent(id -> publish(id, random));
        waiting.ifPresent(id -> {
            publish(id, random);
            if (model.drafts().containsKey(id)) {
                rebase(id).ifPresent(anew -> {
                    assertThat(server.state(anew)
                                    .difference(model.drafts().get(anew).state()))
                            .as("the draft made anew")
                            .isEmpty();
                    publish(anew, random);
                });
            }
        });
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

    /** The id of the draft made anew, which is the next one where it was made against an earlier release; empty where the rules forbid it now. */
    private Optional<String> rebase(String id) {
        var draft = model.drafts().get(id);
        var answer = server.step(id, "rebase").json(200);
        if (draft.base().equals(model.current().id())) {
            assertThat(answer.path("status").asText()).isEqualTo("draft");
            return Optional.of(id);
        }
        var state = draft.sent().onto(model.current().state());
        assertThat(answer.path("status").asText()).isEqualTo(state.isPresent() ? "draft" : "invalid");
        model.drafts().remove(id);
        var anew = answer.path("id").asText();
        state.ifPresent(after -> keep(anew, draft.sent(), after, answer));
        return state.map(after -> anew);
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
}
