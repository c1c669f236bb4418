package vn.parindex.http.request;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The id by which a request is found again in the logs.
 *
 * @param text one that a client sent and that is plain enough, else a new one that nobody else has
 * @param by who made it; what a client sent may be the id of other requests too
 */
public record RequestId(String text, By by) {

    public static final String HEADER = "X-Request-Id";

    /** Who made an id. */
    public enum By {
        CLIENT("client"),
        SERVICE("service");

        private final String code;

        By(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._-]{1,100}");

    /** Of a request that was refused before it was named. */
    public static final RequestId NONE = new RequestId("", By.SERVICE);

    /** @param sent every field X-Request-Id of the request */
    public static RequestId of(List<String> sent) {
        return sent.size() == 1 && PLAIN.matcher(sent.get(0)).matches()
                ? new RequestId(sent.get(0), By.CLIENT)
                : new RequestId(UUID.randomUUID().toString(), By.SERVICE);
    }
}
