package vn.parindex.publishing;

import java.time.Instant;
import java.util.Optional;
import vn.parindex.dataset.DataPackage;
import vn.parindex.dataset.Finding;
import vn.parindex.dataset.Version;
import vn.parindex.http.Text;
import vn.parindex.release.Release;

/**
 * What a package says of itself, its version and when it was first published, and what of that is kept (ADR 027).
 *
 * @param releasedAt when it was first published; null where publishing it here will be the first time
 * @param finding what is told about it; null where there is nothing to tell
 */
record CarriedMoment(Instant releasedAt, Finding finding) {

    static final CarriedMoment NOTHING = new CarriedMoment(null, null);

    private static final String MANIFEST = "datapackage.json";

    /**
     * @param version the version that the release on its way has
     * @param base the release it is made against
     * @param now by the clock of this installation
     */
    static CarriedMoment of(DataPackage data, String version, Optional<Release> base, Instant now) {
        var own = data.version().map(Version::text);
        if (own.isPresent() && !own.get().equals(version)) {
            return new CarriedMoment(null, otherVersion(own.get(), version, base));
        }
        var releasedAt = data.releasedAt();
        if (releasedAt.isEmpty()) {
            return NOTHING;
        }
        if (releasedAt.get().isAfter(now)) {
            return new CarriedMoment(
                    null,
                    error(
                            releasedAt.get(),
                            "released-in-the-future",
                            "Thời điểm này chưa tới; hãy bỏ releasedAt để phiên bản dữ liệu nhận thời điểm công bố.",
                            "That moment is not over; leave releasedAt out, and the release gets the moment it is published."));
        }
        var before = base.map(Release::releasedAt)
                .filter(earlier -> !releasedAt.get().isAfter(earlier));
        if (before.isPresent()) {
            return new CarriedMoment(
                    null,
                    error(
                            releasedAt.get(),
                            "released-before-the-current",
                            "Bản hiện hành đã công bố lúc %s; một bản mới hơn không thể công bố trước đó. Hãy bỏ releasedAt."
                                    .formatted(before.get()),
                            "The current release was published at %s; a newer one cannot have been published before. Leave releasedAt out."
                                    .formatted(before.get())));
        }
        return new CarriedMoment(releasedAt.get(), null);
    }

    private static Finding otherVersion(String own, String version, Optional<Release> base) {
        var current = base.map(Release::version).orElse("");
        return Finding.note(
                MANIFEST,
                0,
                "version",
                own,
                "version-not-kept",
                Numbering.isNewer(new Version(own), base.map(Release::version))
                        ? new Text(
                                "Phiên bản này đã thuộc về một bản khác; phiên bản dữ liệu được đánh số %s."
                                        .formatted(version),
                                "Another release has this version already; the release is numbered %s."
                                        .formatted(version))
                        : new Text(
                                "Phiên bản này không mới hơn bản hiện hành (%s); phiên bản dữ liệu được đánh số %s và nhận ngày công bố của chính nó."
                                        .formatted(current, version),
                                "This version is not newer than the current release's (%s); the release is numbered %s and dated by its own publication."
                                        .formatted(current, version)));
    }

    private static Finding error(Instant value, String rule, String vi, String en) {
        return Finding.error(MANIFEST, 0, "releasedAt", value.toString(), rule, new Text(vi, en));
    }
}
