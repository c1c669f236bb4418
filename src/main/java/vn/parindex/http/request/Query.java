package vn.parindex.http.request;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.parindex.http.problem.Fault;

/**
 * The parameters of a raw query, decoded strictly and normalized to NFC, with every fault of the query as such.
 *
 * @param values by name, in the order of the query; of a repeated parameter the first value
 * @param faults what cannot be read, stands twice or is empty
 */
public record Query(Map<String, String> values, List<Fault> faults) {

    /** A query of more is refused. */
    public static final int MOST_PARAMETERS = 100;

    /** How many parameters a raw query has; 0 without one. */
    public static int count(String raw) {
        return raw == null || raw.isEmpty()
                ? 0
                : (int) raw.chars().filter(c -> c == '&').count() + 1;
    }

    /** The query as it stands in the address, without its question mark; null is none. */
    public static Query parse(String raw) {
        Map<String, String> values = new LinkedHashMap<>();
        List<Fault> faults = new ArrayList<>();
        for (String pair : raw == null ? new String[0] : raw.split("&")) {
            if (pair.isEmpty()) {
                continue;
            }
            int equals = pair.indexOf('=');
            String rawName = equals < 0 ? pair : pair.substring(0, equals);
            String rawValue = equals < 0 ? "" : pair.substring(equals + 1);
            read(rawName, rawValue, values, faults);
        }
        return new Query(values, faults);
    }

    private static void read(String rawName, String rawValue, Map<String, String> values, List<Fault> faults) {
        String name;
        String value;
        try {
            name = decode(rawName);
            value = Normalizer.normalize(decode(rawValue), Normalizer.Form.NFC);
        } catch (CharacterCodingException e) {
            faults.add(Fault.query(
                    rawName,
                    rawValue,
                    "malformed-encoding",
                    "Mã hóa phần trăm không hợp lệ; cần UTF-8, ví dụ “%C4%91” cho “đ”.",
                    "The percent-encoding is not valid; UTF-8 is expected, “%C4%91” for “đ” for example."));
            return;
        }
        if (hasControl(name) || hasControl(value)) {
            faults.add(Fault.query(
                    visible(name),
                    visible(value),
                    "control-character",
                    "Không được chứa ký tự điều khiển (như NUL hoặc xuống dòng).",
                    "Control characters, such as NUL or a line break, are not accepted."));
            values.putIfAbsent(name, "");
        } else if (values.containsKey(name)) {
            faults.add(Fault.query(
                    name,
                    value,
                    "duplicate-parameter",
                    "Tham số “" + Fault.abbreviated(name)
                            + "” xuất hiện nhiều lần; hãy gửi một lần, các giá trị cách nhau bằng dấu phẩy.",
                    "The parameter “" + Fault.abbreviated(name)
                            + "” is given more than once; send it once, with its values separated by commas."));
        } else {
            values.put(name, value);
            if (value.isBlank()) {
                faults.add(Fault.query(
                        name,
                        value,
                        "empty-value",
                        "Tham số “" + Fault.abbreviated(name) + "” không có giá trị; hãy bỏ tham số hoặc cho giá trị.",
                        "The parameter “" + Fault.abbreviated(name) + "” has no value; leave it out or give it one."));
            }
        }
    }

    /** Decodes percent-encoded UTF-8; a plus is a space. */
    private static String decode(String raw) throws CharacterCodingException {
        return decodePath(raw.replace('+', ' '));
    }

    /** Decodes percent-encoded UTF-8; a plus stays one. */
    static String decodePath(String raw) throws CharacterCodingException {
        if (isPlain(raw)) {
            return raw;
        }
        ByteBuffer bytes = ByteBuffer.allocate(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '%') {
                if (!isEscape(raw, i)) {
                    throw new CharacterCodingException();
                }
                bytes.put((byte) Integer.parseInt(raw.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                if (c > 0x7F) {
                    throw new CharacterCodingException();
                }
                bytes.put((byte) c);
            }
        }
        CharBuffer text = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(bytes.flip());
        return text.toString();
    }

    /** Whether every character stands for itself. Loops, here and below, as they are run for each part of each request. */
    private static boolean isPlain(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            if (raw.charAt(i) == '%' || raw.charAt(i) > 0x7F) {
                return false;
            }
        }
        return true;
    }

    private static boolean isEscape(String raw, int at) {
        return at + 2 < raw.length()
                && Character.digit(raw.charAt(at + 1), 16) >= 0
                && Character.digit(raw.charAt(at + 2), 16) >= 0
                && raw.charAt(at + 1) < 128
                && raw.charAt(at + 2) < 128;
    }

    /** Whether a raw path can be decoded and holds no control character. */
    public static boolean isReadablePath(String rawPath) {
        try {
            return !hasControl(decodePath(rawPath));
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean hasControl(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static String visible(String text) {
        return text.codePoints()
                .map(c -> Character.isISOControl(c) ? '\uFFFD' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
