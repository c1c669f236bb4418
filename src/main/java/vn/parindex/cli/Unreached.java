package vn.parindex.cli;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** Why no answer came, in words that say what to look at. */
final class Unreached {

    private Unreached() {}

    /** @param safe whether the service has certainly not done what it was asked, or may be asked again */
    static String tell(IOException failure, Address address, boolean safe, Words words) {
        return words.say("unreached." + kind(failure, safe), address.base(), reason(failure));
    }

    private static String kind(IOException failure, boolean safe) {
        if (causes(failure).anyMatch(UnresolvedAddressException.class::isInstance)) {
            return "host";
        }
        if (failure instanceof ConnectException || failure instanceof HttpConnectTimeoutException) {
            return "connect";
        }
        if (failure instanceof SSLException) {
            return "tls";
        }
        if (!safe) {
            return "unknown";
        }
        return failure instanceof HttpTimeoutException ? "timeout" : "lost";
    }

    /** What the machine says of it; never empty. */
    static String reason(IOException failure) {
        return causes(failure)
                .map(Throwable::getMessage)
                .filter(message -> message != null && !message.isBlank())
                // A wrapper repeats what it wraps, with the name of its class before it.
                .reduce((outer, inner) -> outer.endsWith(inner) ? inner : outer)
                .orElse(failure.getClass().getSimpleName());
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, each -> each != null, Throwable::getCause);
    }
}
