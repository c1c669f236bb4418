package vn.parindex.http.answer;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.parindex.http.Media;

/**
 * How answers name their type: exactly as the contract does, whatever the request's Accept says. Generated clients compare the two as
 * texts, and one that finds another parameter takes the body for something that it does not know.
 */
public final class ContentType {

    /** The table has a header row (RFC 4180, 3). */
    public static final String CSV = Media.CSV + ";charset=UTF-8;header=present";

    /** The links are a catalogue of interfaces (RFC 9727, 4.2). */
    public static final String LINKSET = Media.LINKSET + "; profile=\"https://www.rfc-editor.org/info/rfc9727\"";

    private static final String UTF_8 = ";charset=UTF-8";

    /** JSON is UTF-8 and has no such parameter (RFC 8259, 8.1 and 11). */
    private static final List<String> WITHOUT_CHARSET = List.of("/json", "+json", "-ndjson");

    private static final Map<String, List<String>> AS_SENT = Map.of(
            Media.CSV, List.of(CSV),
            Media.LINKSET, List.of(LINKSET),
            Media.SDMX_ML, List.of(Media.SDMX_ML + ";version=2.1"),
            Media.SDMX_ML_SPECIFIC, List.of(Media.SDMX_ML_SPECIFIC + ";version=2.1"),
            Media.SDMX_JSON, List.of(Media.SDMX_JSON + ";version=2.0.0"),
            Media.SDMX_CSV,
                    List.of(Media.SDMX_CSV + ";version=2.0.0" + UTF_8, Media.SDMX_CSV + ";version=1.0.0" + UTF_8),
            Media.SDMX_STRUCTURE, List.of(Media.SDMX_STRUCTURE + ";version=2.1"),
            Media.SDMX_STRUCTURE_JSON, List.of(Media.SDMX_STRUCTURE_JSON + ";version=2.0.0"));

    private ContentType() {}

    /** What answers of this media type are called: one name, or one for each version that there is, the usual one first. */
    public static List<String> of(String mediaType) {
        boolean bareText = mediaType.startsWith("text/") && !mediaType.contains(";");
        return AS_SENT.getOrDefault(mediaType, List.of(bareText ? mediaType + UTF_8 : mediaType));
    }

    /** The same without the weight that an Accept put on it, and without a charset where the type has none. */
    public static String settled(String contentType) {
        String[] parts = contentType.split(";", -1);
        String type = parts[0].strip().toLowerCase(Locale.ROOT);
        boolean bare = WITHOUT_CHARSET.stream().anyMatch(type::endsWith);
        var settled = new StringBuilder(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip().toLowerCase(Locale.ROOT);
            if (!parameter.startsWith("q=") && !(bare && parameter.startsWith("charset="))) {
                settled.append(';').append(parts[i]);
            }
        }
        return settled.toString();
    }
}
