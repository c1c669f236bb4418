package vn.parindex.http.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.StreamResetException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;
import vn.parindex.traffic.LeftException;

class DeparturesTest {

    @Test
    void aClientWhoLeftIsFoundHoweverDeepItLies() {
        var closed = new IOException(new IOException(new HttpClosedException("Connection was closed")));
        var suppressing = new IllegalStateException("closing");
        suppressing.addSuppressed(closed);
        assertThat(Departures.isBehind(new UncheckedIOException(closed))).isTrue();
        assertThat(Departures.isBehind(suppressing)).isTrue();
        assertThat(Departures.isBehind(new RuntimeException(new StreamResetException(8))))
                .isTrue();
        assertThat(Departures.isBehind(new UncheckedIOException(new LeftException())))
                .isTrue();
        assertThat(Departures.isBehind(new UncheckedIOException(new IOException("Read timed out"))))
                .isTrue();
    }

    @Test
    void causesThatGoInACircleEnd() {
        var one = new IOException("one");
        var other = new IOException("other", one);
        one.addSuppressed(other);
        assertThat(Departures.isBehind(one)).isFalse();
    }

    @Test
    void whatTheServiceItselfAsksAndDoesNotGetIsAFailure() {
        assertThat(Departures.isBehind(new RuntimeException(new SocketTimeoutException("Read timed out"))))
                .isFalse();
        assertThat(Departures.isBehind(new UncheckedIOException(new NoSuchFileException("gone"))))
                .isFalse();
        assertThat(Departures.isBehind(new NullPointerException())).isFalse();
    }
}
