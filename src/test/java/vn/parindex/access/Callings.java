package vn.parindex.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.parindex.access.IdentityProvider.claims;
import static vn.parindex.access.IdentityProvider.signed;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import vn.parindex.upload.Upload;

/** What somebody with a credential asks for, and the drafts they make. */
public final class Callings {

    private static final String HEADER = "indicator,population,unit,year,source,score,preferred,note\n";

    /** Signing costs more than most answers, so a token serves for a part of its life. */
    private static final Duration KEPT = Duration.ofMinutes(1);

    private static final Map<List<String>, Token> TOKENS = new ConcurrentHashMap<>();

    private Callings() {}

    private record Token(String text, Instant until) {

        boolean isFresh() {
            return Instant.now().isBefore(until);
        }
    }

    /** A token that is good for minutes still. */
    public static String account(String name, String... roles) {
        var who = Stream.concat(Stream.of(name), Stream.of(roles)).toList();
        return TOKENS.compute(who, (any, kept) -> kept != null && kept.isFresh() ? kept : sign(name, roles))
                .text();
    }

    private static Token sign(String name, String... roles) {
        return new Token(signed(claims(name, roles)), Instant.now().plus(KEPT));
    }

    /** With that token; null for nobody. */
    public static RequestSpecification as(String token) {
        var request = given().urlEncodingEnabled(false).header("Accept-Language", "en");
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    public static Response upload(RequestSpecification who, String query, String note) {
        return who.contentType(Upload.CSV)
                .body((HEADER + "par-index,province,hung-yen,2019,hung-yen-portal-2020-05-20,81.99,true," + note + "\n")
                        .getBytes())
                .post("/api/v1/releases?" + query);
    }

    /** The id of a draft that corrects one score and says this in the note and as the reason. */
    public static String draft(String token, String words) {
        var made = upload(as(token), "reason=" + words, words);
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        assertThat(made.<String>path("status")).as(made.asString()).isEqualTo("draft");
        return made.path("id");
    }

    static Response step(String token, String release, String step) {
        return as(token).post("/api/v1/releases/" + release + "/" + step);
    }

    /** Publishes with every warning acknowledged. */
    public static Response publish(String token, String draft) {
        int warnings = as(AccessProfile.MINH_TOKEN)
                .get("/api/v1/releases/" + draft + "/draft")
                .path("findings.warnings");
        return step(token, draft, "publish?acknowledge=" + warnings);
    }
}
