package vn.parindex.access;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import vn.parindex.http.admission.Role;

/**
 * Somebody whose credential was verified.
 *
 * @param name what people call them; a provider may let them change it
 * @param subject what never changes: the name of a publisher token, the {@code sub} of a provider's token
 * @param roles those granted, without those that they include; may be empty
 */
public record Caller(String name, String subject, Set<Role> roles, CallerKind via) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    public static Caller of(String name, Collection<Role> roles, CallerKind via) {
        return new Caller(name, name, Set.copyOf(roles), via);
    }

    public boolean may(Role role) {
        return findHighest().filter(highest -> highest.includes(role)).isPresent();
    }

    /** The role that includes all others of the caller; empty without one. */
    public Optional<Role> findHighest() {
        return roles.stream().max(Comparator.naturalOrder());
    }

    /** Who it is, whatever they are called: keep and compare this where two persons must differ. */
    public String identity() {
        return via.code() + ":" + subject;
    }
}
