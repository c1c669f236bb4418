package vn.parindex.http.answer;

import io.netty.handler.codec.compression.StandardCompressionOptions;
import io.netty.handler.codec.http.HttpContentCompressor;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Optional;
import vn.parindex.http.Preference;

/** Which content coding the server chooses for an answer that may have one. */
public final class Coding {

    public static final String GZIP = "gzip";
    public static final String BROTLI = "br";

    private static final Compressor COMPRESSOR = new Compressor();

    private Coding() {}

    /** Asks the compressor that stands before the socket, so that nobody else decides in another way. */
    private static final class Compressor extends HttpContentCompressor {

        /** The codings that the platform is told to use. */
        Compressor() {
            super(StandardCompressionOptions.gzip(), StandardCompressionOptions.deflate());
        }

        Optional<String> choose(String acceptEncoding) {
            return Optional.ofNullable(determineEncoding(acceptEncoding));
        }
    }

    /**
     * Empty where the answer goes out as it is, which is also for who takes nothing that there is (RFC 9110, 12.5.3); {@code acceptEncoding} is
     * null without the header.
     */
    public static Optional<String> of(String acceptEncoding) {
        return acceptEncoding == null
                ? Optional.empty()
                : COMPRESSOR.choose(acceptEncoding).filter(coding -> !isRefused(coding, acceptEncoding));
    }

    /**
     * Whether the compressor would send a coding that the request refuses by its name: it takes a quality of 0 for a wish where another coding,
     * which it does not have, is wanted ({@code gzip;q=0, zstd}). Such an answer must be marked as {@code identity}.
     */
    public static boolean isMistaken(HttpServerRequest request) {
        String asked = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return asked != null
                && hasQualities(asked)
                && COMPRESSOR
                        .choose(asked)
                        .filter(coding -> isRefused(coding, asked))
                        .isPresent();
    }

    private static boolean isRefused(String coding, String acceptEncoding) {
        return hasQualities(acceptEncoding)
                && Preference.list(acceptEncoding).stream()
                        .anyMatch(each -> each.name().equals(coding) && each.quality() == 0);
    }

    private static boolean hasQualities(String acceptEncoding) {
        return acceptEncoding.indexOf(';') >= 0;
    }

    /** Whether brotli is asked for by its name, and no other coding rather than it. */
    public static boolean isBrotli(String acceptEncoding) {
        List<Preference> asked = Preference.list(acceptEncoding);
        double best = asked.stream().mapToDouble(Preference::quality).max().orElse(0);
        return best > 0 && asked.stream().anyMatch(each -> each.name().equals(BROTLI) && each.quality() == best);
    }
}
