package vn.parindex.crash;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * A request to the service.
 *
 * @param path with its query
 * @param known whether it carries the publisher's token
 * @param key its Idempotency-Key; null without one
 */
record Call(String method, String path, boolean known, String contentType, byte[] body, String key) {

    static final String API = "/api/v1";

    private static final byte[] NOTHING = {};

    /** A read by anybody, below {@link #API}. */
    static Call read(String path) {
        return new Call("GET", API + path, false, null, NOTHING, null);
    }

    /** A read by the publisher, who sees drafts and the audit log. */
    static Call look(String path) {
        return new Call("GET", API + path, true, null, NOTHING, null);
    }

    static Call ready() {
        return new Call("GET", "/q/health/ready", false, null, NOTHING, null);
    }

    /** What an admin sends, below {@link #API}. */
    static Call post(String path, String contentType, byte[] body) {
        return new Call("POST", API + path, true, contentType, body, null);
    }

    /** The same reader's call of another page. */
    Call page(String path) {
        return new Call(method, path, known, contentType, body, key);
    }

    static Call upload(String contentType, byte[] body, String reason, String key) {
        return new Call("POST", API + "/releases?reason=" + encoded(reason), true, contentType, body, key);
    }

    static Call publish(String id) {
        return step(id, "publish");
    }

    static Call discard(String id) {
        return step(id, "discard");
    }

    static Call rebase(String id) {
        return step(id, "rebase");
    }

    static Call restore(String id, String reason) {
        return step(id, "restore?reason=" + encoded(reason));
    }

    private static Call step(String id, String step) {
        return new Call("POST", API + "/releases/" + id + "/" + step, true, null, NOTHING, null);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return method + " " + path + (key == null ? "" : " with the key " + key);
    }
}
