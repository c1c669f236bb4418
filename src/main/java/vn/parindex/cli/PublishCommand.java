package vn.parindex.cli;

import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a draft what readers see; asks nothing. */
@Command(name = "publish", sortOptions = false)
final class PublishCommand extends RemoteCommand {

    @Parameters(paramLabel = "ID", descriptionKey = "option.draft")
    private String id;

    @Option(names = "--acknowledge", paramLabel = "N", descriptionKey = "option.acknowledge")
    private Integer acknowledge;

    @Option(names = "--confirm-withdrawals", descriptionKey = "option.confirmWithdrawals")
    private boolean confirmWithdrawals;

    @Option(names = "--if-match", paramLabel = "ETAG", descriptionKey = "option.ifMatch")
    private String ifMatch;

    PublishCommand() {
        super(true);
    }

    @Override
    ExitCode run(Session session) {
        var words = session.words();
        var query = new QueryString().with("acknowledge", acknowledge).flag("confirmWithdrawals", confirmWithdrawals);
        var answer = session.tried(id, "publish", query, Optional.ofNullable(ifMatch));
        if (answer.repeated() && answer.status() == 409 && answer.faults("status")) {
            answer = published(session, answer);
        }
        var draft = session.following().await(answer.require(words));
        session.output().document(draft.answer());
        session.output().summary(words.say("published", draft.id()), draft.id());
        return draft.end();
    }

    /** Asked twice, the service may have done it the first time without being heard. */
    private Answer published(Session session, Answer refusal) {
        var release = session.release(id);
        return new Draft(release).is("published") ? release : refusal;
    }
}
