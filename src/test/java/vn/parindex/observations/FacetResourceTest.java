package vn.parindex.observations;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.parindex.http.Calls.get;
import static vn.parindex.http.Calls.refused;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.TestProfile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.parindex.changes.PublishingServer;
import vn.parindex.database.DatabaseTest;

/** The counts of the facets, each against the total that the flat table has when the value is chosen. */
@DatabaseTest
@TestProfile(PublishingServer.WithToken.class)
class FacetResourceTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "region=tay-nguyen",
                "indicator=par-index&year=2019..2021",
                "state=missing",
                "population=province&source=vgp-2020-05-19",
                "unit=quang-ninh,ha-noi&state=value",
                "region=tay-nguyen&indicator=sipas&state=missing"
            })
    void eachCountIsWhatChoosingTheValueGives(String filters) {
        var chosen = Arrays.stream(filters.split("&"))
                .filter(each -> !each.isEmpty())
                .toList();
        var facets = get("/observations/facets", chosen.toArray(String[]::new));
        assertThat(facets.path("total").asLong()).isEqualTo(total(chosen));
        for (var facet : facets.path("items")) {
            var parameter = facet.path("parameter").asText();
            // Every value of the small facets, the first few of the large ones.
            int checked = 0;
            for (var value : facet.path("values")) {
                if (checked++ == 6) {
                    break;
                }
                assertThat(value.path("count").asLong())
                        .as("%s=%s beside %s", parameter, value.path("value").asText(), filters)
                        .isEqualTo(total(
                                with(chosen, parameter, value.path("value").asText())));
            }
        }
    }

    @Test
    void whatIsChosenIsMarked() {
        var facets = get("/observations/facets", "year=2019", "state=value");
        assertThat(selected(facets, "year")).containsExactly("2019");
        assertThat(selected(facets, "state")).containsExactly("value");
        assertThat(selected(facets, "unit")).isEmpty();
    }

    @Test
    void aFaultyFilterIsRefused() {
        assertThat(refused(400, "/observations/facets", "state=valued")
                        .at("/errors/0/parameter")
                        .asText())
                .isEqualTo("state");
    }

    private static List<String> selected(JsonNode facets, String parameter) {
        var values = new ArrayList<String>();
        facets.path("items").forEach(facet -> {
            if (facet.path("parameter").asText().equals(parameter)) {
                facet.path("values").forEach(value -> {
                    if (value.path("selected").asBoolean()) {
                        values.add(value.path("value").asText());
                    }
                });
            }
        });
        return values;
    }

    private static List<String> with(List<String> filters, String parameter, String value) {
        var changed = new ArrayList<>(filters);
        changed.removeIf(each -> each.startsWith(parameter + "="));
        changed.add(parameter + "=" + value);
        return changed;
    }

    private static long total(List<String> filters) {
        return get("/observations", filters.toArray(String[]::new))
                .path("total")
                .asLong();
    }
}
