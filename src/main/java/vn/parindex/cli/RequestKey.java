package vn.parindex.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * The Idempotency-Key that is made where none is given: the same content, sent the same way against the same release, has the same
 * key, so that asking again finds the draft that is there already.
 */
final class RequestKey {

    private RequestKey() {}

    /**
     * @param base id of the release that the draft is made against: after another one the same content may mean something else
     * @param round grows where the draft of the round before was discarded
     */
    static String of(Shipment shipment, QueryString query, String base, int round) throws IOException {
        var digest = Digests.sha256();
        var request = String.join("\n", base, String.valueOf(round), shipment.mediaType(), query.text(), "");
        digest.update(request.getBytes(StandardCharsets.UTF_8));
        return "upload-" + HexFormat.of().formatHex(Digests.of(shipment.content(), digest));
    }
}
