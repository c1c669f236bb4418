package vn.parindex.changes;

import java.util.LinkedHashSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import vn.parindex.catalog.Unit;
import vn.parindex.http.problem.Fault;
import vn.parindex.http.request.Reading;
import vn.parindex.release.ChangeCursor;
import vn.parindex.selection.Selection;

/**
 * What is asked of a page of changes.
 *
 * @param most how many events it holds at most
 * @param whole whether a table of everything is asked for, however much that is
 * @param waits whether the answer may be held back, for no matter how long
 * @param seconds for how long
 */
record ChangeRequest(ChangeCursor from, ChangeFilter filter, int most, boolean whole, boolean waits, int seconds) {

    private static final int MOST = 1000;
    private static final int LONGEST_WAIT = 25;

    static ChangeRequest of(ChangeQuery query, Selection selection) {
        var reading = selection.reading();
        var from = cursor(query.feed().after(), ChangeProblems::brokenCursor, reading);
        var filter = filter(query.feed(), selection);
        int rows = reading.limit(query.limit(), 100, MOST);
        int seconds = reading.number("wait", query.seconds(), 0, LONGEST_WAIT).orElse(0);
        boolean waits = reading.text(query.seconds()).isPresent();
        return new ChangeRequest(from, filter, Math.min(rows, MOST), rows > MOST, waits, seconds);
    }

    /** Which events are meant, of pages and of streams. */
    static ChangeFilter filter(FeedQuery query, Selection selection) {
        var named = new LinkedHashSet<String>();
        selection.units(query.on()).units("unit", query.unit(), OptionalInt.empty()).stream()
                .map(Unit::id)
                .forEach(named::add);
        return new ChangeFilter(
                Set.copyOf(selection.reading().choices("entity", query.entity(), ReleaseEvents.entityNames())),
                Set.copyOf(selection.indicatorCodes(query.indicator())),
                named);
    }

    /** Where to go on from: the beginning, where no cursor was sent or a broken one. */
    static ChangeCursor cursor(String sent, Function<String, Fault> broken, Reading reading) {
        var text = reading.text(sent);
        var cursor = text.flatMap(ChangeCursor::parse);
        if (text.isPresent() && cursor.isEmpty()) {
            reading.fault(broken.apply(text.get()));
        }
        return cursor.orElse(ChangeCursor.START);
    }
}
