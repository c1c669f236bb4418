package vn.parindex.edge;

import io.vertx.core.MultiMap;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import vn.parindex.http.answer.Coding;

/** A public answer as bytes, ready to be sent to everybody who asks the same. Each form of it is made once, when it is first asked for. */
final class KeptAnswer {

    /** What is told anew with each answer. */
    private static final Set<String> OF_ONE_ANSWER = ignoringCase(
            "Date", "X-Request-Id", "Connection", "Content-Length", "Content-Encoding", "Transfer-Encoding");

    /** What tells of the body that a 304 has not. */
    private static final Set<String> OF_A_BODY = ignoringCase("Content-Type", "Content-Disposition");

    /** In bytes; compressed, what is smaller weighs hardly less. */
    private static final int SMALL = 4096;

    /** Objects around the bytes, roughly. */
    private static final int OVERHEAD = 4096;

    private final List<Map.Entry<String, String>> headers;
    private final String tag;
    private final Instant lastModified;
    private final Instant since = Instant.now();
    private final boolean compresses;
    /** In bytes, without a coding. */
    private final int length;

    private final AtomicReference<Plain> plain;
    /** By the name of the coding. */
    private final Map<String, byte[]> coded = new ConcurrentHashMap<>(2);

    private final AtomicReferenceArray<byte[]> heads = new AtomicReferenceArray<>(KeptForm.values().length);

    /**
     * The body without a coding, and whether anybody asked for it so: one value, so that it is never let go while somebody asks.
     *
     * @param bytes null while a compressed form stands for it, as nobody asks for it: it weighs as much as six others
     */
    private record Plain(byte[] bytes, boolean asked) {

        Plain byWhoAsks() {
            return new Plain(bytes, true);
        }
    }

    /**
     * @param headers of a 200 with an ETag, and a Last-Modified unless its state is dated ahead
     * @param compresses whether it may be sent compressed
     */
    KeptAnswer(MultiMap headers, byte[] body, boolean compresses) {
        this.headers = headers.entries().stream()
                .filter(each -> !OF_ONE_ANSWER.contains(each.getKey()))
                .map(each -> Map.entry(each.getKey(), each.getValue()))
                .toList();
        this.tag = headers.get("ETag");
        this.lastModified = headers.contains("Last-Modified")
                ? DateTimeFormatter.RFC_1123_DATE_TIME
                        .withZone(ZoneOffset.UTC)
                        .parse(headers.get("Last-Modified"), Instant::from)
                : Instant.MAX;
        this.compresses = compresses;
        this.plain = new AtomicReference<>(new Plain(body, false));
        this.length = body.length;
    }

    private static Set<String> ignoringCase(String... names) {
        var set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        set.addAll(List.of(names));
        return set;
    }

    /** Whether it is the other in all its bytes, but for the tag, which names an address. */
    boolean isSameAs(KeptAnswer other) {
        return length == other.length
                && Arrays.equals(whole(), other.whole())
                && untagged().equals(other.untagged());
    }

    private List<Map.Entry<String, String>> untagged() {
        return headers.stream()
                .filter(each -> !each.getKey().equalsIgnoreCase("ETag"))
                .toList();
    }

    String tag() {
        return tag;
    }

    /** Never where the state is dated ahead, so that no date is as late. */
    Instant lastModified() {
        return lastModified;
    }

    /** When it was made: its state was visible at the latest then. */
    Instant since() {
        return since;
    }

    boolean compresses() {
        return compresses;
    }

    /** What is said of the answer in this form, without what is said anew each time. */
    List<Map.Entry<String, String>> headers(KeptForm form) {
        if (form == KeptForm.NOT_MODIFIED) {
            return headers.stream()
                    .filter(each -> !OF_A_BODY.contains(each.getKey()))
                    .toList();
        }
        var all = new ArrayList<>(headers);
        form.coding().ifPresent(coding -> all.add(Map.entry("Content-Encoding", coding)));
        int size = form.coding().isEmpty() ? length : bytes(form).length;
        all.add(Map.entry("Content-Length", String.valueOf(size)));
        return all;
    }

    /** The same as HTTP/1.1 writes it, from the line of the status on; what is said anew follows, and the empty line. */
    byte[] head(KeptForm form) {
        byte[] made = heads.get(form.ordinal());
        if (made == null) {
            var lines = new StringBuilder(
                    form == KeptForm.NOT_MODIFIED ? "HTTP/1.1 304 Not Modified\r\n" : "HTTP/1.1 200 OK\r\n");
            headers(form).forEach(each -> lines.append(each.getKey())
                    .append(": ")
                    .append(each.getValue())
                    .append("\r\n"));
            made = lines.toString().getBytes(StandardCharsets.ISO_8859_1);
            heads.set(form.ordinal(), made);
        }
        return made;
    }

    /** The body in the coding of this form; takes milliseconds where it was not made yet. */
    byte[] bytes(KeptForm form) {
        byte[] ready = ready(form);
        if (ready != null) {
            return ready;
        }
        byte[] whole = whole();
        if (form.coding().isEmpty()) {
            plain.set(new Plain(whole, true));
            return whole;
        }
        byte[] made = coded.computeIfAbsent(
                form.coding().get(), name -> name.equals(Coding.BROTLI) ? Brotli.compressed(whole) : gzip(whole));
        if (length > SMALL && !plain.get().asked()) {
            coded.computeIfAbsent(Coding.GZIP, name -> gzip(whole));
            plain.updateAndGet(held -> held.asked() ? held : new Plain(null, false));
        }
        return made;
    }

    /** The same without making anything; null where it would have to be made. Whoever has it keeps it, whatever is let go meanwhile. */
    byte[] ready(KeptForm form) {
        if (form.coding().isPresent()) {
            return coded.get(form.coding().get());
        }
        Plain held = plain.get();
        return held.asked()
                ? held.bytes()
                : plain.updateAndGet(Plain::byWhoAsks).bytes();
    }

    /** The body without a coding, whoever keeps it. */
    private byte[] whole() {
        byte[] there = plain.get().bytes();
        return there != null ? there : gunzipped(coded.get(Coding.GZIP));
    }

    /** Whether this form is ready. */
    boolean has(KeptForm form) {
        return form.coding().isEmpty()
                ? plain.get().bytes() != null || !form.hasBody()
                : coded.containsKey(form.coding().get());
    }

    /** In bytes. */
    int weight() {
        int head = headers.stream()
                .mapToInt(each -> each.getKey().length() + each.getValue().length() + 64)
                .sum();
        byte[] whole = plain.get().bytes();
        return OVERHEAD
                + head
                + (whole == null ? 0 : whole.length)
                + coded.values().stream().mapToInt(bytes -> bytes.length).sum();
    }

    private static byte[] gunzipped(byte[] content) {
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(content))) {
            return gzip.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] gzip(byte[] content) {
        var out = new ByteArrayOutputStream(content.length / 4 + 64);
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
