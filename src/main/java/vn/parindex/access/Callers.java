package vn.parindex.access;

import io.quarkus.security.identity.SecurityIdentity;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import vn.parindex.http.admission.Role;

/** Reads from what the platform verified who asks. */
final class Callers {

    static final String ATTRIBUTE = Caller.class.getName();

    private Callers() {}

    /** Empty for an anonymous request. */
    static Optional<Caller> find(SecurityIdentity identity) {
        if (identity.isAnonymous()) {
            return Optional.empty();
        }
        Caller publisher = identity.getAttribute(ATTRIBUTE);
        return Optional.of(publisher != null ? publisher : ofProvider(identity));
    }

    private static Caller ofProvider(SecurityIdentity identity) {
        Set<Role> roles = identity.getRoles().stream()
                .flatMap(code -> Role.find(code).stream())
                .collect(Collectors.toSet());
        String name = identity.getPrincipal().getName();
        String subject = identity.getPrincipal() instanceof JsonWebToken token ? token.getSubject() : null;
        return new Caller(name, subject == null ? name : subject, roles, CallerKind.OIDC);
    }
}
