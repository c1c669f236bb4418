package vn.parindex.edge;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.Optional;

/** An answer that is being computed, for one who asked first and others who wait. */
final class Computation {

    /** What became of it. */
    enum Outcome {
        KEPT,
        /** It is nothing to keep, and whoever asked first has got it. */
        TOLD,
        /** Whoever asked first holds it already and was told so; it was not computed. */
        HELD,
        /** It is nothing to keep, and nobody has got it. */
        UNTOLD,
        /** It broke off. */
        FAILED
    }

    /** @param kept empty but for what is kept */
    record Result(Outcome outcome, Optional<KeptAnswer> kept) {

        static Result without(Outcome outcome) {
            return new Result(outcome, Optional.empty());
        }
    }

    private final Promise<Result> result = Promise.promise();

    /** The first word counts. */
    boolean end(Result ended) {
        return result.tryComplete(ended);
    }

    Future<Result> result() {
        return result.future();
    }
}
