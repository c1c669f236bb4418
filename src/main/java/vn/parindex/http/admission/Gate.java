package vn.parindex.http.admission;

import vn.parindex.http.problem.ProblemException;

/** Lets callers in or turns them away; a bean of the floor that knows who asks. */
public interface Gate {

    /**
     * Returns if the caller has this role or one that includes it.
     *
     * @throws ProblemException 401 for an anonymous request; 403 if the caller lacks the role
     */
    void admit(Role role);
}
