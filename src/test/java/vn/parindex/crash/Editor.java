package vn.parindex.crash;

import java.util.Random;

/** The publisher: takes whole steps, sees that each did what it should, and enters it into the ledger. */
final class Editor {

    static final String MARK = "crash mark ";

    private static final String CSV = "text/csv";
    private static final String ZIP = "application/zip";
    private static final long LONGEST_CHECK_NANOS = 60_000_000_000L;

    private final Ledger ledger;
    private final Marks marks;
    private final Random random;
    private final Aim aim;
    private Client client;
    private int lastMark;
    private int steps;
    private int releases;

    Editor(Client client, Ledger ledger, Marks marks, Random random, Aim aim) {
        this.client = client;
        this.ledger = ledger;
        this.marks = marks;
        this.random = random;
        this.aim = aim;
    }

    /** Goes on with the service that was started again. */
    void use(Client restarted) {
        client = restarted;
    }

    /** Prepares what the service will be killed in; other kinds than those of publishing need none. */
    Step prepare(Kind kind) {
        return switch (kind) {
            case UPLOAD -> upload();
            case PUBLISH -> {
                var draft = freshDraft();
                yield step(kind, Call.publish(draft), draft);
            }
            case RESTORE -> restore();
            case DISCARD -> {
                var draft = anyDraft();
                yield step(kind, Call.discard(draft), draft);
            }
            case REBASE -> {
                var draft = freshDraft();
                publish(finish(upload()));
                yield step(kind, Call.rebase(draft), draft);
            }
            case FIRST_START, RESTART -> throw new IllegalArgumentException(kind.label());
        };
    }

    private Step step(Kind kind, Call call, String draft) {
        return new Step(kind, call, draft, ledger.drafts.get(draft).mark(), null);
    }

    private Step upload() {
        var mark = MARK + ++lastMark;
        var reason = "upload of " + mark;
        boolean whole = random.nextInt(4) == 0;
        var content = whole
                ? marks.pack(client.call(Call.read("/dataset.zip")).require(200).body(), mark)
                : marks.patch(mark);
        return new Step(
                Kind.UPLOAD, Call.upload(whole ? ZIP : CSV, content, reason, "key of " + mark), null, mark, reason);
    }

    private Step restore() {
        var current = ledger.current().mark();
        var others = ledger.releases.stream()
                .filter(fact -> !fact.mark().equals(current))
                .toList();
        if (others.isEmpty()) {
            publish(finish(upload()));
            return restore();
        }
        var earlier = others.get(random.nextInt(others.size()));
        var reason = "restore " + ledger.releases.size() + " of " + earlier.id() + ", " + ++lastMark;
        return new Step(Kind.RESTORE, Call.restore(earlier.id(), reason), earlier.id(), earlier.mark(), reason);
    }

    /** A draft against the current release: one that waits, or a new one. */
    private String freshDraft() {
        if (ledger.drafts.isEmpty() || random.nextBoolean()) {
            return finish(upload());
        }
        var draft = ledger.drafts.keySet().iterator().next();
        return finish(step(Kind.REBASE, Call.rebase(draft), draft));
    }

    private String anyDraft() {
        var drafts = ledger.drafts.keySet();
        return drafts.isEmpty() || random.nextBoolean()
                ? finish(upload())
                : drafts.iterator().next();
    }

    /** Takes the step to its end, as often as it was begun, and answers the draft or release that it made. */
    String finish(Step step) {
        long begun = System.nanoTime();
        var reply = client.call(step.call()).requireDone();
        aim.took(step.kind(), (System.nanoTime() - begun) / 1_000_000);
        return enter(step, reply);
    }

    /** Enters a step that was acknowledged, looks at what it made and answers its id. */
    String enter(Step step, Reply reply) {
        var id = reply.text("id");
        steps++;
        releases += step.kind().isReleasing() ? 1 : 0;
        switch (step.kind()) {
            case UPLOAD -> {
                ledger.acknowledge(step.kind(), id);
                ledger.drafts.put(id, new Ledger.Draft(step.mark(), reply.text("base")));
                requireWhole(id, step.mark());
            }
            case PUBLISH -> {
                ledger.acknowledge(step.kind(), id);
                ledger.release(look(id, step.mark()));
            }
            case RESTORE -> {
                ledger.acknowledge(step.kind(), id);
                ledger.release(look(id, step.mark()));
            }
            case DISCARD -> {
                ledger.acknowledge(step.kind(), id);
                ledger.drafts.remove(id);
                Violation.unless(status(id).equals("discarded"), "%s was discarded and is not", id);
            }
            case REBASE -> {
                var base = reply.text("base");
                if (!ledger.madeAnew(step.target(), id, new Ledger.Draft(step.mark(), base))) {
                    ledger.acknowledge(step.kind(), id);
                }
                requireWhole(id, step.mark());
            }
            case FIRST_START, RESTART -> throw new IllegalArgumentException(step.toString());
        }
        return id;
    }

    void publish(String draft) {
        finish(step(Kind.PUBLISH, Call.publish(draft), draft));
    }

    void discard(String draft) {
        finish(step(Kind.DISCARD, Call.discard(draft), draft));
    }

    /** How many steps were acknowledged. */
    int steps() {
        return steps;
    }

    /** How many of them gave readers a new release. */
    int releases() {
        return releases;
    }

    /** A release as it is seen for the first time; it must carry the mark. */
    Ledger.Fact look(String id, String mark) {
        var story = client.call(Call.read("/releases/" + id)).require(200).json();
        var zip = client.call(Call.read("/dataset.zip?release=" + id)).require(200);
        var seen = marks.read(zip.body());
        Violation.unless(seen.equals(mark), "%s carries “%s”, not “%s”", id, seen, mark);
        return new Ledger.Fact(id, story, mark, zip.digest());
    }

    /** A check that the kill interrupted is taken up again by a rebase. */
    private void awaitChecked(String draft) {
        long until = System.nanoTime() + LONGEST_CHECK_NANOS;
        for (var status = status(draft); !status.equals("draft"); status = status(draft)) {
            Violation.unless(
                    status.equals("checking") || status.equals("interrupted"), "The draft %s is %s", draft, status);
            Violation.unless(System.nanoTime() < until, "The draft %s is still %s", draft, status);
            if (status.equals("interrupted")) {
                client.call(Call.rebase(draft)).requireDone();
                ledger.acknowledge(Kind.REBASE, draft);
            }
            pause();
        }
    }

    String status(String id) {
        return client.call(Call.look("/releases/" + id)).require(200).text("status");
    }

    /** A draft is whole once it is checked: its report tells of nothing new, its data carry the mark, and only those who may see them. */
    void requireWhole(String draft, String mark) {
        client.call(Call.read("/releases/" + draft)).require(404);
        client.call(Call.read("/dataset.zip?release=" + draft)).require(404);
        awaitChecked(draft);
        var report = client.call(Call.look("/releases/" + draft + "/report"))
                .require(200)
                .json()
                .path("findings");
        Violation.unless(
                report.path("errors").asInt() == 0 && report.path("warnings").asInt() == 0,
                "The draft %s has findings: %s",
                draft,
                report);
        var seen = marks.read(client.call(Call.look("/releases/" + draft + "/dataset.zip"))
                .require(200)
                .body());
        Violation.unless(seen.equals(mark), "The draft %s carries “%s”, not “%s”", draft, seen, mark);
        if (random.nextInt(4) == 0) {
            var diff = client.call(Call.look("/releases/" + draft + "/diff?limit=1"))
                    .require(200)
                    .json()
                    .path("totals");
            Violation.unless(
                    diff.path("changed").asInt() == marks.count()
                            && diff.path("added").asInt() == 0
                            && diff.path("withdrawn").asInt() == 0,
                    "The draft %s changes %s instead of %d rows",
                    draft,
                    diff,
                    marks.count());
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
