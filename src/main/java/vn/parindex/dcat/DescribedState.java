package vn.parindex.dcat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import vn.parindex.catalog.Catalog;
import vn.parindex.http.request.BaseUrl;
import vn.parindex.http.request.Format;
import vn.parindex.release.Release;

/**
 * What the catalogue is made from.
 *
 * @param releases the published releases up to the state that is described, newest first
 * @param pinned whether that state was asked for by name: then the addresses name it too
 * @param formats in which the flat table can be had
 * @param services paths below which this installation answers
 */
record DescribedState(
        BaseUrl base,
        Catalog catalog,
        List<Release> releases,
        boolean pinned,
        List<Format> formats,
        Set<String> services) {

    /** The address of something that the catalogue itself describes. */
    String named(String fragment) {
        return base.of("/catalog#" + fragment);
    }

    /** The address of a path, which names the release too where that was asked for. */
    String read(String path) {
        if (!pinned) {
            return base.of(path);
        }
        return base.of(path + (path.contains("?") ? "&" : "?") + "release="
                + catalog.release().id());
    }

    /** When readers first saw the state; for a draft, when it was made. */
    Instant modified() {
        return moment(catalog.release());
    }

    /** When any state was first published. */
    Instant issued() {
        return issued(releases.isEmpty() ? catalog.release() : releases.get(releases.size() - 1));
    }

    /** When this state was first published, wherever that was; for a draft, when it was made. */
    static Instant issued(Release release) {
        return release.releasedAt() == null ? release.createdAt() : release.releasedAt();
    }

    static Instant moment(Release release) {
        return release.publishedAt() == null ? release.createdAt() : release.publishedAt();
    }
}
