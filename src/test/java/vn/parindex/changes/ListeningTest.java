package vn.parindex.changes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.parindex.database.H2Test;
import vn.parindex.format.ServerEvent;
import vn.parindex.http.problem.ProblemException;
import vn.parindex.http.problem.ProblemType;
import vn.parindex.release.ChangeCursor;
import vn.parindex.release.CurrentRelease;

/** What is read for a listener and when its stream ends, with one place and a short life. */
@H2Test
@TestProfile(PublishingServer.WithToken.class)
class ListeningTest {

    private static final OptionalLong FOR_EVER = OptionalLong.empty();

    private record Settings(int waiting, int listening, Duration heartbeat, Duration retry, Duration longest)
            implements ChangesConfig {}

    @Inject
    PublishingServer server;

    @Inject
    CurrentRelease current;

    @Inject
    Changes changes;

    @Inject
    ObjectMapper json;

    private NextRelease nextRelease;
    private Listening listening;

    @BeforeEach
    void open() {
        server.loadTheShippedDataset();
        open(Duration.ofMinutes(1));
    }

    private void open(Duration longest) {
        var settings = new Settings(1, 1, Duration.ofSeconds(15), Duration.ofSeconds(3), longest);
        nextRelease = new NextRelease(current, settings);
        listening = new Listening(current, changes, nextRelease, settings, json);
    }

    @AfterEach
    void close() {
        listening.close();
    }

    private AssertSubscriber<List<ServerEvent>> listen(ChangeCursor after, long demand) {
        return listening
                .listen(after, FOR_EVER, ChangeFilter.ALL)
                .subscribe()
                .withSubscriber(AssertSubscriber.create(demand));
    }

    @Test
    void nothingIsReadThatNobodyAskedFor() throws InterruptedException {
        var slow = listen(ChangeCursor.START, 1).awaitItems(1);
        Thread.sleep(300);
        assertThat(slow.getItems()).hasSize(1);
        assertThat(slow.getItems().get(0)).hasSize(101);
        slow.awaitNextItems(2);
        Thread.sleep(300);
        assertThat(slow.getItems()).hasSize(3);
        slow.cancel();
    }

    @Test
    void whoLeavesFreesItsPlaceWhateverItWasDoing() {
        for (var after : List.of(ChangeCursor.START, ChangeCursor.after(1))) {
            for (long demand : new long[] {0, 1, 1000}) {
                var left = listen(after, demand);
                var refused = listen(after, 1).awaitFailure().getFailure();
                assertThat(((ProblemException) refused).type()).isEqualTo(ProblemType.UNAVAILABLE);
                left.cancel();
            }
        }
        listen(ChangeCursor.START, 1).awaitItems(1).cancel();
    }

    @Test
    void aStreamEndsAfterItsTimeEvenWhereNobodyReadsIt() {
        open(Duration.ofMillis(300));
        listen(ChangeCursor.START, 0).awaitCompletion(Duration.ofSeconds(5));
        var stuck = listen(ChangeCursor.START, 1).awaitCompletion(Duration.ofSeconds(5));
        assertThat(stuck.getItems()).hasSize(1);
        listen(ChangeCursor.after(1), 1000).awaitCompletion(Duration.ofSeconds(5));
    }

    @Test
    void whenTheServiceStopsStreamsEndNobodyWaitsAnyMoreAndNobodyBegins() throws Exception {
        var listener = listen(ChangeCursor.after(1), 1000).awaitItems(1);
        var waiting = nextRelease.within(1, Duration.ofSeconds(25)).subscribeAsCompletionStage();
        Thread.sleep(300);
        assertThat(waiting).isNotDone();

        nextRelease.stop(new ShutdownDelayInitiatedEvent());

        listener.awaitCompletion(Duration.ofSeconds(2));
        assertThat(waiting.get(2, TimeUnit.SECONDS)).isEmpty();
        var late = listen(ChangeCursor.START, 1).awaitFailure().getFailure();
        assertThat(((ProblemException) late).type()).isEqualTo(ProblemType.UNAVAILABLE);
    }
}
