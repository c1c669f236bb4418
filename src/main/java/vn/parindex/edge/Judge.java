package vn.parindex.edge;

import io.vertx.core.MultiMap;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** Decides about an answer by its head: only what is public, of a state and chosen by what the key names is ever kept. */
final class Judge {

    /** What an answer may be chosen by: the key names all of it. */
    private static final Set<String> NEGOTIATED = Set.of("accept", "accept-encoding", "accept-language");

    private Judge() {}

    /** What to do with an answer. */
    enum Verdict {
        KEEP,
        /** It may be kept another time: the state has changed meanwhile, or something failed. */
        PASS,
        /** Whoever asked holds the answer already: told them alone. */
        HELD,
        /** It is never kept, as long as the state lasts. */
        PASS_ALWAYS
    }

    static Verdict of(Key key, int status, MultiMap headers) {
        if (status == 304) {
            return Verdict.HELD;
        }
        if (status != 200) {
            return status < 500 && status != 429 ? Verdict.PASS_ALWAYS : Verdict.PASS;
        }
        if (!isPublic(headers) || key.asked().isPinned() && !isForEver(headers)) {
            return Verdict.PASS_ALWAYS;
        }
        return key.isOf(headers.get("ETag")) ? Verdict.KEEP : Verdict.PASS;
    }

    private static boolean isPublic(MultiMap headers) {
        String control = headers.get("Cache-Control");
        String type = headers.get("Content-Type");
        return control != null
                && control.startsWith("public")
                && headers.contains("ETag")
                && !headers.contains("Set-Cookie")
                && type != null
                && !type.startsWith("text/event-stream")
                && isChosenByWhatTheKeyNames(headers.get("Vary"));
    }

    private static boolean isForEver(MultiMap headers) {
        return headers.get("Cache-Control").contains("immutable");
    }

    private static boolean isChosenByWhatTheKeyNames(String vary) {
        return vary == null
                || Arrays.stream(vary.split(","))
                        .allMatch(name -> NEGOTIATED.contains(name.strip().toLowerCase(Locale.ROOT)));
    }
}
