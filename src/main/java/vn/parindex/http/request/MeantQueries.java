package vn.parindex.http.request;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What a read turned out to mean once its operation had read it, for whoever keeps its answer: the queries by which others may ask the same.
 *
 * @param spelled each parameter in its one spelling: the answer is the same in all its bytes, as links name this query
 * @param canonical the same without defaults that were written out: the answer is the same but where it names its own address
 */
public record MeantQueries(String spelled, String canonical) {

    private static final String KEY = MeantQueries.class.getName();

    /** Where it will be told of the read that is answered in this context; nothing is, such as of a problem, where it stays null. */
    public static AtomicReference<MeantQueries> expect(Context context) {
        var told = new AtomicReference<MeantQueries>();
        // A place to put it, as workers have a copy of the context.
        context.putLocal(KEY, told);
        return told;
    }

    /** Tells whoever expects it. */
    public void tell() {
        Context context = Vertx.currentContext();
        AtomicReference<MeantQueries> told = context == null ? null : context.getLocal(KEY);
        if (told != null) {
            told.set(this);
        }
    }
}
