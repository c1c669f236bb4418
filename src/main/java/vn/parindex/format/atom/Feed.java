package vn.parindex.format.atom;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.parindex.http.Lang;
import vn.parindex.http.Text;

/**
 * A feed as RFC 4287 has it.
 *
 * @param id an absolute IRI that never changes and never names another feed
 * @param lang of its titles and summaries; the content of an entry says everything in both
 * @param updated when its newest entry was
 * @param entries newest first
 */
@Schema(hidden = true)
public record Feed(
        String id,
        Lang lang,
        Text title,
        Text subtitle,
        Instant updated,
        String author,
        String icon,
        Text rights,
        List<Link> links,
        List<Entry> entries) {

    /**
     * A reference to something else.
     *
     * @param type media type
     * @param lang null where it is in no single one
     * @param title null for none
     */
    public record Link(String rel, String type, Lang lang, String href, Text title) {}

    /**
     * @param id an absolute IRI that never changes and never names another entry
     * @param published when it was first published, wherever that was
     * @param updated when readers of this installation first saw it
     */
    public record Entry(
            String id,
            Text title,
            Text summary,
            Instant published,
            Instant updated,
            List<Link> links,
            Content content) {}

    /**
     * What an entry says, in both languages.
     *
     * @param lines a list below the paragraphs; may be empty
     * @param end a last paragraph; null for none
     */
    public record Content(List<Text> paragraphs, List<Line> lines, Line end) {}

    /**
     * @param href where it leads; null where nowhere
     */
    public record Line(Text text, String href) {}
}
