package vn.parindex.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import vn.parindex.http.ProblemException;

/** Who asks, and whether they may. Reads are open; whatever writes asks here first. */
@RequestScoped
public class Access {

    private final SecurityIdentity identity;
    private final Publishing publishing;
    private final Audit audit;

    Access(SecurityIdentity identity, Publishing publishing, Audit audit) {
        this.identity = identity;
        this.publishing = publishing;
        this.audit = audit;
    }

    /** The caller whose credential was verified; empty for an anonymous request. */
    public Optional<Caller> find() {
        return Callers.find(identity);
    }

    /**
     * The caller, who has this role or one that includes it. A refusal of somebody known is kept in the audit log.
     *
     * @throws ProblemException 401 for an anonymous request; 403 if the caller lacks the role
     */
    public Caller require(Role role) {
        Caller caller = find().orElseThrow(() -> AccessProblems.noCredential(publishing.isEnabled()));
        if (!caller.may(role)) {
            audit.refused(role);
            throw AccessProblems.notAllowed(caller, role);
        }
        return caller;
    }
}
