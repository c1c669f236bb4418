package vn.parindex.intake.changes;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import vn.parindex.release.ChangeCursor;
import vn.parindex.release.ReleaseRepository;

/** What releases changed, as one row of events that only grows: an event keeps its id and its place for ever. */
@ApplicationScoped
class Changes {

    /** So that a page over a long row of small releases stays cheap; the reader goes on from its cursor. */
    private static final int MOST_RELEASES = 20;

    private final ReleaseRepository releases;
    private final ReleaseEvents events;

    Changes(ReleaseRepository releases, ReleaseEvents events) {
        this.releases = releases;
        this.events = events;
    }

    /** An event and the cursor to go on from once it is applied. */
    record Told(ChangeView event, ChangeCursor next) {}

    /**
     * @param next the cursor after the last event; where there is none, the end of what was looked through
     * @param more whether another page follows now
     */
    record Page(List<Told> told, ChangeCursor next, boolean more) {

        boolean isEmpty() {
            return told.isEmpty();
        }

        List<ChangeView> events() {
            return told.stream().map(Told::event).toList();
        }
    }

    /**
     * Whether there may be events to go on with after this cursor, now or later.
     *
     * @throws vn.parindex.http.ProblemException 410 where the cursor names a release that is not there
     */
    void require(ChangeCursor cursor) {
        if (cursor.release() > 0 && !releases.hasPublished(cursor.release())) {
            throw ChangeProblems.gone(cursor, releases.findCurrent());
        }
    }

    /**
     * The events after the cursor up to the release with the number {@code last}, at most {@code limit}, oldest first.
     *
     * @throws vn.parindex.http.ProblemException 410 where the cursor names what is not there
     */
    Page page(ChangeCursor after, long last, int limit) {
        var told = new ArrayList<Told>();
        var next = after;
        for (var release : releases.listPublished(after.nextRelease(), last, MOST_RELEASES)) {
            int from = release.number() == after.release() ? after.position() : 0;
            var part = events.list(release, from, limit - told.size());
            if (from > part.total()) {
                throw ChangeProblems.gone(after, releases.findCurrent());
            }
            int at = from;
            for (var event : part.events()) {
                told.add(new Told(event, cursor(release.number(), ++at, part.total())));
            }
            next = cursor(release.number(), at, part.total());
            if (told.size() == limit) {
                break;
            }
        }
        return new Page(told, next, next.nextRelease() <= last);
    }

    private static ChangeCursor cursor(long release, int position, int size) {
        return position == size ? ChangeCursor.after(release) : new ChangeCursor(release, position);
    }
}
