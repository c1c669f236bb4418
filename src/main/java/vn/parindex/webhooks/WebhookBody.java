package vn.parindex.webhooks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Indicator;
import vn.parindex.catalog.Resolution;
import vn.parindex.catalog.Unit;
import vn.parindex.http.Nearest;
import vn.parindex.http.problem.Fault;
import vn.parindex.webhooks.Destinations.RefusedException;

/**
 * What an admin says of a receiver, read with every fault at once.
 *
 * @param description null for none
 */
record WebhookBody(String url, String description, WebhookFilter filter) {

    private static final int LARGEST = 16 << 10;
    private static final int LONGEST_DESCRIPTION = 500;
    private static final int MOST_NAMES = 100;

    private static final Set<String> FIELDS = Set.of("url", "description", "filter");
    private static final Set<String> PARTS = Set.of("indicator", "unit", "population");

    /**
     * Reads the JSON of a receiver.
     *
     * @throws vn.parindex.http.problem.ProblemException 400 that names every fault, an address that may not be reached among them
     */
    static WebhookBody read(InputStream content, Catalog catalog, Destinations destinations) {
        return new Reader(tree(content), catalog, destinations).body();
    }

    private static JsonNode tree(InputStream content) {
        try {
            var bytes = content.readNBytes(LARGEST + 1);
            var body = bytes.length > LARGEST ? null : new ObjectMapper().readTree(bytes);
            if (body == null || !body.isObject()) {
                throw WebhookProblems.malformed();
            }
            return body;
        } catch (JsonProcessingException e) {
            throw WebhookProblems.malformed();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Reader {

        private final JsonNode body;
        private final Catalog catalog;
        private final Destinations destinations;
        private final List<Fault> faults = new ArrayList<>();

        Reader(JsonNode body, Catalog catalog, Destinations destinations) {
            this.body = body;
            this.catalog = catalog;
            this.destinations = destinations;
        }

        WebhookBody body() {
            known("", body, FIELDS);
            var filter = body.path("filter");
            if (!filter.isMissingNode() && !filter.isNull()) {
                if (filter.isObject()) {
                    known("/filter", filter, PARTS);
                } else {
                    fault(
                            "/filter",
                            filter.toString(),
                            "not-an-object",
                            "Cần một đối tượng JSON.",
                            "An object is expected.");
                }
            }
            var url = url();
            var description = description();
            var read = WebhookFilter.of(
                    words("indicator", catalog.indicators().keySet()), units(), words("population", populations()));
            if (!faults.isEmpty()) {
                throw WebhookProblems.invalid(faults);
            }
            return new WebhookBody(url, description, read);
        }

        private void known(String at, JsonNode object, Set<String> names) {
            object.fieldNames().forEachRemaining(name -> {
                if (!names.contains(name)) {
                    faults.add(Fault.body(
                                    at + "/" + name,
                                    null,
                                    "unknown-field",
                                    "Không có trường “%s”.".formatted(Fault.abbreviated(name)),
                                    "There is no field “%s”.".formatted(Fault.abbreviated(name)))
                            .allowing(names)
                            .suggesting(Nearest.to(name, names)));
                }
            });
        }

        private String url() {
            var text = body.path("url").asText("").strip();
            try {
                return destinations.of(text).address().toString();
            } catch (RefusedException e) {
                fault("/url", text, e.rule(), e.reason().vi(), e.reason().en());
                return text;
            }
        }

        private String description() {
            var node = body.path("description");
            if (node.isMissingNode() || node.isNull()) {
                return null;
            }
            var text = node.asText("").strip();
            if (!node.isTextual()
                    || text.length() > LONGEST_DESCRIPTION
                    || text.chars().anyMatch(Character::isISOControl)) {
                fault(
                        "/description",
                        text,
                        "text",
                        "Cần một chuỗi dài nhất 500 ký tự, không có ký tự điều khiển.",
                        "A text of at most 500 characters is expected, none of them control characters.");
            }
            return text.isEmpty() ? null : text;
        }

        private Collection<String> populations() {
            return catalog.indicators().values().stream()
                    .flatMap(List::stream)
                    .map(Indicator::population)
                    .distinct()
                    .toList();
        }

        /** The texts of a part of the filter, of which one may stand alone. */
        private List<String> texts(String part) {
            var node = body.path("filter").path(part);
            if (node.isMissingNode() || node.isNull()) {
                return List.of();
            }
            var found = new ArrayList<String>();
            for (var each : node.isArray() ? node : List.of(node)) {
                if (each.isTextual()) {
                    found.add(each.asText().strip());
                } else {
                    fault("/filter/" + part, each.toString(), "not-a-text", "Cần các chuỗi.", "Texts are expected.");
                }
            }
            if (found.size() > MOST_NAMES) {
                fault(
                        "/filter/" + part,
                        null,
                        "too-many",
                        "Nhiều nhất %d mục; bỏ trống để nhận tất cả.".formatted(MOST_NAMES),
                        "At most %d; leave it out for all.".formatted(MOST_NAMES));
                return List.of();
            }
            return found;
        }

        private List<String> words(String part, Collection<String> allowed) {
            var texts = texts(part);
            for (var each : texts) {
                if (!allowed.contains(each)) {
                    faults.add(Fault.body(
                                    "/filter/" + part,
                                    each,
                                    "unknown-" + part,
                                    "Không có “%s”.".formatted(Fault.abbreviated(each)),
                                    "There is no “%s”.".formatted(Fault.abbreviated(each)))
                            .allowing(allowed)
                            .suggesting(Nearest.to(each, allowed)));
                }
            }
            return texts;
        }

        /** By any spelling that fits one unit; an id is always one. */
        private Set<String> units() {
            var units = new LinkedHashSet<String>();
            for (var each : texts("unit")) {
                var meant = catalog.names().resolve(each, Optional.empty());
                if (meant instanceof Resolution.Found found) {
                    units.add(found.unit().id());
                } else {
                    var near = meant instanceof Resolution.Ambiguous several
                            ? several.candidates()
                            : ((Resolution.Unknown) meant).nearest();
                    faults.add(Fault.body(
                                    "/filter/unit",
                                    each,
                                    meant instanceof Resolution.Ambiguous ? "ambiguous-unit" : "unknown-unit",
                                    "“%s” không chỉ đúng một đơn vị; hãy dùng định danh (id)."
                                            .formatted(Fault.abbreviated(each)),
                                    "“%s” names no single unit; use its id.".formatted(Fault.abbreviated(each)))
                            .suggesting(near.stream().map(Unit::id).toList()));
                }
            }
            return units;
        }

        private void fault(String pointer, String value, String rule, String vi, String en) {
            faults.add(Fault.body(pointer, value, rule, vi, en));
        }
    }
}
