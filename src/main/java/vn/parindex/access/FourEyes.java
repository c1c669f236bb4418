package vn.parindex.access;

import jakarta.enterprise.context.ApplicationScoped;
import vn.parindex.access.AuditEvent.Outcome;
import vn.parindex.http.problem.ProblemException;

/** Four eyes: where they are asked for, nobody makes readers see what they have made themselves, whichever way it was made. */
@ApplicationScoped
public class FourEyes {

    private final AccessConfig config;
    private final Persons persons;
    private final Audit audit;

    FourEyes(AccessConfig config, Audit audit) {
        this.config = config;
        this.persons = new Persons(config.accounts());
        this.audit = audit;
    }

    /** Whether a second person must publish what one has made. */
    public boolean areNeeded() {
        return config.fourEyes();
    }

    /**
     * Returns if the caller may publish what the author has made; a refusal is kept in the audit log.
     *
     * @param author a {@link Caller#identity()}
     * @param action the stable code of what is tried
     * @param target what it is tried on
     * @throws ProblemException 403 if the caller is the author, or may be
     */
    public void require(Caller caller, String author, String action, String target) {
        if (!config.fourEyes()) {
            return;
        }
        var comparison = persons.compare(author, caller.identity());
        if (comparison != Persons.Comparison.TWO_PERSONS) {
            audit.record(action, target, Outcome.REFUSED, "four eyes: made by " + author);
            throw comparison == Persons.Comparison.ONE_PERSON
                    ? AccessProblems.secondPersonNeeded(target)
                    : AccessProblems.maybeOnePerson(target);
        }
    }
}
