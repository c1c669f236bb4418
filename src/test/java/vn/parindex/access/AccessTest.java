package vn.parindex.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static vn.parindex.access.AccessProfile.LAN_TOKEN;
import static vn.parindex.access.AccessProfile.MINH_TOKEN;
import static vn.parindex.access.IdentityProvider.KEY;
import static vn.parindex.access.IdentityProvider.KEY_ID;
import static vn.parindex.access.IdentityProvider.claims;
import static vn.parindex.access.IdentityProvider.signed;
import static vn.parindex.access.IdentityProvider.signedAsItIs;
import static vn.parindex.access.IdentityProvider.unsigned;

import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.security.KeyPair;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.parindex.database.H2Test;
import vn.parindex.http.admission.Role;
import vn.parindex.http.contract.ContractCheck;

/** Who gets in where publisher tokens and an OpenID Connect provider are both configured. */
@H2Test
@TestProfile(AccessProfile.class)
class AccessTest {

    private static final String BEARER = "Bearer realm=\"parindex\"";
    private static final String REFUSED = BEARER + ", error=\"invalid_token\"";

    /** The provider does not know it. */
    private static final KeyPair FOREIGN_KEY = IdentityProvider.key(1397, 3177);

    private static ValidatableResponse require(Role role, String token) {
        return given().filter(new ContractCheck())
                .header("Authorization", "Bearer " + token)
                .post("/api/v1/probe/access/" + role.code() + "?lang=en")
                .then();
    }

    @Test
    void aPublisherTokenIsItsCaller() {
        require(Role.PUBLISHER, LAN_TOKEN)
                .statusCode(200)
                .body("name", equalTo("lan"))
                .body("identity", equalTo("token:lan"))
                .body("via", equalTo("token"))
                .body("roles", equalTo(List.of("editor", "publisher")));
        require(Role.ADMIN, MINH_TOKEN).statusCode(200).body("name", equalTo("minh"));
    }

    @Test
    void whoeverLacksTheRoleIsToldWhichIsNeededAndWhichTheyHave() {
        require(Role.ADMIN, LAN_TOKEN)
                .statusCode(403)
                .header("WWW-Authenticate", BEARER + ", error=\"insufficient_scope\"")
                .body("code", equalTo("forbidden"))
                .body("detail", allOf(containsString("“admin”"), containsString("yours: publisher")));
        require(Role.EDITOR, signed(claims("hoa", "reader")))
                .statusCode(403)
                .body("detail", containsString("“editor”"));
    }

    @Test
    void draftsAreListedOnlyForEditors() {
        var drafts = "/api/v1/releases?status=draft&lang=en";
        given().filter(new ContractCheck()).get(drafts).then().statusCode(401);
        given().filter(new ContractCheck())
                .auth()
                .oauth2(signed(claims("hoa", "reader")))
                .get(drafts)
                .then()
                .statusCode(403)
                .body("detail", containsString("“editor”"));
        given().filter(new ContractCheck())
                .auth()
                .oauth2(signed(claims("hoa", "editor")))
                .get(drafts)
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("private, no-store"));
    }

    @Test
    void aTokenOfTheProviderIsItsCaller() {
        require(Role.EDITOR, signed(claims("hoa", "editor", "offline_access")))
                .statusCode(200)
                .body("name", equalTo("hoa"))
                .body("identity", equalTo("oidc:sub-of-hoa"))
                .body("via", equalTo("oidc"))
                .body("roles", equalTo(List.of("editor")));
    }

    @Test
    void theLogNamesWhomTheProviderNames() {
        require(Role.ADMIN, signed(claims("hoa", "editor"))).statusCode(403);
        given().filter(new ContractCheck())
                .auth()
                .oauth2(MINH_TOKEN)
                .get("/api/v1/audit?caller=hoa")
                .then()
                .body("items.via", hasItem("oidc"))
                .body("items.subject", hasItem("sub-of-hoa"));
    }

    @Test
    void rolesAreReadFromEachUsualPlace() {
        require(Role.ADMIN, signed(claims("hoa").claim("roles", List.of("admin"))))
                .statusCode(200);
        require(Role.ADMIN, signed(claims("hoa").claim("realm_access", Map.of("roles", List.of("admin")))))
                .statusCode(200);
    }

    @Test
    void anonymousReadsAreOpenAndAnonymousWritesAre401WithoutAnErrorCode() {
        given().filter(new ContractCheck())
                .get("/api/v1/releases")
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("public"));
        given().filter(new ContractCheck())
                .post("/api/v1/probe/access/editor?lang=en")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", BEARER)
                .body("detail", allOf(containsString("Authorization: Bearer"), not(containsString("PARINDEX"))));
    }

    @Test
    void aRightTokenReadsTheSameAsNone() {
        var anonymous = given().get("/api/v1/releases");
        var known = given().filter(new ContractCheck()).auth().oauth2(LAN_TOKEN).get("/api/v1/releases");
        assertThat(known.statusCode()).isEqualTo(200);
        assertThat(known.asString()).isEqualTo(anonymous.asString());
        assertThat(known.header("ETag")).isEqualTo(anonymous.header("ETag"));
    }

    @Test
    void credentialsOfOtherSchemesAreNotOurs() {
        given().filter(new ContractCheck())
                .auth()
                .preemptive()
                .basic("lan", LAN_TOKEN)
                .get("/api/v1/probe/access/who")
                .then()
                .statusCode(200)
                .body("name", equalTo("nobody"));
    }

    @Test
    void theNameOfTheSchemeMayBeWrittenInAnyCase() {
        given().header("Authorization", "bEARER " + LAN_TOKEN)
                .get("/api/v1/probe/access/who")
                .then()
                .body("name", equalTo("lan"));
    }

    @Test
    void twoCredentialsAreNone() {
        given().filter(new ContractCheck())
                .header("Authorization", "Bearer " + LAN_TOKEN, "Bearer " + MINH_TOKEN)
                .get("/api/v1/probe/access/who")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", REFUSED);
    }

    @Test
    void aTokenInTheAddressIsNoCredential() {
        given().filter(new ContractCheck())
                .get("/api/v1/probe/access/who?access_token=" + LAN_TOKEN)
                .then()
                .statusCode(400);
    }

    @TestFactory
    Stream<DynamicTest> everyWrongTokenIsRefusedWithTheSameWords() {
        Set<String> answers = new HashSet<>();
        return wrongTokens().entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> {
                    for (String address : List.of("/api/v1/releases", "/api/v1/probe/access/who", "/api/v1/audit")) {
                        answers.add(words(refused(given().filter(new ContractCheck())
                                .header("Authorization", "Bearer " + each.getValue())
                                .header("Accept", "text/html, */*")
                                .get(address + "?lang=en"))));
                    }
                    refused(given().filter(new ContractCheck())
                            .header("Authorization", "Bearer " + each.getValue())
                            .post("/api/v1/probe/access/editor?lang=en"));
                    assertThat(answers).hasSize(1);
                }));
    }

    private static Response refused(Response response) {
        response.then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", REFUSED)
                .header("Cache-Control", "no-store")
                .body("code", equalTo("unauthorized"));
        return response;
    }

    private static String words(Response response) {
        return response.path("title") + " " + response.path("detail") + " " + response.path("errors");
    }

    private static long inSeconds(long seconds) {
        return Instant.now().getEpochSecond() + seconds;
    }

    private static String plainClaims(String more) {
        return "{\"iss\":\"" + IdentityProvider.issuer()
                + "\",\"aud\":\"parindex\",\"sub\":\"hoa\",\"groups\":[\"admin\"],\"iat\":" + inSeconds(0) + more + "}";
    }

    @Test
    void plainClaimsWithAnExpiryAreARightToken() {
        require(Role.ADMIN, signedAsItIs(plainClaims(",\"exp\":" + inSeconds(300))))
                .statusCode(200)
                .body("name", equalTo("hoa"));
    }

    private static Map<String, String> wrongTokens() {
        String right = signed(claims("hoa", "admin"));
        String[] parts = right.split("\\.");
        Map<String, String> wrong = new LinkedHashMap<>();
        wrong.put(
                "expired", signed(claims("hoa", "admin").expiresAt(Instant.now().minusSeconds(5))));
        wrong.put("never expires", signedAsItIs(plainClaims("")));
        wrong.put(
                "signed by another key",
                claims("hoa", "admin").jws().keyId(KEY_ID).sign(FOREIGN_KEY.getPrivate()));
        wrong.put("unknown key id", claims("hoa", "admin").jws().keyId("key-2").sign(KEY.getPrivate()));
        wrong.put(
                "another key of an unknown id",
                claims("hoa", "admin").jws().keyId("key-2").sign(FOREIGN_KEY.getPrivate()));
        wrong.put(
                "signed with the public key as a secret",
                claims("hoa", "admin")
                        .jws()
                        .keyId(KEY_ID)
                        .sign(new SecretKeySpec(IdentityProvider.publicKey().getEncoded(), "HmacSHA256")));
        wrong.put("alg none", unsigned(parts[1]));
        wrong.put("without its signature", parts[0] + "." + parts[1] + ".");
        wrong.put(
                "claims of another token",
                parts[0] + "." + signed(claims("eve", "admin")).split("\\.")[1] + "." + parts[2]);
        wrong.put("wrong audience", signed(claims("hoa", "admin").audience("another-service")));
        wrong.put("no audience", signed(claims("hoa", "admin").audience(Set.of())));
        wrong.put("wrong issuer", signed(claims("hoa", "admin").issuer("https://evil.example")));
        wrong.put(
                "not yet valid",
                signedAsItIs(plainClaims(",\"exp\":" + inSeconds(300) + ",\"nbf\":" + inSeconds(200))));
        wrong.put("claims that are no JSON", signedAsItIs("claims"));
        wrong.put("header that is no JSON", "YWJj." + parts[1] + "." + parts[2]);
        wrong.put("three letters", "a.b.c");
        wrong.put("garbage", "garbage");
        wrong.put("three dots", "...");
        wrong.put("empty", "");
        wrong.put("two words", LAN_TOKEN + " x");
        wrong.put("a publisher's token and more", LAN_TOKEN + "0");
        wrong.put("a publisher's pair", "lan:" + LAN_TOKEN);
        wrong.put("long", "x".repeat(6000));
        return wrong;
    }
}
