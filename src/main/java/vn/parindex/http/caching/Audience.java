package vn.parindex.http.caching;

import jakarta.enterprise.context.RequestScoped;

/** Whom an answer is for: everybody, unless somebody says that it is for this caller only. */
@RequestScoped
public class Audience {

    private boolean isPrivate;

    /** From now on the answer is for this caller only: nobody keeps it, and no tag tells whether it changed. */
    public void answerPrivately() {
        isPrivate = true;
    }

    boolean isPrivate() {
        return isPrivate;
    }
}
