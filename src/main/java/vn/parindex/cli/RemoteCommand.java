package vn.parindex.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.ParentCommand;

/** A command that asks the service for something. */
abstract class RemoteCommand implements Callable<Integer> {

    @ParentCommand
    private Parindex parent;

    private final boolean writes;

    /** @param writes whether it needs a token */
    RemoteCommand(boolean writes) {
        this.writes = writes;
    }

    @Override
    public final Integer call() throws IOException {
        var session = parent.session(writes);
        try {
            return run(session).number();
        } catch (Failure.Refused refused) {
            // The problem is the service's document too; it is told in words as well.
            if (!refused.answer().json().isMissingNode()) {
                session.output().document(refused.answer());
            }
            throw refused.answer().status() == 404 && !session.service().isKnown()
                    ? refused.hinting(session.words().say("hint.drafts"))
                    : refused;
        } finally {
            session.meter().clear();
        }
    }

    abstract ExitCode run(Session session) throws IOException;
}
