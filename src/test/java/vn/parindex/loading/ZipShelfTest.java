package vn.parindex.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.parindex.release.Release;
import vn.parindex.traffic.TempRoom;

class ZipShelfTest {

    private static final int MIB = 1 << 20;

    /** {@code printf 'the same' | sha256sum}. */
    private static final String OF_THE_SAME = "fa0487f2dc91544ab4b9f5b1d59b7eb2bf68807a6e42cdf22fce4e0bc4b84cb2";

    private final TempRoom room = new TempRoom(100 * MIB);
    private final ZipShelf shelf = new ZipShelf(room.space());

    @AfterEach
    void leave() throws IOException {
        room.close();
    }

    private static ZipShelf.Key key(long release) {
        return new ZipShelf.Key(new Release.Published(release, release, "2026." + release, Instant.EPOCH), "");
    }

    private static ZipShelf.Source of(int bytes) {
        return sink -> sink.write(new byte[bytes]);
    }

    @Test
    void manyWhoAskAtOnceHaveItWrittenOnce() throws Exception {
        var written = new AtomicInteger();
        Callable<ReadyZip> asking = () -> shelf.take(key(1), sink -> {
            written.incrementAndGet();
            sink.write("the same".getBytes());
        });
        var asked = new ArrayList<Callable<ReadyZip>>();
        for (int i = 0; i < 20; i++) {
            asked.add(asking);
        }
        var threads = Executors.newFixedThreadPool(8);
        try {
            for (var zip : threads.invokeAll(asked)) {
                assertThat(new String(zip.get().read(0, 100))).isEqualTo("the same");
                zip.get().giveBack();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(written).hasValue(1);
        assertThat(room.space().used()).isEqualTo("the same".length());
    }

    @Test
    void thoseThatWereAskedForLastStay() throws IOException {
        int third = (int) (ZipShelf.MOST / 3);
        for (long key : List.of(1L, 2L, 3L, 1L, 4L)) {
            shelf.take(key(key), of(third)).giveBack();
        }
        var written = new AtomicInteger();
        for (long key : List.of(1L, 3L, 4L)) {
            shelf.take(key(key), sink -> written.incrementAndGet()).giveBack();
        }
        assertThat(written).hasValue(0);
        shelf.take(key(2), of(third)).giveBack();
        assertThat(room.space().used()).isLessThanOrEqualTo(ZipShelf.MOST);
    }

    @Test
    void whatIsBeingReadStaysUntilItHasBeen() throws IOException {
        var first = shelf.take(key(1), of(MIB));
        shelf.take(key(2), of((int) ZipShelf.MOST)).giveBack();
        assertThat(first.read(MIB - 1, 10)).hasSize(1);
        first.giveBack();
        assertThat(room.space().used()).isEqualTo(ZipShelf.MOST);
    }

    @Test
    void whatIsLargerThanAllThatIsKeptIsGoneOnceItHasBeenRead() throws IOException {
        var large = shelf.take(key(1), of((int) ZipShelf.MOST + 1));
        assertThat(large.read(ZipShelf.MOST, 10)).hasSize(1);
        large.giveBack();
        assertThat(room.space().used()).isZero();
    }

    @Test
    void whatFailsLeavesNothingBehindAndMayBeTriedAgain() throws IOException {
        assertThatThrownBy(() -> shelf.take(key(1), sink -> {
                    sink.write(new byte[MIB]);
                    throw new IOException("the disk is full");
                }))
                .hasMessage("the disk is full");
        assertThat(room.space().used()).isZero();
        var zip = shelf.take(key(1), of(5));
        assertThat(zip.size()).isEqualTo(5);
        zip.giveBack();
    }

    @Test
    void whereTheDatabaseWasSetBackWhatComesAgainWithOtherDataIsWrittenAnew() throws IOException {
        var first = new Release.Published(1, 2, "2026.01.02", Instant.EPOCH);
        shelf.take(new ZipShelf.Key(first, "one"), of(5)).giveBack();
        var later = new Release.Published(1, 2, "2026.01.02", Instant.EPOCH.plusSeconds(1));
        for (var other : List.of(new ZipShelf.Key(first, "two"), new ZipShelf.Key(later, "one"))) {
            assertThat(shelf.find(other)).isEmpty();
            var anew = shelf.take(other, of(6));
            assertThat(anew.size()).isEqualTo(6);
            anew.giveBack();
        }
    }

    @Test
    void whatLiesReadyIsFoundAndStaysUntilItIsGivenBack() throws IOException {
        assertThat(shelf.find(key(1))).isEmpty();
        shelf.take(key(1), of(5)).giveBack();
        var found = shelf.find(key(1)).orElseThrow();
        shelf.take(key(2), of((int) ZipShelf.MOST)).giveBack();
        assertThat(found.path()).hasSize(5);
        found.giveBack();
        assertThat(found.path()).doesNotExist();
    }

    @Test
    void whoAsksForTheChecksumHasItLieReadyAndWrittenOnce() throws IOException {
        var written = new AtomicInteger();
        ZipShelf.Source source = sink -> {
            written.incrementAndGet();
            sink.write("the same".getBytes());
        };
        assertThat(shelf.checksum(key(1), source)).isEqualTo(OF_THE_SAME);
        assertThat(shelf.checksum(key(1), source)).isEqualTo(OF_THE_SAME);
        var zip = shelf.take(key(1), source);
        assertThat(zip.read(0, 100)).asString().isEqualTo("the same");
        zip.giveBack();
        assertThat(written).hasValue(1);
    }

    @Test
    void whatDoesNotFitIsWrittenOnceForItsChecksumAndTakesNothingFromTheShelf() throws IOException {
        shelf.take(key(1), of(MIB)).giveBack();
        var written = new AtomicInteger();
        var checksum = shelf.checksum(key(2), sink -> {
            written.incrementAndGet();
            of((int) ZipShelf.MOST + 1).write(sink);
            sink.write(7);
        });
        shelf.find(key(1)).orElseThrow().giveBack();
        var whole = shelf.take(key(3), sink -> {
            of((int) ZipShelf.MOST + 1).write(sink);
            sink.write(7);
        });
        assertThat(checksum).isEqualTo(whole.checksum());
        whole.giveBack();
        assertThat(written).hasValue(1);
        assertThat(shelf.find(key(2))).isEmpty();
    }

    @Test
    void whoeverTakesOneWhoseChecksumIsBeingTakenDoesNotWaitAndItLiesReadyOnce() throws IOException {
        ZipShelf.Source source = sink -> sink.write("the same".getBytes());
        var checksum = shelf.checksum(key(1), sink -> {
            // By another thread, as whoever holds a lock is let in again.
            CompletableFuture.runAsync(() -> takeAndGiveBack(source))
                    .orTimeout(20, TimeUnit.SECONDS)
                    .join();
            source.write(sink);
        });
        assertThat(checksum).isEqualTo(OF_THE_SAME);
        assertThat(room.space().used()).isEqualTo("the same".length());
    }

    private void takeAndGiveBack(ZipShelf.Source source) {
        try {
            shelf.take(key(1), source).giveBack();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whatFindsNoRoomHasAChecksumAllTheSame() throws IOException {
        var full = room.space().create();
        full.append(new byte[100 * MIB - 5]);
        assertThat(shelf.checksum(key(1), sink -> {
                    sink.write("the ".getBytes());
                    sink.write("same".getBytes());
                }))
                .isEqualTo(OF_THE_SAME);
        assertThat(shelf.find(key(1))).isEmpty();
        assertThat(room.space().used()).isEqualTo(100 * MIB - 5);
        full.close();
    }

    @Test
    void aDraftIsNotKept() throws IOException {
        var draft = shelf.once(of(5));
        assertThat(draft.read(0, 10)).hasSize(5);
        draft.giveBack();
        assertThat(room.space().used()).isZero();
    }

    @Test
    void thoseAskedForLastStayAndAreNoMoreThanSoMany() throws IOException {
        for (long key = 0; key < ZipShelf.MOST_FILES + 5; key++) {
            shelf.take(key(key), of(10)).giveBack();
        }
        assertThat(room.space().used()).isEqualTo(10L * ZipShelf.MOST_FILES);
    }
}
