package vn.parindex.crash;

/** Something that was promised and does not hold after a kill. */
final class Violation extends AssertionError {

    private static final long serialVersionUID = 1L;

    Violation(String message) {
        super(message);
    }

    Violation(String message, Throwable cause) {
        super(message, cause);
    }

    static void unless(boolean holds, String message, Object... values) {
        if (!holds) {
            throw new Violation(message.formatted(values));
        }
    }
}
