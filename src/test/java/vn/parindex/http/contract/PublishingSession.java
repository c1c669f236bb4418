package vn.parindex.http.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.parindex.changes.PublishingServer;
import vn.parindex.database.Shipped;

/** What publishers do, from an upload to a restored release, on an installation of its own: each answer by its place among the examples. */
final class PublishingSession {

    private static final String EDITOR = PublishingServer.LANS_TOKEN;
    private static final String ADMIN = PublishingServer.MINHS_TOKEN;

    /** An answer and the request that it came to. */
    record Answer(String request, Response response) {}

    private static final Path SCORES = Path.of("src/main/resources/dataset/scores.csv");
    private static final String ROW = "par-index,province,quang-ninh,2019,90.09,,1,1,vgp-2020-05-19,false,";
    private static final String UPLOAD = "/api/v1/releases?reason=S%E1%BB%ADa%20ghi%20ch%C3%BA";

    private final Map<String, Answer> answers = new LinkedHashMap<>();
    private final String header;

    private PublishingSession(String header) {
        this.header = header;
    }

    static Map<String, Answer> run() throws IOException, InterruptedException {
        List<String> scores = Files.readAllLines(SCORES);
        assertThat(scores).as("the row that is changed").contains(ROW + ",");
        PublishingSession session = new PublishingSession(scores.get(0));
        session.upload();
        session.publish();
        session.tellWhatFails();
        session.beTold();
        return session.answers;
    }

    private void upload() throws InterruptedException {
        keep("uploadDraft 200", 200, csv("Theo công bố"), "POST", UPLOAD + "&dryRun=true");
        String slow =
                keep("uploadDraft 202", 202, csv("Ghi chú khác").header("Prefer", "respond-async"), "POST", UPLOAD);
        await(slow);
        String draft = keep("uploadDraft 201", 201, csv("Theo công bố"), "POST", UPLOAD);
        keep("getDraft 200", 200, named(EDITOR), "GET", at(draft, "draft"));
        keep("getReport 200", 200, named(EDITOR), "GET", at(draft, "report?limit=1"));
        keep("getOutcome 200", 200, named(EDITOR), "GET", at(draft, "outcome"));
        keep("listSettledChecks 200", 200, named(EDITOR), "GET", at(draft, "checks?limit=1"));
        keep("rebaseDraft 200", 200, named(EDITOR), "POST", at(draft, "rebase"));
        keep(
                "PreconditionFailed",
                412,
                named(EDITOR).header("If-Match", "\"of-yesterday\""),
                "POST",
                at(draft, "publish?lang=en"));
        keep("publishDraft 200", 200, named(EDITOR), "POST", at(draft, "publish"));
        keep("Conflict", 409, named(EDITOR), "POST", at(slow, "publish?lang=en"));
        keep("rebaseDraft 202", 202, named(EDITOR).header("Prefer", "respond-async"), "POST", at(slow, "rebase"));
        await(slow);
        keep("discardDraft 200", 200, named(EDITOR), "POST", at(slow, "discard"));
    }

    private void publish() {
        String earlier = "/api/v1/releases/" + Shipped.VERSION
                + "/restore?reason=S%E1%BB%ADa%20l%E1%BA%A1i%20nh%C6%B0%20tr%C6%B0%E1%BB%9Bc";
        keep("restoreRelease 200", 200, named(EDITOR), "POST", earlier);
        keep("listAuditEvents 200", 200, named(ADMIN), "GET", "/api/v1/audit?limit=1");
    }

    private void tellWhatFails() {
        keep("Forbidden", 403, named(EDITOR), "GET", "/api/v1/audit?lang=en");
        csv("Một").header("Idempotency-Key", "mot").post(UPLOAD).then().statusCode(201);
        keep("Unprocessable", 422, csv("Hai").header("Idempotency-Key", "mot"), "POST", UPLOAD + "&lang=en");
        String tables = "/api/v1/tables";
        keep("understandTable 200", 200, table(), "POST", tables + "?file=par-index-2023.txt");
        keep("bringTable 201", 201, table(), "POST", tables + "/draft?file=par-index-2023.txt");
        keep("bringValue 201", 201, value(EDITOR), "POST", tables + "/value");
        String suggestions = "/api/v1/suggestions";
        keep(
                "suggestSource 202",
                202,
                given().contentType("application/json").body(VALUE.replace("33", "34")),
                "POST",
                suggestions);
        keep("suggestSource 202", 202, given().contentType("application/json").body(VALUE), "POST", suggestions);
        Response listed = named(EDITOR).get(suggestions);
        keep("listSuggestions 200", 200, named(EDITOR), "GET", suggestions);
        keep(
                "rejectSuggestion 200",
                200,
                named(EDITOR),
                "POST",
                suggestions + "/" + listed.path("items[1].id")
                        + "/reject?reason=Kh%C3%B4ng%20c%C3%B3%20trong%20t%C3%A0i%20li%E1%BB%87u");
        keep(
                "acceptSuggestion 201",
                201,
                named(EDITOR),
                "POST",
                suggestions + "/" + listed.path("items[0].id") + "/accept?title=SIPAS%202023");
        keep("listChanges 410", 410, given(), "GET", "/api/v1/changes?after=YzEuOTkuMQ&lang=en");
    }

    private void beTold() {
        String webhooks = "/api/v1/webhooks";
        String id = keep("registerWebhook 201", 201, webhook(), "POST", webhooks);
        String at = webhooks + "/" + id;
        keep("pauseWebhook 200", 200, named(ADMIN), "POST", at + "/pause");
        keep("pingWebhook 200", 200, named(ADMIN), "POST", at + "/ping");
        keep("listWebhookDeliveries 200", 200, named(ADMIN), "GET", at + "/deliveries?limit=1");
        keep("listWebhooks 200", 200, named(ADMIN), "GET", webhooks);
        keep("getWebhook 200", 200, named(ADMIN), "GET", at);
        keep("updateWebhook 200", 200, webhook(), "PUT", at);
        keep("rotateWebhookSecret 200", 200, named(ADMIN), "POST", at + "/rotate");
        keep("replayWebhook 200", 200, named(ADMIN), "POST", at + "/replay?after=" + Shipped.VERSION);
        named(ADMIN).post(at + "/replay?after=" + latest()).then().statusCode(200);
        keep("resumeWebhook 200", 200, named(ADMIN), "POST", at + "/resume");
        named(ADMIN).delete(at).then().statusCode(204);
    }

    private static String latest() {
        return given().get("/api/v1/releases/latest").path("id");
    }

    /** Of a receiver that is not there, as the examples must not go out into the world. */
    private static RequestSpecification webhook() {
        return named(ADMIN).contentType("application/json").body("""
                {"url": "%s", "description": "The newsroom's bot", "filter": {"indicator": ["par-index"], "unit": ["Quảng Ninh"]}}""".formatted(ContractAnswers.NOBODY));
    }

    /** The draft's id; the answer is kept under its place. */
    private String keep(String place, int status, RequestSpecification request, String method, String address) {
        Response response = request.urlEncodingEnabled(false).request(method, address);
        assertThat(response.statusCode()).as(place + ": " + response.asString()).isEqualTo(status);
        answers.put(place, new Answer(ContractAnswers.withoutChance(method + " " + address), response));
        Object id = status < 300 ? response.path("id") : null;
        return id == null ? null : id.toString();
    }

    private static void await(String draft) throws InterruptedException {
        String status = "checking";
        for (int i = 0; i < 200 && status.equals("checking"); i++) {
            Thread.sleep(100);
            status = named(EDITOR).get(at(draft, "draft")).path("status");
        }
        assertThat(status).isNotEqualTo("checking");
    }

    private static String at(String draft, String what) {
        return "/api/v1/releases/" + draft + "/" + what;
    }

    private static RequestSpecification named(String token) {
        return given().auth().oauth2(token);
    }

    private static final String VALUE = """
            {"indicator": "sipas", "unit": "Sơn La", "year": 2023, "score": "82,15", "rank": 33,
             "url": "https://moha.gov.vn/sipas-2023.html"}""";

    private static RequestSpecification value(String token) {
        return named(token).contentType("application/json").body(VALUE);
    }

    /** A table as it is pasted from a document. */
    private static RequestSpecification table() {
        return named(EDITOR)
                .contentType("text/plain")
                .body(("Chỉ số cải cách hành chính năm 2023 (Quyết định số 270/QĐ-BNV ngày 17/4/2024)\n"
                                + "STT\tTỉnh, thành phố\tKết quả (%)\tXếp hạng\n1\tQuảng Ninh\t92,18\t1\n")
                        .getBytes(StandardCharsets.UTF_8));
    }

    private RequestSpecification csv(String note) {
        return named(EDITOR)
                .contentType("text/csv")
                .body((header + "\n" + ROW + note + ",\n").getBytes(StandardCharsets.UTF_8));
    }
}
