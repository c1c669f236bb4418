package vn.parindex.http.admission;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Context;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import vn.parindex.http.Text;
import vn.parindex.http.problem.ProblemException;
import vn.parindex.http.problem.ProblemType;
import vn.parindex.traffic.Turnstile;

/** The gates, one for each {@link Cost}, and what is told to those who do not get in. */
@ApplicationScoped
public class Gates {

    /** Seconds after which it is worth while to ask again. */
    private static final Map<Cost, Integer> RETRY_AFTER =
            Map.of(Cost.CHEAP, 1, Cost.DEAR, 5, Cost.UPLOAD, 15, Cost.LETTER, 15, Cost.WAITING, 5);

    private final Map<Cost, Turnstile> gates = new EnumMap<>(Cost.class);
    private final GatesConfig config;

    Gates(GatesConfig config, MeterRegistry metrics) {
        this.config = config;
        for (Cost cost : Cost.values()) {
            GatesConfig.Places places = places(cost);
            int atOnce = places.atOnce().orElse(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
            // One connection never has more computed at once than there are processors, so that its own streams wait
            // for each other.
            int each = cost == Cost.WAITING
                    ? atOnce
                    : Math.max(2, Runtime.getRuntime().availableProcessors());
            Turnstile gate = new Turnstile(atOnce, each, places.queue());
            gates.put(cost, gate);
            String name = cost.name().toLowerCase(Locale.ROOT);
            Gauge.builder("parindex.gate.inside", gate, Turnstile::inside)
                    .description("Requests that are being answered")
                    .tag("cost", name)
                    .register(metrics);
            Gauge.builder("parindex.gate.waiting", gate, Turnstile::waiting)
                    .description("Requests that wait for a place")
                    .tag("cost", name)
                    .register(metrics);
            FunctionCounter.builder("parindex.gate.refused", gate, Turnstile::refused)
                    .description("Requests that were told to come back")
                    .tag("cost", name)
                    .register(metrics);
        }
    }

    private GatesConfig.Places places(Cost cost) {
        return switch (cost) {
            case CHEAP -> config.cheap();
            case DEAR -> config.dear();
            case UPLOAD -> config.upload();
            case LETTER -> config.letter();
            case WAITING -> config.waiting();
        };
    }

    /** The gate through which what costs this much goes; each cost has one. */
    public Turnstile at(Cost cost) {
        return gates.get(cost);
    }

    private Duration patience(Cost cost) {
        return places(cost).patience();
    }

    /**
     * Lets a request in once there is a place; waiting takes no thread. To be called on the event loop, where the entrant is told too: what becomes
     * of it, once.
     */
    public void admit(Cost cost, RoutingContext context, Entrant entrant) {
        Context loop = context.vertx().getOrCreateContext();
        AtomicReference<Turnstile.Pass> own = new AtomicReference<>();
        Optional<Turnstile.Pass> came = at(cost).enter(
                        context.request().connection(),
                        () -> loop.runOnContext(turn -> goOn(own.get(), context, entrant)));
        if (came.isEmpty()) {
            entrant.refuse(refusal(cost));
            return;
        }
        Turnstile.Pass pass = came.get();
        own.set(pass);
        if (pass.isAtOnce()) {
            entrant.enter(pass);
            return;
        }
        context.addEndHandler(end -> {
            if (pass.giveUp()) {
                entrant.leave();
            }
        });
        context.vertx().setTimer(patience(cost).toMillis(), late -> {
            if (pass.giveUp()) {
                entrant.refuse(refusal(cost));
            }
        });
    }

    private static void goOn(Turnstile.Pass pass, RoutingContext context, Entrant entrant) {
        if (context.response().closed()) {
            pass.leave();
            entrant.leave();
        } else {
            entrant.enter(pass);
        }
    }

    /** What is told at once to a request for which there is no place. */
    private ProblemException refusal(Cost cost) {
        int seconds = RETRY_AFTER.get(cost);
        return ProblemException.of(
                        ProblemType.OVERLOADED,
                        Text.of(
                                "Dịch vụ đang xử lý nhiều yêu cầu loại này nhất có thể; yêu cầu này chưa được thực hiện, hãy gửi"
                                        + " lại sau " + seconds + " giây.",
                                "The service is answering as many requests of this kind as it can; this one was not begun, send it"
                                        + " again in " + seconds + " s."))
                .with("Retry-After", String.valueOf(seconds));
    }
}
