package vn.parindex.release;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import vn.parindex.http.Moment;

/** One immutable state of the whole dataset; a correction is a new release. */
@Entity
@Table(name = "release")
public class Release {

    /** Where the data of a release came from: with the service, or from a publisher. */
    public enum Origin {
        SHIPPED,
        UPLOADED
    }

    /** Only a published release is what readers see; a draft waits for a publisher, an invalid one for a better upload. */
    public enum Status {
        DRAFT,
        INVALID,
        PUBLISHED,
        DISCARDED,
        /** What was sent is being checked and stored; it may take minutes. */
        CHECKING,
        /** The check ended before it came to anything: because of a failure, or because the service stopped. */
        INTERRUPTED
    }

    @Id
    @Column(name = "release_key")
    private long key;

    @Column(name = "number")
    private Long number;

    @Column(name = "base")
    private Long base;

    @Column(name = "id", nullable = false)
    private String id;

    @Column(name = "version", nullable = false)
    private String version;

    @Enumerated(EnumType.STRING)
    @Column(name = "origin", nullable = false, updatable = false)
    private Origin origin;

    @Enumerated(EnumType.STRING)
    @Column(name = "status", nullable = false)
    private Status status;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @Column(name = "created_by", nullable = false, updatable = false)
    private String createdBy;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "published_by")
    private String publishedBy;

    @Column(name = "released_at")
    private Instant releasedAt;

    @Column(name = "reason", nullable = false)
    private String reason;

    @Column(name = "checksum", nullable = false)
    private String checksum;

    @Column(name = "download_checksum")
    private String downloadChecksum;

    @Column(name = "rows_total", nullable = false)
    private long rowsTotal;

    @Column(name = "warnings", nullable = false)
    private int warnings;

    protected Release() {}

    /**
     * A draft made against {@code base}; {@link #publish} makes it what readers see.
     *
     * @param base key of the release it changes; null for the first one
     */
    public Release(
            long key,
            Long base,
            String id,
            String version,
            Origin origin,
            Instant createdAt,
            String createdBy,
            String reason,
            String checksum,
            long rowsTotal,
            int warnings) {
        this.key = key;
        this.base = base;
        this.id = id;
        this.version = version;
        this.origin = origin;
        this.status = Status.DRAFT;
        this.createdAt = createdAt;
        this.createdBy = createdBy;
        this.reason = reason;
        this.checksum = checksum;
        this.rowsTotal = rowsTotal;
        this.warnings = warnings;
    }

    /** Makes it what readers see, at this place in the order of releases; {@link ReleaseRepository#publish} also tells of it. */
    public void publish(long number, Instant at, String by) {
        this.number = number;
        this.status = Status.PUBLISHED;
        this.publishedAt = at;
        this.publishedBy = by;
        if (releasedAt == null) {
            this.releasedAt = at;
        }
    }

    /** Its package says when it was first published, perhaps elsewhere; null where publishing it here will be the first time. */
    public void carry(Instant releasedAt) {
        this.releasedAt = releasedAt == null ? null : releasedAt.truncatedTo(ChronoUnit.MICROS);
    }

    /** Gives a release that is not published another id and version. */
    void renumber(String id, String version) {
        this.id = id;
        this.version = version;
    }

    /** Its {@code dataset.zip} was written and has this SHA-256. */
    public void downloaded(String checksum) {
        this.downloadChecksum = checksum;
    }

    /** What its check came to: an invalid one was not stored and waits for a better upload. */
    public void checked(Status status, String checksum, long rowsTotal, int warnings) {
        this.status = status;
        this.checksum = checksum;
        this.rowsTotal = rowsTotal;
        this.warnings = warnings;
    }

    /** Takes a draft back for good. */
    public void discard() {
        this.status = Status.DISCARDED;
    }

    /** Begins to check it, against this release or, if there is none, as the first one. */
    public void check(Long base) {
        this.base = base;
        this.status = Status.CHECKING;
    }

    /** Its check came to nothing. */
    public void interrupt() {
        this.status = Status.INTERRUPTED;
    }

    /** The strong entity tag of a release on its way: it changes with every step (RFC 9110, 8.8.3). */
    public String entityTag() {
        return "\"" + id + "." + status.ordinal() + "." + base + "\"";
    }

    /** Its surrogate key; rows name it, see {@link StoredRow#addedIn()}. */
    public long key() {
        return key;
    }

    /**
     * What tells one published state from every other, for what is kept in memory.
     *
     * @param number its place in the order of releases, from 1
     * @param id its public id, which entity tags name
     * @param at when readers first saw it
     */
    public record Published(long key, long number, String id, Instant at) {}

    /** Only of a published release. */
    public Published published() {
        return new Published(key, number, id, publishedAt);
    }

    /** Its place in the order of published releases, from 1; null before it is published. */
    public Long number() {
        return number;
    }

    /** Key of the release it was made against; null for the first one. */
    public Long base() {
        return base;
    }

    /** The stable public id, such as {@code 2026.11.29}. */
    public String id() {
        return id;
    }

    /** The {@code version} of the data package it was made from. */
    public String version() {
        return version;
    }

    public Origin origin() {
        return origin;
    }

    public Status status() {
        return status;
    }

    public boolean isPublished() {
        return status == Status.PUBLISHED;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public String createdBy() {
        return createdBy;
    }

    /** The day in Việt Nam on which readers first saw it; of one that is not published, on which it was made. */
    public LocalDate day() {
        return (publishedAt == null ? createdAt : publishedAt)
                .atOffset(Moment.VIET_NAM)
                .toLocalDate();
    }

    /** When readers first saw it; null before it is published. */
    public Instant publishedAt() {
        return publishedAt;
    }

    /**
     * When it was first published, wherever that was: what a citation names. It is {@link #publishedAt} unless the data package
     * carried an earlier moment; null before it is published, where the package carried none.
     */
    public Instant releasedAt() {
        return releasedAt;
    }

    /** Who published it; null before it is published. */
    public String publishedBy() {
        return publishedBy;
    }

    public String reason() {
        return reason;
    }

    /** SHA-256, in hex, of its {@code dataset.zip}; null where that was not written yet. */
    public String downloadChecksum() {
        return downloadChecksum;
    }

    /**
     * What tells the package it was made from apart: SHA-256, in hex, over the files as they were sent. It is of use inside the
     * service only, see {@link #downloadChecksum()}.
     */
    public String checksum() {
        return checksum;
    }

    /** How many rows all its files hold together. */
    public long rowsTotal() {
        return rowsTotal;
    }

    /** How many warnings its check gave. */
    public int warnings() {
        return warnings;
    }
}
