package vn.parindex.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static vn.parindex.access.AccessProfile.LAN_TOKEN;
import static vn.parindex.access.AccessProfile.MINH_TOKEN;
import static vn.parindex.access.Callings.account;
import static vn.parindex.access.Callings.as;
import static vn.parindex.access.Callings.draft;
import static vn.parindex.access.Callings.upload;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.net.URI;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import vn.parindex.database.H2Test;
import vn.parindex.http.admission.Role;
import vn.parindex.http.contract.ContractOperations;
import vn.parindex.http.contract.ContractOperations.Operation;

/** Every operation of the contract, asked for by everybody: by nobody, by each role, and about a draft. */
@H2Test
@TestProfile(AccessProfile.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdmissionWalkTest {

    /** What everything that is not for everybody needs; said here once more, so that no role changes unnoticed. */
    private static final Map<String, Role> NEEDED = Map.ofEntries(
            Map.entry("uploadDraft", Role.EDITOR),
            Map.entry("understandTable", Role.EDITOR),
            Map.entry("bringTable", Role.EDITOR),
            Map.entry("getDraft", Role.EDITOR),
            Map.entry("getReport", Role.EDITOR),
            Map.entry("rebaseDraft", Role.EDITOR),
            Map.entry("discardDraft", Role.EDITOR),
            Map.entry("publishDraft", Role.PUBLISHER),
            Map.entry("restoreRelease", Role.PUBLISHER),
            Map.entry("listAuditEvents", Role.ADMIN),
            Map.entry("bringValue", Role.EDITOR),
            Map.entry("getTemplate", Role.EDITOR),
            Map.entry("listSuggestions", Role.EDITOR),
            Map.entry("acceptSuggestion", Role.EDITOR),
            Map.entry("rejectSuggestion", Role.EDITOR),
            Map.entry("listWebhooks", Role.ADMIN),
            Map.entry("registerWebhook", Role.ADMIN),
            Map.entry("getWebhook", Role.ADMIN),
            Map.entry("updateWebhook", Role.ADMIN),
            Map.entry("deleteWebhook", Role.ADMIN),
            Map.entry("pauseWebhook", Role.ADMIN),
            Map.entry("resumeWebhook", Role.ADMIN),
            Map.entry("pingWebhook", Role.ADMIN),
            Map.entry("rotateWebhookSecret", Role.ADMIN),
            Map.entry("replayWebhook", Role.ADMIN),
            Map.entry("listWebhookDeliveries", Role.ADMIN));

    private static final String NONE = "no-such-release";

    /** Credentials, which do not last, by what they may at most; null for nothing. */
    private final Map<Supplier<String>, Role> callers = new LinkedHashMap<>();

    /** What only the draft says. */
    private String secret;

    private String draft;

    @TestHTTPResource
    URI root;

    /** One for all tests, which only ask: a draft takes a third of a second of a core to check. */
    @BeforeEach
    void makeADraft() {
        if (draft != null) {
            return;
        }
        callers.put(() -> account("vy", "reader"), null);
        callers.put(() -> account("hoa", "editor"), Role.EDITOR);
        callers.put(() -> account("mai", "publisher"), Role.PUBLISHER);
        callers.put(() -> account("thu", "admin"), Role.ADMIN);
        callers.put(() -> LAN_TOKEN, Role.PUBLISHER);
        callers.put(() -> MINH_TOKEN, Role.ADMIN);
        secret = "secret-" + UUID.randomUUID();
        draft = draft(account("hoa", "editor"), secret);
    }

    @AfterAll
    void takeItBack() {
        // Where the service is, REST Assured is told before each test only.
        as(MINH_TOKEN)
                .baseUri("http://" + root.getAuthority())
                .post("/api/v1/releases/" + draft + "/discard")
                .then()
                .statusCode(200);
    }

    private static Stream<Operation> guarded() {
        return ContractOperations.list().stream()
                .filter(operation -> !operation.role().isEmpty());
    }

    /** Reads for everybody that are answered from a state of the data. */
    private static Stream<Operation> openReads() {
        return ContractOperations.list().stream()
                .filter(operation -> operation.isRead() && operation.role().isEmpty());
    }

    @Test
    void theContractSaysWhatEachOperationNeedsAndEveryWriteNeedsSomething() {
        var said = guarded().collect(Collectors.toMap(Operation::id, Operation::role));
        assertThat(said)
                .isEqualTo(
                        NEEDED.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue()
                                .code())));
        for (Operation operation : ContractOperations.list()) {
            // What readers send is shown to nobody but editors (ADR 035).
            assertThat(operation.isRead()
                            || !operation.role().isEmpty()
                            || operation.id().equals("suggestSource"))
                    .as(operation.id())
                    .isTrue();
            assertThat(operation.node().path("security").isEmpty())
                    .as(operation.id())
                    .isEqualTo(operation.role().isEmpty());
            if (!operation.role().isEmpty()) {
                assertThat(operation.node().at("/security/0/bearer").isArray()).isTrue();
                assertThat(operation.node().path("description").asText())
                        .contains("Needs the role `" + operation.role() + "`");
                assertThat(operation.node().path("responses").has("401")).isTrue();
                assertThat(operation.node().path("responses").has("403")).isTrue();
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> whatNeedsARoleIsForThoseWhoHaveItAndForNobodyElse() {
        return guarded()
                .map(operation -> dynamicTest(operation.id(), () -> {
                    Role needed = NEEDED.get(operation.id());
                    assertRefused(call(operation, null), 401);
                    for (var caller : callers.entrySet()) {
                        boolean may =
                                caller.getValue() != null && caller.getValue().includes(needed);
                        var answer = call(operation, caller.getKey().get());
                        if (may) {
                            assertThat(answer.statusCode())
                                    .as(answer.asString())
                                    .isEqualTo(done(operation));
                            assertKeptByNobody(answer);
                        } else {
                            assertRefused(answer, 403);
                        }
                    }
                }));
    }

    /** What whoever may is answered; a table whose unit nobody knows is understood, and makes no draft. */
    private static int done(Operation operation) {
        return operation.isRead()
                // Of a webhook that is not there.
                ? operation.path().contains("{webhook}") ? 404 : 200
                : switch (operation.id()) {
                    case "uploadDraft", "understandTable" -> 200;
                    case "bringTable" -> 422;
                    case "bringValue", "registerWebhook" -> 400;
                    default -> 404;
                };
    }

    /** Reads of the draft, writes that would succeed on nothing. */
    private Response call(Operation operation, String token) {
        if (operation.isRead()) {
            return as(token).get(operation.address(draft));
        }
        var address = operation.address(NONE).split("\\?")[0];
        return switch (operation.id()) {
            case "uploadDraft" -> upload(as(token), "reason=x&dryRun=true", "x");
            case "understandTable", "bringTable" ->
                as(token)
                        .contentType("text/plain")
                        .body("PAR INDEX 2023\nSTT\tTỉnh\tĐiểm\n1\tNowhere\t90,1".getBytes())
                        .post(address);
            case "bringValue", "registerWebhook" ->
                as(token).contentType("application/json").body("{}").post(address);
            case "updateWebhook" ->
                as(token).contentType("application/json").body("{}").put(address);
            case "deleteWebhook" -> as(token).delete(address);
            case "rejectSuggestion" -> as(token).post(address + "?reason=x");
            case "restoreRelease" -> as(token).post(address + "?reason=x");
            default -> as(token).post(address);
        };
    }

    private void assertRefused(Response answer, int status) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer realm=\"parindex\"");
        assertUntold(answer);
    }

    /** An answer to those who may not see the draft: it says nothing of it and is kept by nobody. */
    private void assertUntold(Response answer) {
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("ETag")).isNull();
        assertThat(answer.header("Last-Modified")).isNull();
        assertThat(answer.asString()).doesNotContain(secret, "81.99");
    }

    private static void assertKeptByNobody(Response answer) {
        assertThat(answer.header("Cache-Control"))
                .as(answer.statusLine())
                .isEqualTo(answer.statusCode() < 400 ? "private, no-store" : "no-store");
        assertThat(answer.header("Last-Modified")).isNull();
        // A strong one is for If-Match, which only those with the role can send.
        assertThat(String.valueOf(answer.header("ETag"))).doesNotStartWith("W/");
    }

    @TestFactory
    Stream<DynamicTest> aDraftIsReadByThoseWhoMakeThemAndIsNotThereForAnybodyElse() {
        var reads = openReads().filter(operation -> operation.takes("release")).toList();
        assertThat(reads).hasSizeGreaterThan(40);
        var asked = new HashSet<String>();
        return reads.stream()
                .map(operation -> dynamicTest(operation.id(), () -> {
                    String address = operation.address("latest");
                    String live = as(null).get(address).header("ETag");
                    assertThat(live).as(address).isNotNull();
                    assertNotThere(with(address, "release=" + draft), live);
                    for (String type : newTypes(operation, asked)) {
                        assertSeen(with(address, "release=" + draft), type);
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> aDraftInAPathIsNotThereForAnybodyElseEither() {
        var asked = new HashSet<String>();
        return openReads()
                .filter(operation -> operation.path().contains("{release}"))
                .map(operation -> dynamicTest(operation.id(), () -> {
                    String live = as(null).get(operation.address("latest")).header("ETag");
                    assertNotThere(operation.address(draft), live);
                    assertNotThere(
                            operation.address(draft),
                            as(account("hoa", "editor"))
                                    .get(operation.address(draft))
                                    .header("ETag"));
                    for (String type : newTypes(operation, asked)) {
                        assertSeen(operation.address(draft), type);
                    }
                }));
    }

    /** The first, and those that no operation before has: each writer is asked once. */
    private static Set<String> newTypes(Operation operation, Set<String> asked) {
        var types = new LinkedHashSet<>(operation.types());
        types.removeIf(type -> !asked.add(type));
        types.add(operation.types().get(0));
        return types;
    }

    private static String with(String address, String parameter) {
        return address + (address.contains("?") ? "&" : "?") + parameter;
    }

    private void assertNotThere(String address, String tag) {
        for (String held : new String[] {"\"x\"", "*", tag == null ? "*" : tag}) {
            assertNotThere(null, held, address);
        }
        callers.forEach((token, role) -> {
            if (role == null) {
                assertNotThere(token.get(), "*", address);
            }
        });
        assertThat(as(null).head(address).statusCode()).as(address).isEqualTo(404);
    }

    private void assertNotThere(String stranger, String held, String address) {
        var answer = as(stranger)
                .header("If-None-Match", held)
                .header("If-Modified-Since", "Fri, 31 Dec 2999 23:59:59 GMT")
                .get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(404);
        assertUntold(answer);
    }

    private void assertSeen(String address, String type) {
        var answer = as(account("hoa", "editor"))
                .header("Accept", type)
                .header("If-None-Match", "*")
                .header("If-Modified-Since", "Fri, 31 Dec 2999 23:59:59 GMT")
                .get(address);
        // What changed, and how a result was revised, is told of releases only.
        assertThat(answer.statusCode())
                .as(type + " " + address + ": " + answer.asString())
                .isIn(200, 204, 400);
        if (answer.statusCode() == 400) {
            assertThat(answer.asString()).contains("not-published");
        }
        assertKeptByNobody(answer);
    }

    @TestFactory
    Stream<DynamicTest> whatEverybodyReadsTellsNothingOfTheDraft() {
        var others = List.of(
                "/q/health",
                "/q/health/ready",
                "/q/health/started",
                "/q/info",
                "/q/metrics",
                "/",
                "/rankings/par-index/2019?release=" + draft,
                "/publish",
                "/releases");
        return Stream.concat(openReads().map(operation -> operation.address("latest")), others.stream())
                .map(address -> dynamicTest(address, () -> {
                    var answer = as(null).get(address);
                    assertThat(answer.statusCode()).isIn(200, 404);
                    assertThat(answer.asString()).doesNotContain(secret);
                    if (!address.contains(draft)) {
                        assertThat(answer.asString()).doesNotContain(draft);
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> whatTellsNoStateOfTheDataTakesNone() {
        return guarded()
                .map(operation -> dynamicTest(operation.id(), () -> {
                    String address = with(operation.address(NONE), "release=latest&asOf=2026-11-24");
                    var answer = operation.isRead()
                            ? as(MINH_TOKEN).get(address)
                            : operation.id().equals("uploadDraft")
                                    ? upload(as(MINH_TOKEN), "reason=x&dryRun=true&release=latest&asOf=2026-11-24", "x")
                                    : address.startsWith("/api/v1/tables")
                                            ? as(MINH_TOKEN)
                                                    .contentType(
                                                            address.contains("/value")
                                                                    ? "application/json"
                                                                    : "text/plain")
                                                    .body("x")
                                                    .post(address)
                                            : as(MINH_TOKEN)
                                                    .contentType("application/json")
                                                    .request(operation.method(), address);
                    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
                    assertThat(answer.<List<String>>path("errors.findAll { it.rule == 'unknown-parameter' }.parameter"))
                            .containsExactlyInAnyOrder("release", "asOf");
                }));
    }

    @Test
    void aReportThatWasReadDuringTheCheckIsReadAnewAfterIt() {
        var editor = account("hoa", "editor");
        var checked = draft(editor, secret);
        String report = "/api/v1/releases/" + checked + "/report";
        var before = as(editor).get(report);
        assertThat(before.header("ETag")).isNull();
        assertThat(as(editor).header("If-None-Match", "*").get(report).statusCode())
                .isEqualTo(200);
        Callings.step(MINH_TOKEN, checked, "discard").then().statusCode(200);
    }
}
