package vn.parindex.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GuestTest {

    private final List<EmbeddedChannel> channels = new ArrayList<>();

    @AfterEach
    void everybodyLeaves() {
        channels.forEach(EmbeddedChannel::close);
    }

    private EmbeddedChannel come(int most) {
        var channel = new EmbeddedChannel();
        channels.add(channel);
        Guests.admit(channel, most);
        return channel;
    }

    private static Guest at(EmbeddedChannel channel) {
        return Guest.at(channel).orElseThrow();
    }

    @Test
    void theIdlestMakesRoomForWhoComes() {
        var first = come(3);
        var second = come(3);
        var third = come(3);
        at(first).ask();
        var fourth = come(3);

        assertThat(Stream.of(first, second, third, fourth).map(EmbeddedChannel::isOpen))
                .containsExactly(true, false, true, true);
    }

    @Test
    void whoIsAnsweredAtOnceIsNotIdle() {
        var first = come(2);
        var second = come(2);
        at(first).use();
        var third = come(2);

        assertThat(Stream.of(first, second, third).map(EmbeddedChannel::isOpen)).containsExactly(true, false, true);
    }

    @Test
    void whoTakesNothingOfWhatIsThereIsStuckAndWhoTakesSomeIsNot() {
        var channel = come(1);
        var guest = at(channel);
        long second = 1_000_000_000L;
        assertThat(guest.stuck(0)).isZero();

        var unsent = channel.unsafe().outboundBuffer();
        unsent.addMessage(Unpooled.wrappedBuffer(new byte[100]), 100, channel.newPromise());
        unsent.addMessage(Unpooled.wrappedBuffer(new byte[50]), 50, channel.newPromise());
        assertThat(guest.stuck(second)).isZero();
        assertThat(guest.stuck(31 * second)).isEqualTo(30 * second);

        unsent.addFlush();
        unsent.remove();
        assertThat(guest.stuck(32 * second)).isZero();
        assertThat(guest.stuck(33 * second)).isEqualTo(second);
    }

    @Test
    void whereEverybodyIsBusyWhoComesIsTurnedAway() {
        var first = come(1);
        at(first).ask();
        var second = come(1);

        assertThat(first.isOpen()).isTrue();
        assertThat(second.isOpen()).isFalse();
    }

    @Test
    void whoSendsFarAheadIsNotReadUntilMostOfItIsAnswered() {
        var channel = come(1);
        var guest = at(channel);
        guest.read(16, false);
        assertThat(channel.config().isAutoRead()).isTrue();
        guest.read(17, false);
        assertThat(channel.config().isAutoRead()).isFalse();

        for (int i = 0; i < 9; i++) {
            assertThat(channel.config().isAutoRead()).isFalse();
            guest.ask();
            guest.answer();
        }
        assertThat(channel.config().isAutoRead()).isTrue();
    }

    @Test
    void aHeadIsUnderwayFromItsFirstByteToItsLast() {
        var guest = at(come(1));
        long later = System.nanoTime() + 1_000_000_000L;
        assertThat(guest.heading(later)).isZero();
        guest.read(0, true);
        assertThat(guest.heading(later)).isPositive();
        guest.read(1, false);
        assertThat(guest.heading(later)).isZero();
    }
}
