package vn.parindex.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;

/** Sends content and waits for what its check comes to. */
final class Uploading {

    /** So often the same content was uploaded and discarded that nobody knows any more what is meant. */
    private static final int MOST_ROUNDS = 50;

    private final Session session;
    private final Shipment shipment;
    private final QueryString query;

    Uploading(Session session, Shipment shipment, QueryString query) {
        this.session = session;
        this.shipment = shipment;
        this.query = query;
    }

    /** The draft of this content under this key, whatever became of it. */
    Draft draft(String key) throws IOException {
        var answer = send(Optional.of(key));
        // An earlier try was cut short by a stop of the service; what was sent is there, and is checked anew.
        var left = new Draft(answer);
        return left.is("interrupted")
                ? session.step(left.id(), "rebase", new QueryString(), Optional.empty())
                : session.following().await(answer);
    }

    /** The draft of this content against the current release: the one that is there already, or a new one. */
    Draft draftAgainst(String base) throws IOException {
        for (int round = 1; ; round++) {
            var draft = draft(RequestKey.of(shipment, query, base, round));
            if (!draft.is("discarded") || round == MOST_ROUNDS) {
                return draft;
            }
        }
    }

    /** What the check of this content comes to; nothing is kept. */
    Draft dryRun() throws IOException {
        return new Draft(send(Optional.empty()));
    }

    private Answer send(Optional<String> key) throws IOException {
        var words = session.words();
        var meter = session.meter();
        long size = shipment.size();
        Function<CountingBody, Runnable> tick = body -> () -> {
            long sent = body.sent();
            var figures = words.size(sent) + "/" + words.size(size);
            meter.draw(elapsed -> sent < size
                    ? ProgressBar.of(words.say("progress.send"), sent, size, figures, elapsed)
                    : ProgressBar.of(words.say("progress.check"), 0, 0, "", elapsed));
        };
        meter.begin();
        try {
            return session.service().send("/releases", shipment, query, key, tick);
        } finally {
            meter.clear();
        }
    }
}
