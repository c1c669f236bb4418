package vn.parindex.cli;

import java.time.Duration;

/** Waits for a check that the service carries out by itself, and shows how many rows are read, checked and stored. */
final class Following {

    private static final String CHECKING = "checking";
    private static final Duration FIRST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private final Session session;

    Following(Session session) {
        this.session = session;
    }

    /** The draft when its check is over; at once where the service has done it before it answered. */
    Draft await(Answer answer) {
        var draft = new Draft(answer);
        var pause = FIRST;
        session.meter().begin();
        try {
            while (draft.is(CHECKING)) {
                draw(draft);
                Service.sleep(pause);
                pause = shorter(pause.multipliedBy(3).dividedBy(2), LONGEST);
                draft = new Draft(session.draft(draft.id()));
            }
        } finally {
            session.meter().clear();
        }
        if (draft.is("interrupted")) {
            session.output().complain(session.words().say("interrupted", draft.id()));
        }
        return draft;
    }

    private void draw(Draft draft) {
        var words = session.words();
        var progress = draft.progress();
        long read = progress.path("read").asLong();
        long checked = progress.path("checked").asLong();
        long stored = progress.path("stored").asLong();
        long total = progress.path("total").asLong();
        var rows = total > 0
                ? words.say("progress.rows", read, checked, stored, total)
                : words.say("progress.rowsOfMany", read, checked, stored);
        // Reading, checking and storing are a third each.
        session.meter()
                .draw(elapsed ->
                        ProgressBar.of(words.say("progress.check"), read + checked + stored, 3 * total, rows, elapsed));
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
