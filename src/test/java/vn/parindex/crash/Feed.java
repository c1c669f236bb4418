package vn.parindex.crash;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Somebody who follows the changes and remembers the cursor: the feed goes on with what was released since, and nothing else. */
final class Feed {

    private final Ledger ledger;
    private final Marks marks;
    private String cursor;
    private int releases;

    Feed(Ledger ledger, Marks marks) {
        this.ledger = ledger;
        this.marks = marks;
    }

    /** Reads on from the cursor. */
    void read(Client client) {
        var events = listNew(client);
        int next = 0;
        for (int number = releases + 1; number <= ledger.releases.size(); number++) {
            int size = number == 1 ? ledger.releases.get(0).story().path("rows").asInt() : marks.count();
            Violation.unless(next + size <= events.size(), "The feed ends within release %d", number);
            for (int position = 1; position <= size; position++) {
                check(events.get(next++), number, position);
            }
        }
        Violation.unless(next == events.size(), "The feed has %d events too many", events.size() - next);
        releases = ledger.releases.size();
    }

    private List<JsonNode> listNew(Client client) {
        var events = new ArrayList<JsonNode>();
        boolean more = true;
        while (more) {
            var after = cursor == null ? "" : "&after=" + cursor;
            var page = client.call(Call.read("/changes?limit=1000" + after)).require(200);
            events.addAll(page.items());
            cursor = page.text("next");
            more = !page.json().path("links").path("next").isNull();
        }
        return events;
    }

    private void check(JsonNode event, int number, int position) {
        var fact = ledger.releases.get(number - 1);
        boolean fits = event.path("id").asText().equals(number + "-" + position)
                && event.path("release").asText().equals(fact.id())
                && event.path("at").asText().equals(fact.publishedAt());
        if (fits && number > 1) {
            var key = new TreeMap<String, String>();
            event.path("key")
                    .properties()
                    .forEach(cell -> key.put(cell.getKey(), cell.getValue().asText()));
            fits = event.path("action").asText().equals("changed")
                    && note(event, "old")
                            .equals(marks.note(
                                    key, ledger.releases.get(number - 2).mark()))
                    && note(event, "new").equals(marks.note(key, fact.mark()));
        }
        Violation.unless(fits, "This is not event %d of %s: %s", position, fact.id(), event);
    }

    private static String note(JsonNode event, String side) {
        return event.path(side).path("note").asText("");
    }
}
