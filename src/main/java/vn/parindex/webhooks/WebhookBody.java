package vn.parindex.webhooks;

import java.io.InputStream;
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
import vn.parindex.http.request.JsonBody;
import vn.parindex.webhooks.Destinations.RefusedException;

/**
 * What an admin says of a receiver, read with every fault at once.
 *
 * @param description null for none
 */
record WebhookBody(String url, String description, WebhookFilter filter) {

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
        return new Reader(JsonBody.read(content), catalog, destinations).body();
    }

    private static final class Reader {

        private final JsonBody body;
        private final Catalog catalog;
        private final Destinations destinations;

        Reader(JsonBody body, Catalog catalog, Destinations destinations) {
            this.body = body;
            this.catalog = catalog;
            this.destinations = destinations;
        }

        WebhookBody body() {
            body.allow(FIELDS);
            body.allowWithin("filter", PARTS);
            var url = url();
            var description = body.text("description", LONGEST_DESCRIPTION).orElse(null);
            var read = WebhookFilter.of(
                    words("indicator", catalog.indicators().keySet()), units(), words("population", populations()));
            body.settle();
            return new WebhookBody(url, description, read);
        }

        private String url() {
            var text = body.at("url").asText("").strip();
            try {
                return destinations.of(text).address().toString();
            } catch (RefusedException e) {
                body.fault("url", text, e.rule(), e.reason().vi(), e.reason().en());
                return text;
            }
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
            var node = body.at("filter").path(part);
            if (node.isMissingNode() || node.isNull()) {
                return List.of();
            }
            var found = new ArrayList<String>();
            for (var each : node.isArray() ? node : List.of(node)) {
                if (each.isTextual()) {
                    found.add(each.asText().strip());
                } else {
                    body.fault(
                            "filter/" + part, each.toString(), "not-a-text", "Cần các chuỗi.", "Texts are expected.");
                }
            }
            if (found.size() > MOST_NAMES) {
                body.fault(
                        "filter/" + part,
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
                    body.fault(Fault.body(
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
                    body.fault(Fault.body(
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
    }
}
