package vn.parindex.releases;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.parindex.release.ChangeCursor;
import vn.parindex.release.ProgressView;
import vn.parindex.release.Release;
import vn.parindex.release.ReleaseProgress;

/** A release with its story. */
@Schema(name = "Release")
public record ReleaseDetailView(
        @Schema(examples = "2026.11.29", description = "Stable id; give it as release= to read this state for ever")
        String id,

        @Schema(
                nullable = true,
                examples = "1",
                description = "Its place in the order of releases; null before it is published")
        Long number,

        @Schema(examples = "2026.11.29", description = "Version of the data package it was made from")
        String version,

        @Schema(
                examples = "shipped",
                enumeration = {"shipped", "uploaded"},
                description = "Where its data came from")
        String origin,

        @Schema(
                examples = "published",
                enumeration = {"checking", "interrupted", "draft", "invalid", "published", "discarded"})
        String status,

        @Schema(description = "When it was made, or loaded, in this installation")
        Instant createdAt,

        @Schema(
                nullable = true,
                examples = "2026-11-29T00:00:00Z",
                description =
                        "From when on `asOf` answers with it in this installation; null before it is published. The first"
                                + " release of an installation has the moment that its data package carries")
        Instant publishedAt,

        @Schema(
                nullable = true,
                examples = "2026-11-29T00:00:00Z",
                description =
                        "When it was first published, wherever that was: what to cite. The data package carries it as"
                                + " `releasedAt`, so that all installations with this release tell the same; null where it was"
                                + " never published")
        Instant releasedAt,

        String createdBy,

        @Schema(nullable = true, description = "Null before it is published")
        String publishedBy,

        String reason,

        @Schema(
                nullable = true,
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                description =
                        "SHA-256, in hex, of `/api/v1/releases/{release}/dataset.zip`, byte for byte: what"
                                + " `sha256sum dataset.zip` or `Get-FileHash dataset.zip` prints, and what `Repr-Digest` of the"
                                + " download says in base64. Null for a draft, and for moments after a very large one is published")
        String checksum,

        @Schema(description = "How many rows all its files hold together")
        long rows,

        @Schema(description = "How many warnings its check gave")
        int warnings,

        @Schema(
                nullable = true,
                description =
                        "Where the changes go on after this release: give it as after= to /api/v1/changes; null before"
                                + " it is published")
        String cursor,

        @Schema(
                nullable = true,
                description = "How far the check of a release on its way is; null for one that is published")
        ProgressView progress) {

    /** A release that readers see. */
    static ReleaseDetailView of(Release release) {
        return of(release, release.status(), Optional.empty());
    }

    /** One on its way. */
    static ReleaseDetailView of(Release release, Release.Status status, Optional<ReleaseProgress> progress) {
        return new ReleaseDetailView(
                release.id(),
                release.number(),
                release.version(),
                release.origin().name().toLowerCase(Locale.ROOT),
                status.name().toLowerCase(Locale.ROOT),
                release.createdAt(),
                release.publishedAt(),
                release.releasedAt(),
                release.createdBy(),
                release.publishedBy(),
                release.reason(),
                release.downloadChecksum(),
                release.rowsTotal(),
                release.warnings(),
                release.isPublished() ? ChangeCursor.after(release.number()).text() : null,
                progress.map(ProgressView::of).orElse(null));
    }
}
