package vn.parindex.release;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the service should say about a year in a state of the model: states, figures and places, by trying every order. */
record ModelResults(ModelState state, String year) {

    private static final List<String> UNITS = List.of("ha-noi", "hai-phong", "quang-ninh");

    /** Whether any source says anything about the year. */
    boolean isEmpty() {
        return UNITS.stream().allMatch(unit -> words(unit).isEmpty());
    }

    /** Holds every result of a ranking against the rows of the state. */
    void check(JsonNode ranking) {
        assertThat(ranking.path("items")).hasSize(UNITS.size());
        ranking.path("items").forEach(item -> {
            var unit = item.at("/unit/id").asText();
            check(unit, item);
            assertThat(List.of(
                            item.at("/rank/place/best").asInt(),
                            item.at("/rank/place/worst").asInt()))
                    .as("place of " + unit)
                    .isEqualTo(place(unit));
        });
    }

    /** Holds one result against the rows of its unit. */
    void check(String unit, JsonNode item) {
        var words = words(unit);
        assertThat(text(item.path("score"))).as("score of " + unit).isEqualTo(score(unit));
        assertThat(text(item.path("note")))
                .as("note of " + unit)
                .isEqualTo(words.isEmpty() ? null : words.get(0).get("note"));
        assertThat(item.path("state").asText())
                .as("state of " + unit)
                .isEqualTo(score(unit) != null ? "value" : words.isEmpty() ? "missing" : "withheld");
        assertThat(text(item.at("/source/score")))
                .isEqualTo(scored(unit).map(row -> row.get("source")).orElse(null));
        int others = item.at("/alternatives/agreeing").asInt()
                + item.at("/alternatives/differing").asInt();
        assertThat(others).isEqualTo(Math.max(0, words.size() - 1));
    }

    /** The rows about a unit, the preferred one first; the ministry before the press. */
    private List<Map<String, String>> words(String unit) {
        return state.list(ModelState.SCORES).stream()
                .filter(row -> row.get("unit").equals(unit) && row.get("year").equals(year))
                .sorted(Comparator.comparing((Map<String, String> row) -> row.get("preferred"))
                        .reversed()
                        .thenComparing(row -> row.get("source")))
                .toList();
    }

    private Optional<Map<String, String>> scored(String unit) {
        return words(unit).stream().filter(row -> row.containsKey("score")).findFirst();
    }

    private String score(String unit) {
        return scored(unit).map(row -> row.get("score")).orElse(null);
    }

    /** The best and the worst place that the unit has in any order in which no lower score stands above a higher one. */
    private List<Integer> place(String unit) {
        var places = orders(UNITS).stream()
                .filter(this::isPossible)
                .map(order -> 1 + order.indexOf(unit))
                .sorted()
                .toList();
        return List.of(places.get(0), places.get(places.size() - 1));
    }

    private boolean isPossible(List<String> order) {
        var scores = order.stream()
                .map(this::score)
                .filter(score -> score != null)
                .map(BigDecimal::new)
                .toList();
        for (int i = 1; i < scores.size(); i++) {
            if (scores.get(i - 1).compareTo(scores.get(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static List<List<String>> orders(List<String> units) {
        if (units.isEmpty()) {
            return List.of(List.of());
        }
        var orders = new ArrayList<List<String>>();
        for (var first : units) {
            var others = units.stream().filter(unit -> !unit.equals(first)).toList();
            orders(others).forEach(rest -> {
                var order = new ArrayList<>(List.of(first));
                order.addAll(rest);
                orders.add(order);
            });
        }
        return orders;
    }

    private static String text(JsonNode value) {
        return value.isNull() || value.isMissingNode() ? null : value.asText();
    }
}
