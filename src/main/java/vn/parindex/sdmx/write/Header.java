package vn.parindex.sdmx.write;

import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import vn.parindex.release.Release;
import vn.parindex.sdmx.structure.Maintained;

/**
 * The head of a message.
 *
 * @param prepared when the release was published: the same question is answered by the same bytes
 */
record Header(String id, String prepared) {

    static Header of(Release release) {
        var when = release.isPublished() ? release.publishedAt() : release.createdAt();
        return new Header(
                Maintained.AGENCY + "-" + release.id().replaceAll("[^A-Za-z0-9_@$-]", "_"),
                DateTimeFormatter.ISO_INSTANT.format(when.truncatedTo(ChronoUnit.SECONDS)));
    }

    /** Writes it up to what follows the sender, and leaves it open. */
    void open(Xml xml) {
        xml.open("mes:Header")
                .text("mes:ID", id)
                .text("mes:Test", "false")
                .text("mes:Prepared", prepared)
                .empty("mes:Sender", "id", Maintained.AGENCY);
    }
}
