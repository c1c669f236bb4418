package vn.parindex.document;

import vn.parindex.http.Text;

/** A document that is not read, with the reason and with what to do about it. */
public final class UnreadableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String rule;
    private final transient Text reason;

    /** {@code rule}: a stable code in kebab-case. */
    public UnreadableException(String rule, String vi, String en) {
        super(rule + ": " + en);
        this.rule = rule;
        this.reason = Text.of(vi, en);
    }

    public String rule() {
        return rule;
    }

    public Text reason() {
        return reason;
    }
}
