package vn.parindex.format;

import java.time.Duration;

/**
 * One block of lines in an event stream (WHATWG HTML, 9.2): an event, or something that a client acts on without noticing.
 *
 * @param id what a client that was cut off sends back as Last-Event-ID; null for a block that is no event
 * @param name the kind of the event; null where there is none
 * @param data what the event says; null for a block that is no event
 * @param retry how long a client that was cut off waits before it comes back; null where that stays as it is
 * @param comment a remark that clients skip; null without one
 */
public record ServerEvent(String id, String name, String data, Duration retry, String comment) {

    public static ServerEvent of(String id, String name, String data) {
        return new ServerEvent(id, name, data, null, null);
    }

    public static ServerEvent retry(Duration pause) {
        return new ServerEvent(null, null, null, pause, null);
    }

    /** Keeps a silent connection open, and finds out whether anybody is still there. */
    public static ServerEvent comment(String text) {
        return new ServerEvent(null, null, null, null, text);
    }

    /** The block as it is sent, with the empty line that ends it; a text of several lines becomes several fields. */
    public String text() {
        var block = new StringBuilder();
        append(block, "", comment);
        append(block, "retry", retry == null ? null : String.valueOf(retry.toMillis()));
        append(block, "id", id);
        append(block, "event", name);
        append(block, "data", data);
        return block.append('\n').toString();
    }

    private static void append(StringBuilder block, String field, String value) {
        if (value != null) {
            value.lines()
                    .forEach(line ->
                            block.append(field).append(": ").append(line).append('\n'));
        }
    }
}
