package vn.parindex.access;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.parindex.http.admission.Role.ADMIN;
import static vn.parindex.http.admission.Role.EDITOR;
import static vn.parindex.http.admission.Role.PUBLISHER;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.parindex.http.admission.Role;

class RoleTest {

    private static Caller caller(Role... roles) {
        return Caller.of("lan", List.of(roles), CallerKind.TOKEN);
    }

    @Test
    void aRoleIncludesThoseBeforeItAndNoneAfter() {
        assertThat(List.of(EDITOR, PUBLISHER, ADMIN))
                .filteredOn(caller(EDITOR)::may)
                .containsExactly(EDITOR);
        assertThat(List.of(EDITOR, PUBLISHER, ADMIN))
                .filteredOn(caller(PUBLISHER)::may)
                .containsExactly(EDITOR, PUBLISHER);
        assertThat(List.of(EDITOR, PUBLISHER, ADMIN)).allMatch(caller(ADMIN)::may);
    }

    @Test
    void whoeverHasNoRoleMayNothing() {
        assertThat(List.of(Role.values())).noneMatch(caller()::may);
    }

    @Test
    void wordsThatAreNoRoleGrantNothing() {
        assertThat(Role.find("Admin")).isEmpty();
        assertThat(Role.find("uma_authorization")).isEmpty();
        assertThat(Role.find("admin")).contains(ADMIN);
    }

    @Test
    void twoPeopleOfOneNameAreNotOne() {
        var byToken = caller(EDITOR);
        assertThat(new Caller("lan", "4f1d", byToken.roles(), CallerKind.OIDC).identity())
                .isNotEqualTo(new Caller("lan", "77aa", byToken.roles(), CallerKind.OIDC).identity())
                .isNotEqualTo(byToken.identity());
    }
}
