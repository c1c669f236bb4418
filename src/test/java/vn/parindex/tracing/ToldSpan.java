package vn.parindex.tracing;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * One span as a collector reads it.
 *
 * @param parent hex, empty without one
 * @param kind 1 internal, 2 server, 3 client
 * @param status 0 unset, 1 ok, 2 error
 * @param attributes their values as texts
 * @param service what the resource calls itself
 */
record ToldSpan(
        String trace,
        String id,
        String parent,
        String name,
        int kind,
        int status,
        Map<String, String> attributes,
        String service) {

    /** The spans of an ExportTraceServiceRequest (opentelemetry-proto, collector/trace/v1). */
    static List<ToldSpan> listIn(byte[] request) {
        var spans = new ArrayList<ToldSpan>();
        for (var resource : Message.of(request).messages(1)) {
            var service = resource.messages(1).stream()
                    .map(each -> attributes(each, 1).get("service.name"))
                    .findFirst()
                    .orElse("");
            for (var scope : resource.messages(2)) {
                scope.messages(2).forEach(each -> spans.add(of(each, service)));
            }
        }
        return spans;
    }

    private static ToldSpan of(Message span, String service) {
        var status = span.messages(15);
        return new ToldSpan(
                span.hex(1),
                span.hex(2),
                span.hex(4),
                span.text(5),
                (int) span.number(6),
                status.isEmpty() ? 0 : (int) status.get(0).number(3),
                attributes(span, 9),
                service);
    }

    private static Map<String, String> attributes(Message message, int field) {
        var all = new HashMap<String, String>();
        for (var each : message.messages(field)) {
            var value = each.messages(2).get(0);
            all.put(
                    each.text(1),
                    value.has(1)
                            ? value.text(1)
                            : String.valueOf(value.has(2) ? value.number(2) != 0 : value.number(3)));
        }
        return all;
    }

    /** The fields of a message as they lie on the wire (protobuf, Encoding), by their numbers. */
    private record Message(Map<Integer, List<Object>> fields) {

        static Message of(byte[] bytes) {
            var fields = new HashMap<Integer, List<Object>>();
            var in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
            while (in.hasRemaining()) {
                long key = varint(in);
                Object value =
                        switch ((int) key & 7) {
                            case 0 -> varint(in);
                            case 1 -> in.getLong();
                            case 2 -> piece(in, (int) varint(in));
                            case 5 -> (long) in.getInt();
                            default -> throw new IllegalArgumentException("no wire type: " + (key & 7));
                        };
                fields.computeIfAbsent((int) (key >>> 3), none -> new ArrayList<>())
                        .add(value);
            }
            return new Message(fields);
        }

        private static long varint(ByteBuffer in) {
            long value = 0;
            for (int shift = 0; ; shift += 7) {
                byte next = in.get();
                value |= (long) (next & 0x7f) << shift;
                if (next >= 0) {
                    return value;
                }
            }
        }

        private static byte[] piece(ByteBuffer in, int length) {
            byte[] bytes = new byte[length];
            in.get(bytes);
            return bytes;
        }

        boolean has(int field) {
            return fields.containsKey(field);
        }

        private byte[] bytes(int field) {
            return has(field) ? (byte[]) fields.get(field).get(0) : new byte[0];
        }

        String text(int field) {
            return new String(bytes(field), StandardCharsets.UTF_8);
        }

        String hex(int field) {
            return HexFormat.of().formatHex(bytes(field));
        }

        long number(int field) {
            return has(field) ? (long) fields.get(field).get(0) : 0;
        }

        List<Message> messages(int field) {
            return fields.getOrDefault(field, List.of()).stream()
                    .map(each -> of((byte[]) each))
                    .toList();
        }
    }
}
