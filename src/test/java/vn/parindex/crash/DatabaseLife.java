package vn.parindex.crash;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** One database from its first start on, through rounds in each of which the service is killed once. */
final class DatabaseLife {

    private static final List<Integer> MARKED = List.of(5, 60, 600);
    private static final int MOST_DRAFTS = 3;

    /** What comes in each nine rounds, in any order. */
    private static final List<Kind> DECK = List.of(
            Kind.UPLOAD,
            Kind.UPLOAD,
            Kind.PUBLISH,
            Kind.PUBLISH,
            Kind.RESTORE,
            Kind.RESTORE,
            Kind.DISCARD,
            Kind.REBASE,
            Kind.RESTART);

    private final Store store;
    private final List<String> options;
    private final Path log;
    private final Random random;
    private final Aim aim;
    private final Tally tally;
    private final Ledger ledger = new Ledger();
    private final List<Kind> deck = new ArrayList<>();
    private Service service;
    private Client client;
    private Editor editor;
    private Reckoning reckoning;
    private Told told;

    DatabaseLife(Store store, List<String> options, Path log, Random random, Aim aim, Tally tally) {
        this.store = store;
        this.options = options;
        this.log = log;
        this.random = random;
        this.aim = aim;
        this.tally = tally;
    }

    /** So many rounds, of which the first is the first start, and a last look at everything. */
    void live(int rounds) {
        try {
            firstStart();
            for (int round = 1; round < rounds; round++) {
                round();
            }
            reckoning.settleAll(client);
            told.check(ledger);
            service.stop();
            Leftovers.check(store);
        } finally {
            if (told != null) {
                tally.toldReleases += told.told().size();
                tally.messages += told.heard();
                told.close();
            }
            if (editor != null) {
                tally.acknowledgedSteps += editor.steps();
                tally.acknowledgedReleases += editor.releases();
            }
            if (service != null) {
                service.end();
            }
        }
    }

    private void firstStart() {
        store.empty();
        killWhileStarting(Kind.FIRST_START);
        start(Kind.FIRST_START);
        var list = client.list(Call.read("/releases"));
        Violation.unless(list.size() == 1, "After the first start there are %d releases: %s", list.size(), list);
        var zip = client.call(Call.read("/dataset.zip")).require(200);
        Marks.requireShipped(zip.body());
        var marks = new Marks(zip.body(), MARKED.get(random.nextInt(MARKED.size())), random);
        editor = new Editor(client, ledger, marks, random, aim);
        ledger.release(editor.look(list.get(0).path("id").asText(), Marks.SHIPPED));
        reckoning = new Reckoning(ledger, marks, editor, random);
        reckoning.settle(client, Optional.empty());
        told = new Told(random);
        told.register(client, ledger);
    }

    private void round() {
        tidy();
        var kind = pick();
        if (kind == Kind.RESTART) {
            kill();
            killWhileStarting(kind);
            start(kind);
            editor.use(client);
            reckoning.settle(client, Optional.empty());
            return;
        }
        var step = editor.prepare(kind);
        boolean serverToo = store.canCrash() && random.nextInt(5) == 0;
        var answer = client.send(step.call());
        sleep(aim.pick(kind, random));
        boolean crashed = serverToo && random.nextBoolean();
        if (crashed) {
            store.crash();
        }
        kill();
        if (serverToo && !crashed) {
            store.crash();
        }
        tally.serverCrashes += serverToo ? 1 : 0;
        var reply = reply(answer, serverToo);
        start(Kind.RESTART);
        editor.use(client);
        settle(step, reply);
    }

    /** The answer, if it had come; without its database the service may also have said that it cannot. */
    private static Optional<Reply> reply(CompletableFuture<Optional<Reply>> answer, boolean serverToo) {
        var reply = answer.orTimeout(1, TimeUnit.MINUTES).join();
        if (serverToo && reply.isPresent() && reply.get().status() >= 500) {
            return Optional.empty();
        }
        reply.ifPresent(Reply::requireDone);
        return reply;
    }

    private void settle(Step step, Optional<Reply> reply) {
        if (reply.isPresent()) {
            aim.found(step.kind(), true);
            editor.enter(step, reply.get());
            reckoning.settle(client, Optional.empty());
            if (step.kind() == Kind.UPLOAD) {
                repeat(step, Optional.of(reply.get().text("id")));
            }
            tally.killed(step.kind(), "acknowledged");
            return;
        }
        var done = reckoning.settle(client, Optional.of(step));
        aim.found(step.kind(), done.isPresent());
        if (done.isEmpty() && step.kind() == Kind.UPLOAD && random.nextInt(4) == 0) {
            tally.killed(step.kind(), "not done, not repeated");
            return;
        }
        repeat(step, done);
        reckoning.settle(client, Optional.empty());
        tally.killed(step.kind(), done.isPresent() ? "done" : "not done");
    }

    /** Whoever got no answer asks again, and the step is done once. */
    private void repeat(Step step, Optional<String> done) {
        if (done.isEmpty()) {
            editor.finish(step);
        } else if (step.kind() == Kind.UPLOAD || step.kind() == Kind.REBASE) {
            var id = editor.finish(step);
            Violation.unless(id.equals(done.get()), "%s made %s, and now %s", step, done.get(), id);
        } else if (step.kind() == Kind.RESTORE) {
            client.call(step.call()).require(409);
        } else {
            var again = client.call(step.call()).require(200);
            Violation.unless(again.text("id").equals(done.get()), "%s did %s, and now %s", step, done.get(), again);
        }
    }

    /** Drafts that wait become releases or are discarded, before they are too many. */
    private void tidy() {
        for (var draft : List.copyOf(ledger.drafts.keySet())) {
            if (ledger.drafts.size() > MOST_DRAFTS) {
                editor.discard(draft);
            }
        }
    }

    private Kind pick() {
        if (deck.isEmpty()) {
            deck.addAll(DECK);
            Collections.shuffle(deck, random);
        }
        return deck.remove(0);
    }

    private void killWhileStarting(Kind kind) {
        store.revive();
        service = Service.launch(store, options, log);
        sleep(aim.pick(kind, random));
        kill();
        tally.killed(kind, "killed");
    }

    private void start(Kind kind) {
        store.revive();
        long begun = System.nanoTime();
        service = Service.launch(store, options, log);
        client = service.awaitReady();
        long millis = (System.nanoTime() - begun) / 1_000_000;
        aim.took(kind, millis);
        tally.restarted(millis);
    }

    private void kill() {
        service.kill();
    }

    private static void sleep(double millis) {
        long until = System.nanoTime() + (long) (millis * 1_000_000);
        for (long left = until - System.nanoTime(); left > 0; left = until - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
