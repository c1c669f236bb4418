package vn.parindex.http;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Instant;

/** A state of the data without data: live, pinned by {@code release=r1}, or a draft by {@code release=draft}. */
@Alternative
@RequestScoped
public class ProbeState implements DataState {

    static final Instant PUBLISHED = Instant.parse("2026-11-24T05:06:07.890Z");

    private final Inquiry inquiry;

    ProbeState(Inquiry inquiry) {
        this.inquiry = inquiry;
    }

    @Override
    public String tag() {
        if (inquiry.text("release").filter("unknown"::equals).isPresent()) {
            throw ProblemException.of(ProblemType.RELEASE_NOT_FOUND, ProblemType.RELEASE_NOT_FOUND.explanation());
        }
        return "r1";
    }

    @Override
    public Instant lastModified() {
        return PUBLISHED;
    }

    @Override
    public boolean pinned() {
        return inquiry.text("release").filter("r1"::equals).isPresent();
    }

    @Override
    public boolean isDraft() {
        return inquiry.text("release").filter("draft"::equals).isPresent();
    }
}
