package vn.parindex.edge;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.MDC;
import vn.parindex.http.caching.CanonicalRead;
import vn.parindex.http.door.Repeats;
import vn.parindex.http.request.MeantQueries;
import vn.parindex.release.CurrentRelease;

/**
 * Stands before everything else and answers on the event loop what was answered before: from one state of the data the same read has the
 * same answer, byte for byte (ADR 030). What is not kept yet is computed once, however many ask, by whom it always was.
 */
@ApplicationScoped
class Edge {

    /** Before the front door, which therefore never sees what is answered here. */
    private static final int BEFORE_ALL_OTHERS = 2_000_000;

    private static final String COMPUTING = Edge.class.getName();
    private static final String PASSED = "parindex.edge.passed";
    private static final int TRIES = 3;
    private final EdgeConfig config;
    private final KeptAnswers answers;
    private final CurrentRelease current;
    private final Vertx vertx;
    private final Set<String> compressed;
    private final ReadyHeads heads;
    private final EdgeCounts counts;
    private final AccessLog log;
    private final RequestCounts requests;
    private final RequestTraces traces;
    private final DegradedMode degraded;
    private final CatchUp catchUp;

    private final ReadAddresses addresses = new ReadAddresses();
    private Router router;

    Edge(
            EdgeConfig config,
            KeptAnswers answers,
            CurrentRelease current,
            Vertx vertx,
            ReadyHeads heads,
            EdgeCounts counts,
            AccessLog log,
            RequestCounts requests,
            RequestTraces traces,
            DegradedMode degraded,
            CatchUp catchUp,
            @ConfigProperty(name = "quarkus.http.compress-media-types") Set<String> compressed) {
        this.config = config;
        this.answers = answers;
        this.current = current;
        this.vertx = vertx;
        this.compressed = compressed;
        this.heads = heads;
        this.counts = counts;
        this.log = log;
        this.requests = requests;
        this.traces = traces;
        this.degraded = degraded;
        this.catchUp = catchUp;
    }

    void open(@Observes Filters filters) {
        filters.register(this::enter, BEFORE_ALL_OTHERS);
    }

    void know(@Observes Router everything) {
        router = everything;
    }

    private void enter(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (isComputing() || context.get(PASSED) != null) {
            context.next();
            return;
        }
        // First of the three, so that what they tell at the end knows it.
        traces.follow(context);
        log.follow(context);
        requests.follow(context);
        Repeats.watch(request);
        catchUp.before(request, () -> find(context));
    }

    private void find(RoutingContext context) {
        HttpServerRequest request = context.request();
        Optional<CanonicalRead> asked =
                config.enabled() && KeepableRequest.is(request) ? addresses.find(request) : Optional.empty();
        if (asked.isEmpty() || current.published().isEmpty()) {
            pass(context);
        } else {
            answer(context, asked.get(), TRIES);
        }
    }

    private static boolean isComputing() {
        return Boolean.TRUE.equals(Vertx.currentContext().getLocal(COMPUTING));
    }

    private void pass(RoutingContext context) {
        if (context.response().closed()) {
            return;
        }
        counts.pass();
        // What is logged while it is answered tells from which state.
        current.published().ifPresent(state -> MDC.put("release", state.id()));
        context.put(PASSED, true);
        context.next();
    }

    private void answer(RoutingContext context, CanonicalRead asked, int tries) {
        var state = current.published();
        if (state.isEmpty()) {
            pass(context);
            return;
        }
        Key key = Key.of(asked, state.get());
        var kept = answers.find(key);
        if (kept.isPresent()) {
            counts.hit();
            send(context.request(), key, kept.get());
        } else if (tries == 0 || answers.isUnkept(key)) {
            pass(context);
        } else {
            counts.miss();
            compute(context, key, tries);
        }
    }

    private void send(HttpServerRequest request, Key key, KeptAnswer kept) {
        KeptForm form = KeptForm.of(request, kept);
        heads.learn(request, key, kept, form);
        KeptReply.send(request, kept, form, degraded.age(), vertx, () -> answers.weighAgain(key, kept));
    }

    /** Computes the answer, or waits for who does. */
    private void compute(RoutingContext context, Key key, int tries) {
        var mine = new Computation();
        var running = answers.begin(key, mine);
        Context waiting = Vertx.currentContext();
        running.result()
                .onSuccess(
                        result -> waiting.runOnContext(nothing -> told(context, key, tries, result, running == mine)));
        if (running != mine) {
            return;
        }
        var ended = answers.find(key);
        if (ended.isPresent()) {
            // Between the look and the beginning another one ended.
            answers.end(key);
            mine.end(new Computation.Result(Computation.Outcome.KEPT, ended));
            return;
        }
        run(context.request(), key, mine);
    }

    private void told(RoutingContext context, Key key, int tries, Computation.Result result, boolean first) {
        switch (result.outcome()) {
            case KEPT -> send(context.request(), key, result.kept().orElseThrow());
            case TOLD, UNTOLD -> {
                if (!first || result.outcome() == Computation.Outcome.UNTOLD) {
                    pass(context);
                }
            }
            case HELD -> {
                if (!first) {
                    answer(context, key.asked(), tries - 1);
                }
            }
            case FAILED -> {
                if (!context.response().closed()) {
                    answer(context, key.asked(), tries - 1);
                }
            }
        }
    }

    private void run(HttpServerRequest request, Key key, Computation computation) {
        Context own = VertxContext.createNewDuplicatedContext(Vertx.currentContext());
        VertxContextSafetyToggle.setContextSafe(own, true);
        own.putLocal(COMPUTING, true);
        var meant = MeantQueries.expect(own);
        var response = new CapturedResponse(
                request.response(),
                takesAll(request),
                config.largest().asLongValue() > Integer.MAX_VALUE
                        ? Integer.MAX_VALUE
                        : (int) config.largest().asLongValue(),
                (status, headers) -> Judge.of(key, status, headers),
                (verdict, outcome) -> end(key, computation, verdict, outcome),
                (headers, body) -> keep(key, computation, Optional.ofNullable(meant.get()), headers, body));
        var all = new AskedRequest((HttpServerRequestInternal) request, response);
        Runnable begin = traces.carried(() -> router.handle(all));
        own.runOnContext(nothing -> {
            if (request.response().closed()) {
                // Taken back meanwhile. The platform fails with such a request, and whoever waits is to have another
                // one computed.
                end(key, computation, Judge.Verdict.PASS, Computation.Outcome.FAILED);
            } else {
                begin.run();
            }
        });
    }

    private static boolean takesAll(HttpServerRequest request) {
        return request.method() == HttpMethod.GET
                && (AskedRequest.namesTags(request)
                        || !request.headers().contains(HttpHeaders.IF_NONE_MATCH)
                                && !request.headers().contains(HttpHeaders.IF_MODIFIED_SINCE));
    }

    private void end(Key key, Computation computation, Judge.Verdict verdict, Computation.Outcome outcome) {
        if (verdict == Judge.Verdict.PASS_ALWAYS) {
            answers.markUnkept(key);
        }
        answers.end(key);
        computation.end(Computation.Result.without(outcome));
    }

    private void keep(Key key, Computation computation, Optional<MeantQueries> told, MultiMap headers, byte[] body) {
        var made = new KeptAnswer(
                headers,
                body,
                compressed.contains(headers.get(HttpHeaders.CONTENT_TYPE).split(";")[0]));
        var kept = answers.end(key, told, made);
        computation.end(new Computation.Result(Computation.Outcome.KEPT, Optional.of(kept)));
    }
}
