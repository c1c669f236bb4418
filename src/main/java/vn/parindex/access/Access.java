package vn.parindex.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import vn.parindex.http.admission.Gate;
import vn.parindex.http.admission.Role;
import vn.parindex.http.caching.Audience;

/** Who asks, and whether they may. What an operation needs stands on it and is kept before it runs ({@link vn.parindex.http.admission.Needs}). */
@RequestScoped
public class Access implements Gate {

    private final SecurityIdentity identity;
    private final Publishing publishing;
    private final Audit audit;
    private final Audience audience;

    Access(SecurityIdentity identity, Publishing publishing, Audit audit, Audience audience) {
        this.identity = identity;
        this.publishing = publishing;
        this.audit = audit;
        this.audience = audience;
    }

    /** The caller whose credential was verified; empty for an anonymous request. */
    public Optional<Caller> find() {
        return Callers.find(identity);
    }

    /**
     * The caller of an operation that is not for everybody.
     *
     * @throws IllegalStateException where nobody was asked who they are
     */
    public Caller caller() {
        return find().orElseThrow(() -> new IllegalStateException("the operation has no @Needs"));
    }

    /** A refusal of somebody known is kept in the audit log; what whoever is let in is answered is for nobody else. */
    @Override
    public void admit(Role role) {
        audience.answerPrivately();
        Caller caller = find().orElseThrow(() -> AccessProblems.noCredential(publishing.isEnabled()));
        if (!caller.may(role)) {
            audit.refused(role);
            throw AccessProblems.notAllowed(caller, role);
        }
    }

    /** Whether the caller may see what is not published; whoever asks answers with it, so that it is for nobody else. */
    public boolean maySeeDrafts() {
        boolean may = find().filter(caller -> caller.may(Role.EDITOR)).isPresent();
        if (may) {
            audience.answerPrivately();
        }
        return may;
    }
}
