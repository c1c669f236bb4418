package vn.parindex.changes;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import vn.parindex.release.ChangeCursor;
import vn.parindex.release.CurrentRelease;
import vn.parindex.release.ReleaseRepository;

/** What releases changed, as one row of events that only grows: an event keeps its id and its place for ever. */
@ApplicationScoped
class Changes {

    /** So that a page over a long row of small releases stays cheap; the reader goes on from its cursor. */
    private static final int MOST_RELEASES = 20;

    /** How many events are read from a release at once where a filter may leave out most of them. */
    private static final int AT_ONCE = 1_000;

    /** How many are looked at for one page. */
    private static final int MOST_READ = 10_000;

    private final ReleaseRepository releases;
    private final CurrentRelease current;
    private final ReleaseEvents events;

    Changes(ReleaseRepository releases, CurrentRelease current, ReleaseEvents events) {
        this.releases = releases;
        this.current = current;
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
     * @throws vn.parindex.http.problem.ProblemException 410 where the cursor names a release that is not there
     */
    void require(ChangeCursor cursor) {
        if (cursor.release() > 0 && !releases.hasPublished(cursor.release())) {
            throw ChangeProblems.gone(cursor, current.find());
        }
    }

    /**
     * The events after the cursor up to the release with the number {@code last} that the filter keeps, at most {@code limit}, oldest first.
     * A filtered page ends after some thousand events, however few of them it keeps: the reader goes on from its cursor.
     *
     * @throws vn.parindex.http.problem.ProblemException 410 where the cursor names what is not there
     */
    Page page(ChangeCursor after, long last, int limit, ChangeFilter filter) {
        var told = new ArrayList<Told>();
        var next = after;
        int read = 0;
        for (var release : releases.listPublished(after.nextRelease(), last, MOST_RELEASES)) {
            int at = release.number() == after.release() ? after.position() : 0;
            int total;
            do {
                var part = events.list(release, at, filter.isAll() ? limit - told.size() : AT_ONCE);
                total = part.total();
                if (at > total) {
                    throw ChangeProblems.gone(after, current.find());
                }
                for (var event : part.events()) {
                    next = cursor(release.number(), ++at, total);
                    read++;
                    if (filter.keeps(event)) {
                        told.add(new Told(event, next));
                        if (told.size() == limit) {
                            return new Page(told, next, next.nextRelease() <= last);
                        }
                    }
                }
            } while (at < total && read < MOST_READ);
            next = cursor(release.number(), at, total);
            if (at < total || read >= MOST_READ) {
                break;
            }
        }
        return new Page(told, next, next.nextRelease() <= last);
    }

    /** All of them, read while they are gone through, each time anew. */
    Iterable<ChangeView> all(ChangeCursor after, long last, ChangeFilter filter) {
        return () -> new Iterator<>() {
            private Page page = page(after, last, AT_ONCE, filter);
            private Iterator<ChangeView> left = page.events().iterator();

            @Override
            public boolean hasNext() {
                while (!left.hasNext() && page.more()) {
                    page = page(page.next(), last, AT_ONCE, filter);
                    left = page.events().iterator();
                }
                return left.hasNext();
            }

            @Override
            public ChangeView next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return left.next();
            }
        };
    }

    private static ChangeCursor cursor(long release, int position, int size) {
        return position == size ? ChangeCursor.after(release) : new ChangeCursor(release, position);
    }
}
