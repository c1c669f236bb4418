package vn.parindex.access;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.parindex.access.AccessProfile.LAN_TOKEN;
import static vn.parindex.access.AccessProfile.MINH_TOKEN;
import static vn.parindex.access.Callings.account;
import static vn.parindex.access.Callings.as;
import static vn.parindex.access.Callings.draft;
import static vn.parindex.access.Callings.publish;
import static vn.parindex.access.Callings.step;
import static vn.parindex.access.Callings.upload;

import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.parindex.database.H2Test;

/** Where four eyes are asked for, nobody publishes alone, whichever way they try. */
@H2Test
@TestProfile(AccessProfile.class)
class FourEyesTest {

    private static String words() {
        return "words-" + UUID.randomUUID();
    }

    private static String current() {
        return as(null).get("/api/v1/releases/latest").path("id");
    }

    private static void assertRefused(Response answer, String because) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(403);
        assertThat(answer.<String>path("code")).isEqualTo("forbidden");
        assertThat(answer.<String>path("detail")).contains("second person", because);
    }

    private static void assertPublished(Response answer, String id) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.<String>path("status")).isEqualTo("published");
        assertThat(current()).isEqualTo(id);
    }

    @Test
    void whoMadeADraftDoesNotPublishItAndAnotherDoes() {
        var draft = draft(LAN_TOKEN, words());
        assertRefused(publish(LAN_TOKEN, draft), "who made the draft may not");
        assertThat(current()).isNotEqualTo(draft);
        assertThat(as(MINH_TOKEN)
                        .get("/api/v1/audit?action=release.publish&caller=lan")
                        .<String>path("items[0].outcome"))
                .isEqualTo("refused");
        assertPublished(publish(MINH_TOKEN, draft), draft);
    }

    @Test
    void anAdminIsNoExceptionNorIsAnAccount() {
        var mine = draft(MINH_TOKEN, words());
        assertRefused(publish(MINH_TOKEN, mine), "who made the draft may not");
        var hoa = account("hoa", "admin");
        var hers = draft(hoa, words());
        assertRefused(publish(hoa, hers), "who made the draft may not");
        assertRefused(publish(account("hoa", "publisher"), hers), "who made the draft may not");
        assertPublished(publish(account("mai", "publisher"), hers), hers);
    }

    @Test
    void restoringMakesADraftThatAnotherPublishes() {
        var first = current();
        var draft = draft(LAN_TOKEN, words());
        assertPublished(publish(MINH_TOKEN, draft), draft);
        var restored = step(LAN_TOKEN, first, "restore?reason=back");
        assertThat(restored.statusCode()).as(restored.asString()).isEqualTo(200);
        assertThat(restored.<String>path("status")).isEqualTo("draft");
        String id = restored.path("id");
        assertThat(current()).isEqualTo(draft);
        assertThat(as(null).get("/api/v1/releases/" + id).statusCode()).isEqualTo(404);
        assertRefused(publish(LAN_TOKEN, id), "who made the draft may not");
        assertPublished(publish(MINH_TOKEN, id), id);
        assertThat(step(LAN_TOKEN, draft, "restore?reason=and+forth").<String>path("status"))
                .isEqualTo("draft");
    }

    @Test
    void aRestoredDraftTellsWhatItChangesAndIsMadeAnewWhereItIsOvertaken() {
        var first = current();
        var published = draft(LAN_TOKEN, words());
        assertPublished(publish(MINH_TOKEN, published), published);
        var restored = step(LAN_TOKEN, first, "restore?reason=back");
        String id = restored.path("id");
        assertChanges(restored, id);
        var other = draft(LAN_TOKEN, words());
        assertPublished(publish(MINH_TOKEN, other), other);

        assertThat(as(LAN_TOKEN).get("/api/v1/releases/" + id + "/draft").<String>path("stale.current"))
                .isEqualTo(other);
        var refused = publish(MINH_TOKEN, id);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.<String>path("detail")).contains("/api/v1/releases/" + id + "/rebase");
        var anew = step(LAN_TOKEN, id, "rebase");
        assertThat(anew.statusCode()).as(anew.asString()).isEqualTo(200);
        assertThat(anew.<String>path("base")).isEqualTo(other);
        assertThat(anew.<Object>path("stale")).isNull();
        assertChanges(anew, anew.path("id"));
        assertRefused(publish(LAN_TOKEN, id), "who made the draft may not");
        assertPublished(publish(MINH_TOKEN, id), anew.path("id"));
    }

    /** Its rows are those of its diff; nothing was sent in which a finding could stand. */
    private static void assertChanges(Response draft, String id) {
        int rows = draft.<Integer>path("rows.added") + draft.<Integer>path("rows.withdrawn");
        assertThat(rows).as(draft.asString()).isPositive();
        var diff = as(LAN_TOKEN).get("/api/v1/releases/" + id + "/diff");
        assertThat(diff.<Integer>path("total")).as(diff.asString()).isPositive();
        List<String> sides = as(LAN_TOKEN)
                .get("/api/v1/releases/" + id + "/report?limit=1000")
                .path("items.side");
        assertThat(sides).isNotEmpty().containsOnly("base");
    }

    @Test
    void makingADraftAnewDoesNotMakeItAnothers() {
        var old = draft(LAN_TOKEN, words());
        var other = draft(LAN_TOKEN, words());
        assertPublished(publish(MINH_TOKEN, other), other);
        assertThat(step(MINH_TOKEN, old, "rebase").statusCode()).isEqualTo(200);
        assertRefused(publish(LAN_TOKEN, old), "who made the draft may not");
    }

    @Test
    void theSameRequestOfAnotherCallerIsAnotherDraft() {
        var words = words();
        var query = "reason=" + words;
        var key = UUID.randomUUID().toString();
        String lans = upload(as(LAN_TOKEN).header("Idempotency-Key", key), query, words)
                .path("id");
        String again = upload(as(LAN_TOKEN).header("Idempotency-Key", key), query, words)
                .path("id");
        String minhs = upload(as(MINH_TOKEN).header("Idempotency-Key", key), query, words)
                .path("id");
        assertThat(again).isEqualTo(lans).isNotEqualTo(minhs);
        assertRefused(publish(LAN_TOKEN, again), "who made the draft may not");
        assertRefused(publish(MINH_TOKEN, minhs), "who made the draft may not");
    }

    @Test
    void onePersonWithTwoCredentialsIsOnePerson() {
        var lan = account("lan", "publisher");
        assertRefused(publish(lan, draft(LAN_TOKEN, words())), "who made the draft may not");
        assertRefused(publish(LAN_TOKEN, draft(lan, words())), "who made the draft may not");
        var draft = draft(LAN_TOKEN, words());
        assertPublished(publish(account("hoa", "publisher"), draft), draft);
    }

    @Test
    void aTokenAndAnAccountThatMayBeOnePersonAreNotTwo() {
        var minh = account("minh", "publisher");
        assertRefused(publish(minh, draft(MINH_TOKEN, words())), "parindex.access.accounts");
        assertRefused(publish(MINH_TOKEN, draft(minh, words())), "parindex.access.accounts");
    }
}
