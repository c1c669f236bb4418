package vn.parindex.crash;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The audit log as the ledger must find it: each acknowledged step has its event, and none has two. */
final class AuditTrail {

    private static final String DRAFT = "release.draft";
    private static final String REBASE = "release.rebase";
    private static final List<String> ONCE = List.of("release.publish", "release.discard", "release.restore");
    private static final Pattern FORMER = Pattern.compile(", was (\\S+)$");
    private static final Pattern MARK = Pattern.compile(Editor.MARK + "\\d+");

    private final Ledger ledger;
    private final Map<String, Integer> seen = new TreeMap<>();
    private final Map<String, String> draftsByMark = new TreeMap<>();
    /** By the id that a draft had, the one that it got when it was made anew. */
    private final Map<String, String> nextIds = new TreeMap<>();

    private long last;

    AuditTrail(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * Reads the events since the last time; answers the id of what the pending step made or changed, if it has an event.
     *
     * @param pending the step without an answer; empty where there is none
     */
    Optional<String> read(Client client, Optional<Step> pending) {
        for (var event : listNew(client)) {
            seen.merge(action(event) + " " + target(event), 1, Integer::sum);
            if (action(event).equals(REBASE)) {
                var former = FORMER.matcher(event.path("detail").asText());
                if (former.find()) {
                    nextIds.put(former.group(1), target(event));
                }
            }
            if (action(event).equals(DRAFT)) {
                var mark = MARK.matcher(event.path("detail").asText());
                Violation.unless(mark.find(), "Nobody uploaded %s", event);
                var other = draftsByMark.put(mark.group(), target(event));
                Violation.unless(
                        other == null || other.equals(target(event)),
                        "One upload made two drafts: %s, %s",
                        other,
                        event);
            }
        }
        for (var draft : ledger.uploaded) {
            Violation.unless(
                    seen.containsKey(DRAFT + " " + draft) || seen.containsKey(REBASE + " " + draft),
                    "There is no event of the draft %s",
                    draft);
        }
        ledger.acknowledged.forEach((what, times) -> Violation.unless(
                seen.getOrDefault(what, 0) >= times,
                "There are %d events of %s, acknowledged %d times",
                seen.get(what),
                what,
                times));
        return exact(pending).or(() -> pending.flatMap(this::loose));
    }

    private List<JsonNode> listNew(Client client) {
        var events = new ArrayList<JsonNode>();
        for (var event :
                client.call(Call.look("/audit?limit=1000")).require(200).items()) {
            if (event.path("id").asLong() > last && action(event).startsWith("release.")) {
                Violation.unless(event.path("outcome").asText().equals("done"), "%s", event);
                events.add(event);
            }
        }
        last = events.stream().mapToLong(event -> event.path("id").asLong()).reduce(last, Math::max);
        return events;
    }

    /** What is done once has as many events as acknowledgements; the pending step may have one more. */
    private Optional<String> exact(Optional<Step> pending) {
        var extra = new TreeMap<String, Integer>();
        seen.forEach((what, times) -> extra.merge(what, times, Integer::sum));
        ledger.acknowledged.forEach((what, times) -> extra.merge(what, -times, Integer::sum));
        extra.keySet().removeIf(what -> !ONCE.contains(what.substring(0, what.indexOf(' '))));
        extra.values().removeIf(times -> times == 0);
        if (extra.isEmpty()) {
            return Optional.empty();
        }
        var what = extra.firstKey();
        var action = pending.map(step -> "release." + step.kind().label()).orElse("");
        Violation.unless(
                extra.size() == 1 && extra.get(what) == 1 && what.startsWith(action + " "),
                "Events and acknowledgements differ by %s; pending: %s",
                extra,
                pending);
        return Optional.of(what.substring(action.length() + 1));
    }

    /** An upload or a rebase may have several events, because an interrupted check is taken up again. */
    private Optional<String> loose(Step step) {
        return switch (step.kind()) {
            case UPLOAD -> Optional.ofNullable(draftsByMark.get(step.mark()));
            case REBASE -> {
                var id = nextIds.getOrDefault(step.target(), step.target());
                var what = REBASE + " " + id;
                boolean more = seen.getOrDefault(what, 0) > ledger.acknowledged.getOrDefault(what, 0);
                yield more ? Optional.of(id) : Optional.empty();
            }
            default -> Optional.empty();
        };
    }

    private static String action(JsonNode event) {
        return event.path("action").asText();
    }

    private static String target(JsonNode event) {
        return event.path("target").asText();
    }
}
