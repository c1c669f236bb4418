package vn.parindex.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.parindex.changes.PublishingServer.SCORES;
import static vn.parindex.changes.PublishingServer.anonymous;
import static vn.parindex.changes.PublishingServer.publish;
import static vn.parindex.changes.PublishingServer.publisher;
import static vn.parindex.changes.PublishingServer.restore;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.parindex.changes.PublishingServer;
import vn.parindex.database.Answer;
import vn.parindex.database.DatabaseTest;
import vn.parindex.database.Shipped;
import vn.parindex.release.ReleaseRepository;
import vn.parindex.store.StoreState;
import vn.parindex.webhooks.OutboxRepository.Claimed;

/** What receivers are told of publications, over real connections. */
@DatabaseTest
@TestProfile(PublishingServer.WithToken.class)
class WebhookResourceTest {

    private static final String WEBHOOKS = "/api/v1/webhooks";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    PublishingServer server;

    @Inject
    OutboxRepository outbox;

    @Inject
    StoreState store;

    @Inject
    ReleaseRepository releases;

    private final Receiver receiver = new Receiver();

    @BeforeEach
    void loadTheShippedDataset() {
        deleteAll();
        server.loadTheShippedDataset();
    }

    @AfterEach
    void leaveNothing() {
        deleteAll();
        receiver.close();
    }

    private static void deleteAll() {
        Answer.of(publisher().get(WEBHOOKS), 200)
                .texts("/items", "/id")
                .forEach(id -> publisher().delete(WEBHOOKS + "/" + id).then().statusCode(204));
    }

    private static Response register(String body) {
        return publisher().contentType("application/json").body(body).post(WEBHOOKS);
    }

    private Answer registered(String filter) {
        return Answer.of(
                register("{\"url\":\"%s\",\"description\":\"Tòa soạn\",\"filter\":%s}"
                        .formatted(receiver.address(), filter)),
                201);
    }

    private static String hungYen(String score) {
        return publish(
                        "scores.csv",
                        SCORES + "par-index,province,hung-yen,2019," + score
                                + ",,,,hung-yen-portal-2020-05-20,true,,,\n",
                        "Sở Nội vụ đính chính")
                .orElseThrow();
    }

    private static void until(String what, Callable<Boolean> holds) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        try {
            while (!holds.call()) {
                assertThat(System.nanoTime()).as(what).isLessThan(end);
                Thread.sleep(20);
            }
        } catch (Exception e) {
            throw new AssertionError(what, e);
        }
    }

    private List<String> told() {
        return receiver.messages().stream()
                .map(each -> json(each.text()).path("subject").asText())
                .toList();
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new AssertionError(text, e);
        }
    }

    private Answer get(Answer webhook) {
        return Answer.of(publisher().get(webhook.text("/links/self")), 200);
    }

    private Answer step(Answer webhook, String step) {
        return Answer.of(publisher().post(webhook.text("/links/" + step)), 200);
    }

    private Answer deliveries(Answer webhook) {
        return Answer.of(publisher().get(webhook.text("/links/deliveries")), 200);
    }

    @Test
    void aPublicationIsToldAsASignedCloudEvent() {
        var webhook = registered("{}");
        var secret = webhook.text("/secret");
        assertThat(secret).startsWith("whsec_");
        var release = hungYen("81.99");
        until("it is told", () -> receiver.messages().size() == 1);

        var message = receiver.messages().get(0);
        assertThat(message.path()).isEqualTo("/hook?of=test");
        assertThat(message.header("content-type")).isEqualTo("application/cloudevents+json");
        var at = Instant.ofEpochSecond(Long.parseLong(message.header("webhook-timestamp")));
        assertThat(at).isBetween(Instant.now().minusSeconds(300), Instant.now().plusSeconds(60));
        assertThat(message.header("webhook-signature"))
                .isEqualTo(Signature.of(List.of(secret), message.header("webhook-id"), at, message.body()));

        var event = json(message.text());
        assertThat(event.path("specversion").asText()).isEqualTo("1.0");
        assertThat(event.path("type").asText()).isEqualTo("vn.parindex.release.published");
        assertThat(event.path("id").asText()).isEqualTo(message.header("webhook-id"));
        assertThat(event.path("source").asText()).isEqualTo("/");
        assertThat(event.path("subject").asText()).isEqualTo(release);
        assertThat(event.path("time").asText())
                .isEqualTo(Answer.to("/api/v1/releases/" + release).text("/publishedAt"));
        assertThat(event.at("/data/changes/scores/changed").asInt()).isEqualTo(1);
        assertThat(event.at("/data/text/vi").asText()).isEqualTo("Phiên bản dữ liệu " + release + ". Sửa 1 số liệu.");
        assertThat(event.at("/data/release/reason").asText()).isEqualTo("Sở Nội vụ đính chính");
        var changes = Answer.to(event.at("/data/links/changes").asText());
        assertThat(changes.texts("/items", "/release")).containsExactly(release);
        assertThat(changes.text("/next")).isEqualTo(event.at("/data/cursor").asText());

        until("nothing waits", () -> get(webhook).number("/waiting") == 0);
        var log = deliveries(webhook);
        assertThat(log.text("/items/0/outcome")).isEqualTo("delivered");
        assertThat(log.text("/items/0/status")).isEqualTo("204");
        assertThat(log.text("/items/0/release")).isEqualTo(release);
        assertThat(log.at("/items/0/detail").isNull()).isTrue();
    }

    @Test
    void theSecretIsShownOnceAndNeverInAnotherAnswer() {
        var webhook = registered("{}");
        var secret = webhook.text("/secret");
        step(webhook, "ping");
        for (var answer : List.of(
                publisher().get(WEBHOOKS),
                publisher().get(webhook.text("/links/self")),
                publisher().get(webhook.text("/links/deliveries")),
                publisher().post(webhook.text("/links/pause")),
                publisher().get("/api/v1/audit"))) {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.asString()).doesNotContain(secret, secret.substring(6), "of=test&");
            assertThat(answer.header("Cache-Control")).contains("no-store");
        }
        assertThat(publisher().get("/api/v1/audit").asString())
                .contains("webhook.register", "webhook.pause")
                .as("paths of receivers hold secrets of theirs")
                .doesNotContain("of=test");
    }

    @Test
    void aNewSecretSignsBesideTheFormerOne() {
        var webhook = registered("{}");
        var rotated = step(webhook, "rotate");
        assertThat(rotated.text("/secret")).isNotEqualTo(webhook.text("/secret"));
        assertThat(step(webhook, "ping").text("/outcome")).isEqualTo("delivered");
        var message = receiver.messages().get(0);
        var at = Instant.ofEpochSecond(Long.parseLong(message.header("webhook-timestamp")));
        assertThat(message.header("webhook-signature"))
                .isEqualTo(Signature.of(
                        List.of(rotated.text("/secret"), webhook.text("/secret")),
                        message.header("webhook-id"),
                        at,
                        message.body()));
        assertThat(json(message.text()).path("type").asText()).isEqualTo("vn.parindex.ping");
    }

    @Test
    void onlyWhatFitsTheFilterIsSent() {
        var other = registered("{\"unit\":[\"Quảng Ninh\"],\"indicator\":\"par-index\"}");
        assertThat(other.texts("/filter/unit", "")).containsExactly("quang-ninh");
        hungYen("81.99");
        until("it is filtered", () -> deliveries(other).number("/total") == 1);
        assertThat(deliveries(other).text("/items/0/outcome")).isEqualTo("filtered");
        assertThat(receiver.messages()).isEmpty();
        var release = publish(
                        "scores.csv",
                        SCORES + "par-index,province,quang-ninh,2012,80.22,,19,19,hf-letrinhan-nd,true,,,\n")
                .orElseThrow();
        until("it is told", () -> told().contains(release));
        assertThat(json(receiver.messages().get(0).text())
                        .at("/data/changes/scores/changed")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void whatFailsIsTriedAgainAndWhatComesAfterWaitsForIt() {
        var webhook = registered("{}");
        step(webhook, "pause");
        var first = hungYen("81.91");
        var second = hungYen("81.92");
        receiver.answering(
                exchange -> exchange.sendResponseHeaders(receiver.messages().size() <= 2 ? 500 : 200, -1));
        step(webhook, "resume");
        until("both are told", () -> get(webhook).number("/waiting") == 0);
        var told = told();
        assertThat(told).containsExactly(first, first, first, second);
        assertThat(receiver.messages().stream()
                        .filter(each -> each.text().contains("\"subject\":\"" + first + "\""))
                        .map(each -> each.header("webhook-id"))
                        .distinct())
                .as("one message, however often it is sent")
                .hasSize(1);
        var log = deliveries(webhook);
        assertThat(log.texts("/items", "/outcome")).containsExactly("delivered", "delivered", "failed", "failed");
        assertThat(log.text("/items/2/detail/en")).isEqualTo("It answered 500; 200 to 299 is expected.");
    }

    @Test
    void whoAsksForAPauseIsLeftAloneForIt() {
        var webhook = registered("{}");
        receiver.answering(exchange -> {
            boolean isFirst = receiver.messages().size() == 1;
            exchange.getResponseHeaders().add("Retry-After", "1");
            exchange.sendResponseHeaders(isFirst ? 429 : 204, -1);
        });
        hungYen("81.91");
        until("it is told", () -> get(webhook).number("/waiting") == 0);
        assertThat(receiver.messages()).hasSize(2);
        var log = deliveries(webhook);
        assertThat(log.text("/items/1/detail/en"))
                .isEqualTo("It answered 429; 200 to 299 is expected; it asks for a pause of 1 s.");
        assertThat(Duration.between(Instant.parse(log.text("/items/1/at")), Instant.parse(log.text("/items/0/at"))))
                .isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void whatWaitsIsCountedByTheStatusOfReceivers() {
        var webhook = registered("{}");
        step(webhook, "pause");
        hungYen("81.91");
        until("it is counted", () -> gauge("parindex_webhook_waiting_messages", "paused") == 1);
        assertThat(gauge("parindex_webhook_waiting_messages", "active")).isZero();
        assertThat(gauge("parindex_webhook_oldest_seconds", "active")).isZero();
        step(webhook, "resume");
        until("nothing waits", () -> gauge("parindex_webhook_waiting_messages", "paused") == 0);
    }

    private static double gauge(String name, String status) {
        return anonymous()
                .get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith(name + "{status=\"" + status + "\"}"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.indexOf('}') + 1)))
                .findFirst()
                .orElse(-1);
    }

    @Test
    void aReceiverThatNeverAnswersRightIsSetAsideAndLosesNothing() {
        var webhook = registered("{}");
        receiver.answering(exchange -> {
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            exchange.sendResponseHeaders(302, -1);
        });
        var first = hungYen("81.91");
        until("it is set aside", () -> get(webhook).text("/status").equals("disabled"));
        var aside = get(webhook);
        assertThat(aside.text("/reason")).contains("302", "redirect");
        assertThat(receiver.messages()).as("redirects are not followed").allSatisfy(each -> assertThat(each.path())
                .isEqualTo("/hook?of=test"));
        assertThat(deliveries(webhook).text("/items/0/outcome")).isEqualTo("disabled");
        assertThat(publisher().get("/api/v1/audit").asString()).contains("webhook.disable");
        receiver.answering(Receiver.status(204));
        receiver.forget();
        var second = hungYen("81.92");
        assertThat(get(webhook).number("/waiting")).isEqualTo(2);
        assertThat(receiver.messages()).isEmpty();
        step(webhook, "resume");
        until("both are told", () -> told().equals(List.of(first, second)));
        assertThat(Answer.of(anonymous().get("/q/health/ready"), 200).text("/status"))
                .isEqualTo("UP");
    }

    @Test
    void aReceiverThatIsGoneIsSetAsideAtOnce() {
        var webhook = registered("{}");
        receiver.answering(Receiver.status(410));
        hungYen("81.91");
        until("it is set aside", () -> get(webhook).text("/status").equals("disabled"));
        assertThat(receiver.messages()).hasSize(1);
    }

    @Test
    void aSlowReceiverIsGivenUpAndAnEndlessAnswerIsCutOff() {
        var webhook = registered("{}");
        receiver.answering(exchange -> {
            try {
                Thread.sleep(5_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        var slow = step(webhook, "ping");
        assertThat(slow.text("/outcome")).isEqualTo("failed");
        assertThat(slow.text("/detail/en")).isEqualTo("It did not answer within the time that it has.");
        assertThat(slow.number("/millis")).isLessThan(4_500);
        receiver.answering(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            var part = "x".repeat(8192).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 100_000; i++) {
                exchange.getResponseBody().write(part);
            }
        });
        assertThat(step(webhook, "ping").text("/outcome"))
                .as("its status is what counts")
                .isEqualTo("delivered");
        receiver.close();
        assertThat(step(webhook, "ping").text("/detail/vi")).startsWith("Không kết nối được");
    }

    @Test
    void aPausedReceiverIsToldLater() {
        var webhook = registered("{}");
        assertThat(step(webhook, "pause").text("/status")).isEqualTo("paused");
        var release = hungYen("81.91");
        assertThat(get(webhook).number("/waiting")).isEqualTo(1);
        assertThat(step(webhook, "ping").text("/outcome"))
                .as("a test is sent all the same")
                .isEqualTo("delivered");
        receiver.forget();
        step(webhook, "resume");
        until("it is told", () -> told().equals(List.of(release)));
    }

    @Test
    void whatWasPublishedIsToldAgainFromACursor() {
        var first = hungYen("81.91");
        var webhook = registered("{}");
        var second = hungYen("81.92");
        until("it is told", () -> get(webhook).number("/waiting") == 0);
        assertThat(told()).as("nothing from before").containsExactly(second);
        var id = receiver.messages().get(0).header("webhook-id");
        var cursor = json(receiver.messages().get(0).text()).at("/data/after").asText();

        receiver.forget();
        assertThat(publisher().post(webhook.text("/links/replay")).statusCode()).isEqualTo(200);
        until("all are told", () -> told().equals(List.of(Shipped.VERSION, first, second)));
        receiver.forget();
        for (var after : List.of(cursor, first)) {
            assertThat(publisher()
                            .post(webhook.text("/links/replay") + "?after=" + after)
                            .statusCode())
                    .isEqualTo(200);
            until("the second is told", () -> told().equals(List.of(second)));
            assertThat(receiver.messages().get(0).header("webhook-id"))
                    .as("so that receivers know what they had")
                    .isEqualTo(id);
            receiver.forget();
        }
        var refused = Answer.of(publisher().post(webhook.text("/links/replay") + "?after=nonsense"), 400);
        assertThat(refused.text("/errors/0/rule")).isEqualTo("broken-cursor");
    }

    @Test
    void twoInstancesNeverHaveTheSameMessage() {
        var webhook = registered("{}");
        step(webhook, "pause");
        hungYen("81.91");
        hungYen("81.92");
        // Nobody of this instance is woken by this, as the courier does not know of it.
        publisher().post(webhook.text("/links/resume"));
        var now = store.now().plusSeconds(3600);
        var claims = java.util.stream.IntStream.range(0, 16)
                .parallel()
                .mapToObj(each -> outbox.claim(now, now.plusSeconds(60)))
                .flatMap(java.util.Optional::stream)
                .map(Claimed::claim)
                .toList();
        assertThat(claims).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void aPublicationThatIsNotDoneIsNotTold() {
        var webhook = registered("{}");
        step(webhook, "pause");
        assertThat(restore(Shipped.VERSION)).as("nothing would change").isEmpty();
        assertThat(get(webhook).number("/waiting")).isZero();
        hungYen("81.91");
        restore(Shipped.VERSION).orElseThrow();
        assertThat(get(webhook).number("/waiting")).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"url\":\"https://10.0.0.1/\"}|/url|private-address",
                "{\"url\":\"https://127.0.0.2/\"}|/url|private-address",
                "{\"url\":\"https://[::1]/\"}|/url|private-address",
                "{\"url\":\"https://169.254.169.254/latest\"}|/url|private-address",
                "{\"url\":\"http://8.8.8.8/\"}|/url|https-only",
                "{\"url\":\"nonsense\"}|/url|not-an-address",
                "{}|/url|not-an-address",
                "{\"url\":\"https://8.8.8.8/\",\"filter\":{\"unit\":\"hung-yenn\"}}|/filter/unit|unknown-unit",
                "{\"url\":\"https://8.8.8.8/\",\"filter\":{\"unit\":[\"31\"]}}|/filter/unit|ambiguous-unit",
                "{\"url\":\"https://8.8.8.8/\",\"filter\":{\"indicator\":[\"par-indx\"]}}|/filter/indicator|unknown-indicator",
                "{\"url\":\"https://8.8.8.8/\",\"filter\":{\"population\":[\"city\"]}}|/filter/population|unknown-population",
                "{\"url\":\"https://8.8.8.8/\",\"secret\":\"mine\"}|/secret|unknown-field"
            })
    void whatIsWrongIsToldWithWhatWouldBeRight(String body, String pointer, String rule) {
        var refused = Answer.of(register(body), 400);
        assertThat(refused.text("/errors/0/rule")).isEqualTo(rule);
        assertThat(refused.body().at("/errors/0/parameter").asText()
                        + refused.body().at("/errors/0/pointer").asText())
                .contains(pointer);
    }

    @Test
    void theListHasAnEnd() {
        var body = "{\"url\":\"" + receiver.address() + "\"}";
        for (int i = 0; i < 5; i++) {
            assertThat(register(body).statusCode()).isEqualTo(201);
        }
        assertThat(Answer.of(register(body), 409).text("/detail")).contains("PARINDEX_WEBHOOKS_MOST");
    }

    @Test
    void theLogKeepsTheLastOnesAlone() {
        var webhook = registered("{}");
        for (int i = 0; i < 12; i++) {
            step(webhook, "ping");
        }
        assertThat(deliveries(webhook).number("/total")).isEqualTo(10);
        var page = Answer.of(publisher().get(webhook.text("/links/deliveries") + "?limit=4"), 200);
        assertThat(page.list("/items")).hasSize(4);
        assertThat(page.text("/links/next")).isNotNull();
    }

    @Test
    void whoIsUnknownIsA404AndAChangedAddressIsCheckedAgain() {
        for (var step : List.of("", "/deliveries")) {
            assertThat(publisher().get(WEBHOOKS + "/wh_none" + step).statusCode())
                    .isEqualTo(404);
        }
        for (var step : List.of("/ping", "/pause", "/resume", "/rotate", "/replay")) {
            assertThat(publisher().post(WEBHOOKS + "/wh_none" + step).statusCode())
                    .isEqualTo(404);
        }
        var webhook = registered("{}");
        var self = webhook.text("/links/self");
        var put = publisher()
                .contentType("application/json")
                .body("{\"url\":\"https://192.168.0.1/\"}")
                .put(self);
        assertThat(put.statusCode()).isEqualTo(400);
        put = publisher()
                .contentType("application/json")
                .body("{\"url\":\"" + receiver.address() + "2\",\"filter\":{\"population\":[\"province\"]}}")
                .put(self);
        assertThat(put.statusCode()).as(put.asString()).isEqualTo(200);
        assertThat(get(webhook).text("/url")).endsWith("2");
        assertThat(get(webhook).at("/description").isNull()).isTrue();
    }
}
