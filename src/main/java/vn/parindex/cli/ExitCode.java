package vn.parindex.cli;

/** What a script learns from how the command line ends; the numbers never change. */
enum ExitCode {
    /** Done. */
    OK(0),

    /** The content breaks rules; the findings say where. */
    FINDINGS(1),

    /** The command cannot be carried out as it was typed: an option, a file, no token. */
    USAGE(2),

    /** The service refuses, as with 401, 403 or 404. */
    REFUSED(3),

    /** The service is not reached, or fails (5xx). */
    UNAVAILABLE(4),

    /** Somebody or something else came first (409, 412). */
    CONFLICT(5),

    /** A person must decide: warnings to acknowledge, withdrawals to confirm. */
    DECISION(6),

    /** Something on this machine: a file that cannot be read or written, a download that is not what the service states. */
    LOCAL(7);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    /** What an answer with an error status comes to. */
    static ExitCode of(Answer answer) {
        if (answer.status() >= 500) {
            return UNAVAILABLE;
        }
        if (answer.status() == 409 && answer.faults("acknowledge", "confirmWithdrawals")) {
            return DECISION;
        }
        return answer.status() == 409 || answer.status() == 412 ? CONFLICT : REFUSED;
    }
}
