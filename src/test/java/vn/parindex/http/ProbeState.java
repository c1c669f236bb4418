package vn.parindex.http;

import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.time.Instant;
import vn.parindex.http.caching.DataState;
import vn.parindex.http.problem.ProblemException;
import vn.parindex.http.problem.ProblemType;
import vn.parindex.http.request.Inquiry;

/**
 * For the {@link Probe}s a state of the data without data: live, pinned by {@code release=r1}, or a draft by {@code release=draft}, so
 * that the tests of this floor need none above it. Everything else is answered from the state that it asks for.
 */
@Decorator
@Priority(1)
class ProbeState implements DataState {

    static final Instant PUBLISHED = Instant.parse("2026-11-24T05:06:07.890Z");

    @Inject
    @Delegate
    @Any
    DataState state;

    @Inject
    Inquiry inquiry;

    private boolean isProbed() {
        return inquiry.path().startsWith("/api/v1/probe");
    }

    private boolean isFor(String release) {
        return inquiry.release().filter(release::equals).isPresent();
    }

    @Override
    public String tag() {
        if (!isProbed()) {
            return state.tag();
        }
        if (isFor("unknown")) {
            throw ProblemException.of(ProblemType.RELEASE_NOT_FOUND, ProblemType.RELEASE_NOT_FOUND.explanation());
        }
        return "r1";
    }

    @Override
    public Instant lastModified() {
        return isProbed() ? PUBLISHED : state.lastModified();
    }

    @Override
    public boolean pinned() {
        return isProbed() ? isFor("r1") : state.pinned();
    }

    @Override
    public boolean isFinal() {
        return isProbed() ? isFor("r1") : state.isFinal();
    }

    @Override
    public Instant visibleSince() {
        return isProbed() ? PUBLISHED : state.visibleSince();
    }

    @Override
    public boolean isDraft() {
        return isProbed() ? isFor("draft") : state.isDraft();
    }
}
