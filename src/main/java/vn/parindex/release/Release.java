package vn.parindex.release;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One immutable state of the whole dataset; a correction is a new release. */
@Entity
@Table(name = "release")
public class Release {

    /** Where the data of a release came from: with the service, or from a publisher. */
    public enum Origin {
        SHIPPED,
        UPLOADED
    }

    /** Only a published release is what readers see; a draft waits for a publisher. */
    public enum Status {
        DRAFT,
        PUBLISHED
    }

    @Id
    @Column(name = "number")
    private long number;

    @Column(name = "id", nullable = false, updatable = false)
    private String id;

    @Column(name = "version", nullable = false, updatable = false)
    private String version;

    @Enumerated(EnumType.STRING)
    @Column(name = "origin", nullable = false, updatable = false)
    private Origin origin;

    @Enumerated(EnumType.STRING)
    @Column(name = "status", nullable = false)
    private Status status;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "published_by", nullable = false)
    private String publishedBy;

    @Column(name = "reason", nullable = false)
    private String reason;

    @Column(name = "checksum", nullable = false, updatable = false)
    private String checksum;

    @Column(name = "rows_total", nullable = false)
    private long rowsTotal;

    @Column(name = "warnings", nullable = false)
    private int warnings;

    protected Release() {}

    public Release(
            long number,
            String id,
            String version,
            Origin origin,
            Status status,
            Instant createdAt,
            Instant publishedAt,
            String publishedBy,
            String reason,
            String checksum,
            long rowsTotal,
            int warnings) {
        this.number = number;
        this.id = id;
        this.version = version;
        this.origin = origin;
        this.status = status;
        this.createdAt = createdAt;
        this.publishedAt = publishedAt;
        this.publishedBy = publishedBy;
        this.reason = reason;
        this.checksum = checksum;
        this.rowsTotal = rowsTotal;
        this.warnings = warnings;
    }

    /** Its place in the order of releases; rows name it in their {@link Span}. A draft has one too, and it may stay unused. */
    public long number() {
        return number;
    }

    /** The stable public id, such as {@code 2026.11.24-1}. */
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

    public Instant createdAt() {
        return createdAt;
    }

    /** When readers first saw it; null for a draft. */
    public Instant publishedAt() {
        return publishedAt;
    }

    public String publishedBy() {
        return publishedBy;
    }

    public String reason() {
        return reason;
    }

    /** SHA-256, in hex, over the files of the data package in the order of their names. */
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
