package vn.parindex.bring;

import java.util.Optional;
import vn.parindex.catalog.BareWords;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Source;

/**
 * The document as a source of the dataset, by what it says and what a person said of it.
 *
 * @param id the id of the source, made of its publisher and its day; that of a source that is known already where it is the same document
 * @param isNew whether the dataset does not have it yet
 * @param publishedOn a year, a month or a day; null if unknown
 * @param url null where the document has no address
 * @param tier 1 the publishing ministry or government, 2 a provincial authority, 3 press, 4 a copy
 * @param note why there is no address; null where there is one
 */
record Provenance(
        String id,
        boolean isNew,
        String title,
        String publisher,
        String publishedOn,
        String url,
        int tier,
        String note) {

    /**
     * Finds or makes the source.
     *
     * @param title required; {@code publisher}, {@code publishedOn} and {@code url} may be null
     * @param file name and digest of what was sent, for a document without an address
     */
    static Provenance of(
            Catalog catalog,
            String title,
            String publisher,
            String publishedOn,
            String url,
            int tier,
            String file,
            String digest) {
        var known = catalog.sources().values().stream()
                .filter(source -> isSame(source, title, publisher, publishedOn, url))
                .findFirst();
        if (known.isPresent()) {
            var source = known.get();
            return new Provenance(
                    source.id(),
                    false,
                    source.title(),
                    source.publisher(),
                    source.publishedOn(),
                    source.url(),
                    source.tier(),
                    source.note());
        }
        var name =
                BareWords.of(Optional.ofNullable(publisher).orElse("document")).replace(' ', '-');
        var plain = name.replaceAll("[^a-z0-9-]", "").replaceAll("-{2,}", "-").replaceAll("^-|-$", "");
        var begin = (plain.isEmpty()
                        ? "document"
                        : plain.length() > 40 ? plain.substring(0, 40).replaceAll("-$", "") : plain)
                + "-" + Optional.ofNullable(publishedOn).orElse("nd");
        return new Provenance(
                free(catalog, begin),
                true,
                title,
                publisher,
                publishedOn,
                url,
                tier,
                url == null
                        ? "sent as the file %s, SHA-256 %s; its address is not known"
                                .formatted(file.isBlank() ? "(pasted)" : file, digest)
                        : null);
    }

    /** Whose address is the same, or who has no address of its own and bears the same title, publisher and day. */
    private static boolean isSame(Source source, String title, String publisher, String publishedOn, String url) {
        return url != null
                ? url.equals(source.url())
                : source.title().equals(title)
                        && Optional.ofNullable(publisher).equals(Optional.ofNullable(source.publisher()))
                        && Optional.ofNullable(publishedOn).equals(Optional.ofNullable(source.publishedOn()));
    }

    private static String free(Catalog catalog, String begin) {
        var id = begin;
        for (int next = 2; catalog.findSource(id).isPresent(); next++) {
            id = begin + "-" + next;
        }
        return id;
    }
}
