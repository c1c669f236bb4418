package vn.parindex.release;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A {@link Release} as the database holds it; queries call it by that name. */
@Entity(name = "Release")
@Table(name = "release")
class StoredRelease {

    @Id
    @Column(name = "release_key")
    private long key;

    @Column(name = "number")
    Long number;

    @Column(name = "base")
    Long base;

    @Column(name = "id", nullable = false)
    String id;

    @Column(name = "version", nullable = false)
    String version;

    @Enumerated(EnumType.STRING)
    @Column(name = "origin", nullable = false, updatable = false)
    private Release.Origin origin;

    @Enumerated(EnumType.STRING)
    @Column(name = "status", nullable = false)
    Release.Status status;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @Column(name = "created_by", nullable = false, updatable = false)
    private String createdBy;

    @Column(name = "published_at")
    Instant publishedAt;

    @Column(name = "published_by")
    String publishedBy;

    @Column(name = "released_at")
    Instant releasedAt;

    @Column(name = "reason", nullable = false)
    private String reason;

    @Column(name = "checksum", nullable = false)
    String checksum;

    @Column(name = "download_checksum")
    String downloadChecksum;

    @Column(name = "rows_total", nullable = false)
    long rowsTotal;

    @Column(name = "warnings", nullable = false)
    int warnings;

    protected StoredRelease() {}

    /** What is stored from now on. */
    StoredRelease(Release release) {
        this.key = release.key();
        this.origin = release.origin();
        this.createdAt = release.createdAt();
        this.createdBy = release.createdBy();
        take(release);
    }

    /** Takes over all that may change in the life of a release. */
    final void take(Release release) {
        this.number = release.number();
        this.base = release.base();
        this.id = release.id();
        this.version = release.version();
        this.status = release.status();
        this.publishedAt = release.publishedAt();
        this.publishedBy = release.publishedBy();
        this.releasedAt = release.releasedAt();
        this.reason = release.reason();
        this.checksum = release.checksum();
        this.downloadChecksum = release.downloadChecksum();
        this.rowsTotal = release.rowsTotal();
        this.warnings = release.warnings();
    }

    Release value() {
        return new Release(
                key,
                number,
                base,
                id,
                version,
                origin,
                status,
                createdAt,
                createdBy,
                publishedAt,
                publishedBy,
                releasedAt,
                reason,
                checksum,
                downloadChecksum,
                rowsTotal,
                warnings);
    }
}
