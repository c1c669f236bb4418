package vn.parindex.release;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Consumer;
import vn.parindex.http.Moment;

/**
 * One immutable state of the whole dataset; a correction is a new release. This is what is known of it at a moment: each step of its life makes another
 * value, which {@link ReleaseRepository#save} stores.
 *
 * @param key its surrogate key; rows name it, see {@link StoredRow#addedIn()}
 * @param number its place in the order of published releases, from 1; null before it is published
 * @param base key of the release it was made against; null for the first one
 * @param id the stable public id, such as {@code 2026.11.29}
 * @param version the {@code version} of the data package it was made from
 * @param publishedAt when readers first saw it; null before it is published
 * @param publishedBy who published it; null before it is published
 * @param releasedAt when it was first published, wherever that was: what a citation names. It is {@code publishedAt} unless the data package
 *     carried an earlier moment; null before it is published, where the package carried none
 * @param checksum what tells the package it was made from apart: SHA-256, in hex, over the files as they were sent. It is of use inside the
 *     service only, see {@code downloadChecksum}
 * @param downloadChecksum SHA-256, in hex, of its {@code dataset.zip}; null where that was not written yet
 * @param rowsTotal how many rows all its files hold together
 * @param warnings how many warnings its check gave
 */
public record Release(
        long key,
        Long number,
        Long base,
        String id,
        String version,
        Origin origin,
        Status status,
        Instant createdAt,
        String createdBy,
        Instant publishedAt,
        String publishedBy,
        Instant releasedAt,
        String reason,
        String checksum,
        String downloadChecksum,
        long rowsTotal,
        int warnings) {

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

    /**
     * A draft made against {@code base}.
     *
     * @param base key of the release it changes; null for the first one
     */
    public static Release draft(
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
        return new Release(
                key,
                null,
                base,
                id,
                version,
                origin,
                Status.DRAFT,
                createdAt,
                createdBy,
                null,
                null,
                null,
                reason,
                checksum,
                null,
                rowsTotal,
                warnings);
    }

    /** What readers see from then on, at this place in the order of releases; {@link ReleaseRepository#publish} also tells of it. */
    public Release publishedAs(long number, Instant at, String by) {
        return changed(next -> {
            next.number = number;
            next.status = Status.PUBLISHED;
            next.publishedAt = at;
            next.publishedBy = by;
            next.releasedAt = releasedAt == null ? at : releasedAt;
        });
    }

    /** Its package says when it was first published, perhaps elsewhere; null where publishing it here will be the first time. */
    public Release releasedAt(Instant first) {
        return changed(next -> next.releasedAt = first == null ? null : first.truncatedTo(ChronoUnit.MICROS));
    }

    /** One that is not published, with another id and version. */
    Release renumbered(String id, String version) {
        return changed(next -> {
            next.id = id;
            next.version = version;
        });
    }

    /** Its {@code dataset.zip} was written and has this SHA-256. */
    public Release downloadedAs(String sha256) {
        return changed(next -> next.downloadChecksum = sha256);
    }

    /** What its check came to: an invalid one was not stored and waits for a better upload. */
    public Release checked(Status status, String checksum, long rowsTotal, int warnings) {
        return changed(next -> {
            next.status = status;
            next.checksum = checksum;
            next.rowsTotal = rowsTotal;
            next.warnings = warnings;
        });
    }

    /** A draft that was taken back for good. */
    public Release discarded() {
        return changed(next -> next.status = Status.DISCARDED);
    }

    /** While it is checked, against this release or, if there is none, as the first one. */
    public Release checking(Long base) {
        return changed(next -> {
            next.base = base;
            next.status = Status.CHECKING;
        });
    }

    /** One whose check came to nothing. */
    public Release interrupted() {
        return changed(next -> next.status = Status.INTERRUPTED);
    }

    /** The same but for what the change sets, on its stored form: the one place that lists what may change in the life of a release. */
    private Release changed(Consumer<StoredRelease> change) {
        var next = new StoredRelease(this);
        change.accept(next);
        return next.value();
    }

    /** The strong entity tag of a release on its way: it changes with every step (RFC 9110, 8.8.3). */
    public String entityTag() {
        return "\"" + id + "." + status.ordinal() + "." + base + "\"";
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

    /**
     * What tells the state that its rows make from every other. A draft is told by all that is known of it: its rows are there as long as it is a
     * draft, and made anew it stands on another release (by its key, which a database that was set back may give once more). Empty while it is checked, and where its check or its publisher said no: it has no rows.
     */
    Optional<Object> findState() {
        return switch (status) {
            case PUBLISHED -> Optional.of(published());
            case DRAFT -> Optional.of(this);
            case INVALID, DISCARDED, CHECKING, INTERRUPTED -> Optional.empty();
        };
    }

    public boolean isPublished() {
        return status == Status.PUBLISHED;
    }

    /** The day in Việt Nam on which readers first saw it; of one that is not published, on which it was made. */
    public LocalDate day() {
        return (publishedAt == null ? createdAt : publishedAt)
                .atOffset(Moment.VIET_NAM)
                .toLocalDate();
    }
}
