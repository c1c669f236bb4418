package vn.parindex.http.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;
import vn.parindex.http.Nearest;
import vn.parindex.http.Text;
import vn.parindex.http.problem.Fault;
import vn.parindex.http.problem.FaultList;
import vn.parindex.http.problem.ProblemException;
import vn.parindex.http.problem.ProblemType;

/** The JSON object that was sent, read with every fault at once; the place of a fault is a JSON pointer (RFC 6901). */
public final class JsonBody {

    /** Everything that can be said so fits in many times less. */
    private static final int LARGEST = 16 << 10;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode object;
    private final FaultList faults = new FaultList();

    private JsonBody(JsonNode object) {
        this.object = object;
    }

    /**
     * Reads a body of at most 16 KiB.
     *
     * @throws ProblemException 400 where it is no JSON object, 413 where it is too long
     */
    public static JsonBody read(InputStream content) {
        try {
            var bytes = content.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw ProblemException.of(
                        ProblemType.PAYLOAD_TOO_LARGE,
                        Text.of("Nội dung dài nhất 16 KiB.", "The body has at most 16 KiB."));
            }
            var body = JSON.readTree(bytes);
            if (body == null || !body.isObject()) {
                throw malformed();
            }
            return new JsonBody(body);
        } catch (JsonProcessingException e) {
            throw malformed();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProblemException malformed() {
        return ProblemException.of(
                ProblemType.MALFORMED_REQUEST,
                Text.of("Nội dung phải là một đối tượng JSON.", "The body must be a JSON object."));
    }

    /** The field of that name; a missing node where there is none. */
    public JsonNode at(String name) {
        return object.path(name);
    }

    /** Every field that has none of these names is a fault. */
    public void allow(Collection<String> names) {
        allow("", object, names);
    }

    /** The same of the object in a field, which need not be there. */
    public void allowWithin(String name, Collection<String> names) {
        var part = object.path(name);
        if (part.isObject()) {
            allow("/" + name, part, names);
        } else if (!part.isMissingNode() && !part.isNull()) {
            fault(name, part.toString(), "not-an-object", "Cần một đối tượng JSON.", "An object is expected.");
        }
    }

    private void allow(String place, JsonNode part, Collection<String> names) {
        part.fieldNames().forEachRemaining(name -> {
            if (!names.contains(name)) {
                faults.add(Fault.In.BODY, () -> Fault.body(
                                place + "/" + name,
                                null,
                                "unknown-field",
                                "Không có trường “%s”.".formatted(Fault.abbreviated(name)),
                                "There is no field “%s”.".formatted(Fault.abbreviated(name)))
                        .allowing(new TreeSet<>(names))
                        .suggesting(Nearest.to(name, names)));
            }
        });
    }

    /** A text without the blanks around it, in NFC; a number is its text. Empty where it is not said, and where it is a fault. */
    public Optional<String> text(String name, int longest) {
        var node = object.path(name);
        if (node.isMissingNode() || node.isNull()) {
            return Optional.empty();
        }
        if (!node.isValueNode()) {
            fault(name, node.toString(), "not-a-text", "Cần một chuỗi.", "A text is expected.");
            return Optional.empty();
        }
        var text = Normalizer.normalize(node.asText(), Normalizer.Form.NFC).strip();
        if (text.length() > longest || text.chars().anyMatch(each -> Character.isISOControl(each) && each != '\n')) {
            fault(
                    name,
                    text,
                    "text",
                    "Dài nhất %d ký tự, không có ký tự điều khiển.".formatted(longest),
                    "At most %d characters, none of them control characters.".formatted(longest));
            return Optional.empty();
        }
        return Optional.of(text).filter(each -> !each.isEmpty());
    }

    /** The same of a field that must be said. */
    public Optional<String> required(String name, int longest) {
        var text = text(name, longest);
        if (text.isEmpty()) {
            fault(name, null, "required", "Cần trường “%s”.".formatted(name), "“%s” is needed.".formatted(name));
        }
        return text;
    }

    /** A fault of this field, or of the one below it where a slash parts the names. */
    public void fault(String name, String value, String rule, String vi, String en) {
        fault(Fault.body("/" + name, value, rule, vi, en));
    }

    public void fault(Fault fault) {
        faults.add(fault);
    }

    /** Throws one 400 that names every fault so far. */
    public void settle() {
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults.list());
        }
    }
}
