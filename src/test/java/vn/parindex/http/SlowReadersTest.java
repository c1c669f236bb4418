package vn.parindex.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.lessThan;

import io.quarkus.test.common.http.TestHTTPResource;
import io.vertx.core.Vertx;
import io.vertx.core.http.Http2Settings;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import vn.parindex.database.H2Test;
import vn.parindex.http.admission.Cost;
import vn.parindex.http.admission.Gates;
import vn.parindex.traffic.TempSpace;
import vn.parindex.traffic.Unread;

/** What those cost who ask for much and read nothing. */
@H2Test
class SlowReadersTest {

    private static final String ENDLESS = "/api/v1/probe/tables/-1.csv";

    @Inject
    Gates gates;

    @Inject
    Unread unread;

    @Inject
    TempSpace files;

    @TestHTTPResource("/")
    URI service;

    @Test
    void streamsThatNobodyReadsHoldNeitherThreadsNorPlaces() {
        // Downloads that lie ready stay.
        long ready = files.used();
        Vertx vertx = Vertx.vertx();
        try {
            HttpClient client = vertx.createHttpClient(new HttpClientOptions()
                    .setProtocolVersion(HttpVersion.HTTP_2)
                    .setHttp2ClearTextUpgrade(false)
                    .setInitialSettings(new Http2Settings().setInitialWindowSize(0)));
            for (int i = 0; i < 40; i++) {
                client.request(HttpMethod.GET, service.getPort(), service.getHost(), ENDLESS)
                        .onSuccess(request -> request.send());
            }
            await(() -> unread.held() > 40 * (64 << 10));
            await(() -> nobodyIsInside());

            given().get("/q/health/ready").then().statusCode(200).time(lessThan(10_000L));
            given().get("/api/v1/rankings/par-index/2019")
                    .then()
                    .statusCode(200)
                    .time(lessThan(10_000L));
            assertThat(unread.held()).as("bytes in memory").isLessThan(40 * (1 << 20));
        } finally {
            vertx.close();
        }
        await(() -> unread.held() == 0 && files.used() <= ready);
    }

    @Test
    void connectionsThatNobodyReadsHoldNeitherThreadsNorPlaces() throws IOException {
        long ready = files.used();
        List<Socket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < 20; i++) {
                Socket socket = new Socket();
                socket.setReceiveBufferSize(4 << 10);
                socket.connect(new InetSocketAddress(service.getHost(), service.getPort()));
                sockets.add(socket);
                socket.getOutputStream()
                        .write(("GET " + ENDLESS + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                                .repeat(12)
                                .getBytes(StandardCharsets.US_ASCII));
            }
            await(() -> unread.held() > 20 * (64 << 10));
            await(() -> nobodyIsInside());
            given().get("/api/v1/rankings/par-index/2019")
                    .then()
                    .statusCode(200)
                    .time(lessThan(10_000L));
        } finally {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
        await(() -> unread.held() == 0 && files.used() <= ready);
    }

    private boolean nobodyIsInside() {
        return gates.at(Cost.CHEAP).inside() == 0 && gates.at(Cost.DEAR).inside() == 0;
    }

    private static void await(BooleanSupplier state) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!state.getAsBoolean()) {
            assertThat(System.nanoTime()).as("the state that is waited for").isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }
}
