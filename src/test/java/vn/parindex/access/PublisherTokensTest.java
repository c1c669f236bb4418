package vn.parindex.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.parindex.http.admission.Role;

class PublisherTokensTest {

    private static final String A = "a".repeat(32);
    private static final String B = "b".repeat(40) + "==";

    private record Settings(Optional<String> publisherToken, Optional<List<String>> admins, boolean fourEyes)
            implements AccessConfig {
        @Override
        public Map<String, String> accounts() {
            return Map.of();
        }
    }

    private static PublisherTokens tokens(String setting, String... admins) {
        return PublisherTokens.parse(setting, List.of(admins));
    }

    @Test
    void anUnnamedTokenIsAnAdmin() {
        var caller = tokens(" " + A + " ").find(A).orElseThrow();
        assertThat(caller.name()).isEqualTo("publisher");
        assertThat(caller.roles()).containsExactlyInAnyOrder(Role.values());
    }

    @Test
    void eachNamedTokenIsItsOwnCallerAndOnlyNamedAdminsAreAdmins() {
        var tokens = tokens("lan:" + A + ", minh:" + B, "minh");
        assertThat(tokens.find(A).orElseThrow()).returns("lan", Caller::name).returns(false, c -> c.may(Role.ADMIN));
        assertThat(tokens.find(A).orElseThrow().may(Role.PUBLISHER)).isTrue();
        assertThat(tokens.find(B).orElseThrow()).returns("minh", Caller::name).returns(true, c -> c.may(Role.ADMIN));
    }

    @Test
    void nothingElseIsAToken() {
        var tokens = tokens("lan:" + A + ",minh:" + B);
        assertThat(List.of("", "lan", "lan:" + A, A + "a", A.substring(1), A.toUpperCase(), A + "," + B))
                .allMatch(other -> tokens.find(other).isEmpty());
        assertThat(tokens("").find("")).isEmpty();
        assertThat(tokens("").isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "secret | the token of publisher has 6 characters, at least 32 are needed",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa | has 31 characters",
                "lan:secret,minh:bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb | the token of lan has 6 characters",
                "lan:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa,bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb | entry 2 has no name",
                "lan:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa,lan:bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb | the name lan stands twice",
                "lan:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa,minh:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa | the token of minh is also somebody else's",
                "lan:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, | entry 2 has no name",
                ":aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa | the name of entry 1",
                "secret secret secret secret secret secret | characters other than",
            })
    void whatCannotBeMeantIsRefusedWithoutPrintingAToken(String setting, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tokens(setting))
                .withMessageStartingWith("PARINDEX_PUBLISHER_TOKEN: ")
                .withMessageContaining(message)
                .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("secret", "aaaa", "bbbb"));
    }

    @Test
    void anAdminWithoutATokenIsAMistake() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tokens("lan:" + A, "mihn"))
                .withMessageContaining("mihn, who has no token");
    }

    @Test
    void noTokenIsKeptInClear() throws ReflectiveOperationException {
        Field entries = PublisherTokens.class.getDeclaredField("entries");
        entries.setAccessible(true);
        assertThat(entries.get(tokens("lan:" + A)).toString()).contains("lan").doesNotContain("aaaa");
    }

    @ParameterizedTest
    @CsvSource({"0, false, false", "1, false, false", "2, false, true", "0, true, true", "1, true, true"})
    void fourEyesNeedTwoPeople(int people, boolean oidc, boolean starts) {
        var pairs = List.of("lan:" + A, "minh:" + B).subList(0, people);
        var settings = new Settings(Optional.of(String.join(",", pairs)), Optional.empty(), true);
        if (starts) {
            assertThatNoException().isThrownBy(() -> new Publishing(settings, oidc));
        } else {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Publishing(settings, oidc))
                    .withMessageContaining("four-eyes");
        }
    }
}
