package vn.parindex.cli;

/** Why a command ends here, told to a person, with the code that a script sees. */
class Failure extends RuntimeException {

    private final transient ExitCode code;

    Failure(ExitCode code, String message) {
        super(message);
        this.code = code;
    }

    ExitCode code() {
        return code;
    }

    /** The service answered with an error. */
    static final class Refused extends Failure {

        private final transient Answer answer;
        private final String hint;

        Refused(Answer answer) {
            this(answer, "");
        }

        private Refused(Answer answer, String hint) {
            super(ExitCode.of(answer), "HTTP " + answer.status());
            this.answer = answer;
            this.hint = hint;
        }

        /** The same, with what may help. */
        Refused hinting(String hint) {
            return new Refused(answer, hint);
        }

        /** May be empty. */
        String hint() {
            return hint;
        }

        Answer answer() {
            return answer;
        }
    }
}
