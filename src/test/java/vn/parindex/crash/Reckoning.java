package vn.parindex.crash;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Holds what the service says after it was started again against what it had acknowledged before. */
final class Reckoning {

    private final Ledger ledger;
    private final Marks marks;
    private final Editor editor;
    private final Random random;
    private final AuditTrail audit;
    private final Feed feed;

    Reckoning(Ledger ledger, Marks marks, Editor editor, Random random) {
        this.ledger = ledger;
        this.marks = marks;
        this.editor = editor;
        this.random = random;
        this.audit = new AuditTrail(ledger);
        this.feed = new Feed(ledger, marks);
    }

    /**
     * Everything that was acknowledged is there and, of the step that was not, all or nothing; what is found of it is entered.
     *
     * @param pending the step without an answer; empty where there is none
     * @return the id of what the pending step made or changed; empty where nothing of it is found
     */
    Optional<String> settle(Client client, Optional<Step> pending) {
        var released = releases(client, pending.filter(step -> step.kind().isReleasing()));
        current(client);
        sameAsEver(client, ledger.releases.get(random.nextInt(ledger.releases.size())));
        var done = audit.read(client, pending);
        if (released.isPresent()) {
            Violation.unless(done.equals(released), "The event of the release %s is that of %s", released, done);
        }
        pending.ifPresent(step -> done.ifPresent(id -> enter(step, id, released)));
        feed.read(client);
        for (var draft : List.copyOf(ledger.drafts.entrySet())) {
            editor.requireWhole(draft.getKey(), draft.getValue().mark());
        }
        return done;
    }

    /** The list is the ledger; at most the pending release is there beside it. */
    private Optional<String> releases(Client client, Optional<Step> pending) {
        var seen = new ArrayList<>(client.list(Call.read("/releases?limit=1000")));
        Collections.reverse(seen);
        int known = ledger.releases.size();
        Violation.unless(seen.size() >= known, "%d of %d releases are there", seen.size(), known);
        for (int i = 0; i < known; i++) {
            var was = ledger.releases.get(i).story();
            Violation.unless(seen.get(i).equals(was), "The release %s is told as %s", was, seen.get(i));
        }
        if (seen.size() == known) {
            return Optional.empty();
        }
        var story = seen.get(known);
        Violation.unless(
                pending.isPresent() && seen.size() == known + 1,
                "Nobody published %s",
                seen.subList(known, seen.size()));
        var step = pending.get();
        var id = story.path("id").asText();
        var last = ledger.current();
        Violation.unless(
                step.kind() == Kind.PUBLISH
                        ? id.equals(step.target())
                        : story.path("reason").asText().equals(step.reason()),
                "%s is not what was asked for with %s",
                story,
                step);
        Violation.unless(
                story.path("number").asLong() == known + 1
                        && story.path("publishedAt").asText().compareTo(last.publishedAt()) > 0
                        && story.path("rows").equals(last.story().path("rows")),
                "%s does not follow %s",
                story,
                last.story());
        ledger.release(editor.look(id, step.mark()));
        return Optional.of(id);
    }

    /** What readers get is the current release, whole. */
    private void current(Client client) {
        var zip = client.call(Call.read("/dataset.zip")).require(200);
        var fact = ledger.current();
        Violation.unless(
                fact.digest().equals(zip.digest()) && marks.read(zip.body()).equals(fact.mark()),
                "Readers do not get %s with the mark “%s”",
                fact.id(),
                fact.mark());
    }

    /** A release, however it is asked for, has the bytes that it had when it was first seen. */
    private void sameAsEver(Client client, Ledger.Fact fact) {
        for (var path : List.of("/releases/" + fact.id() + "/dataset.zip", "/dataset.zip?asOf=" + fact.publishedAt())) {
            var digest = client.call(Call.read(path)).require(200).digest();
            Violation.unless(fact.digest().equals(digest), "%s has changed", path);
        }
    }

    /** The pending step took effect although nobody was told. */
    private void enter(Step step, String id, Optional<String> released) {
        switch (step.kind()) {
            case PUBLISH, RESTORE -> {
                Violation.unless(released.isPresent(), "There is an event of %s, and no release", step);
                ledger.acknowledge(step.kind(), id);
            }
            case DISCARD -> {
                ledger.acknowledge(step.kind(), id);
                ledger.drafts.remove(id);
                Violation.unless(editor.status(id).equals("discarded"), "There is an event of %s, no more", step);
            }
            case UPLOAD, REBASE -> {
                ledger.acknowledge(step.kind(), id);
                ledger.drafts.remove(step.target());
                ledger.drafts.put(
                        id, new Ledger.Draft(step.mark(), ledger.current().id()));
            }
            case FIRST_START, RESTART -> throw new IllegalArgumentException(step.toString());
        }
    }

    /** Everything once more: each release, and the whole feed from its beginning. */
    void settleAll(Client client) {
        settle(client, Optional.empty());
        ledger.releases.forEach(fact -> sameAsEver(client, fact));
        new Feed(ledger, marks).read(client);
    }
}
