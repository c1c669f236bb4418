package vn.parindex.management;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.parindex.database.H2Test;

/** Who is told how the service is, where there is no port for that. */
@H2Test
class OnlookerTest {

    @ParameterizedTest
    @CsvSource({
        "true,  true,  true,  true",
        "true,  true,  false, true",
        "false, true,  true,  false",
        "false, true,  false, false",
        "false, false, true,  true",
        "false, false, false, false"
    })
    void thePortDecidesWhereThereIsOneElseTheMachine(boolean through, boolean port, boolean here, boolean insider) {
        assertThat(new Onlooker(through, port, here).isInsider()).isEqualTo(insider);
    }

    @Test
    void whoAsksOnThisMachineIsToldEverything() {
        given().get("/q/health/ready").then().statusCode(200).body("checks.name", hasItem("release"));
        given().get("/q/metrics").then().statusCode(200);
        given().get("/q/info").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Forwarded-For", "Forwarded", "Via", "X-Real-IP"})
    void whoComesByAProxyIsNot(String header) {
        assertThat(given().header(header, "192.0.2.1").get("/q/health/ready").asString())
                .isEqualTo("{\"status\":\"UP\",\"checks\":[]}");
        given().header(header, "127.0.0.1").get("/q/metrics").then().statusCode(404);
        given().header(header, "127.0.0.1").get("/q/info").then().statusCode(404);
    }
}
