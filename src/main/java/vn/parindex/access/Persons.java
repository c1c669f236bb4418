package vn.parindex.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells persons apart by what never changes of their credentials, for four eyes (ADR 025).
 *
 * @param accounts for names of publisher tokens the {@code sub} of the account that the same person has at the provider, or
 *     {@link #NO_ACCOUNT}
 */
record Persons(Map<String, String> accounts) {

    /** Stands for the account of a token that is a machine's, or of somebody whom the provider does not know. */
    static final String NO_ACCOUNT = "none";

    /** What is known of two callers. */
    enum Comparison {
        TWO_PERSONS,
        ONE_PERSON,
        /** A token and an account that may be of one person. */
        UNCERTAIN
    }

    /** Compares two of {@link Caller#identity()}; what the service has made by itself is nobody's. */
    Comparison compare(String one, String other) {
        if (one.equals(other)) {
            return Comparison.ONE_PERSON;
        }
        var token = subject(CallerKind.TOKEN, one, other);
        var account = subject(CallerKind.OIDC, one, other);
        if (token.isEmpty() || account.isEmpty()) {
            return Comparison.TWO_PERSONS;
        }
        String known = accounts.get(token.get());
        if (known == null) {
            return Comparison.UNCERTAIN;
        }
        return known.equals(account.get()) ? Comparison.ONE_PERSON : Comparison.TWO_PERSONS;
    }

    private static Optional<String> subject(CallerKind via, String one, String other) {
        String start = via.code() + ":";
        return List.of(one, other).stream()
                .filter(identity -> identity.startsWith(start))
                .map(identity -> identity.substring(start.length()))
                .findFirst();
    }
}
