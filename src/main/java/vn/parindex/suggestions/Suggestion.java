package vn.parindex.suggestions;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;

/** A source that a reader sent, as an editor finds it and decides about it. */
@Entity
@Table(name = "suggestion")
public class Suggestion {

    /** What became of it. */
    enum Status {
        OPEN,
        ACCEPTED,
        REJECTED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private long id;

    @Column(name = "received_at", nullable = false)
    private Instant receivedAt;

    @Column(name = "last_at", nullable = false)
    private Instant lastAt;

    @Column(name = "times", nullable = false)
    private int times;

    @Column(name = "status", nullable = false)
    private String status;

    @Column(name = "indicator", nullable = false)
    private String indicator;

    @Column(name = "population", nullable = false)
    private String population;

    @Column(name = "unit", nullable = false)
    private String unit;

    @Column(name = "result_year", nullable = false)
    private int year;

    @Column(name = "body", nullable = false)
    private String body;

    @Column(name = "fingerprint", nullable = false)
    private String fingerprint;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "reason")
    private String reason;

    @Column(name = "draft")
    private String draft;

    protected Suggestion() {}

    Suggestion(
            String indicator,
            String population,
            String unit,
            int year,
            String body,
            String fingerprint,
            Instant receivedAt) {
        this.indicator = indicator;
        this.population = population;
        this.unit = unit;
        this.year = year;
        this.body = body;
        this.fingerprint = fingerprint;
        this.receivedAt = receivedAt;
        this.lastAt = receivedAt;
        this.times = 1;
        this.status = Status.OPEN.code();
    }

    /** The same was sent again. */
    void again(Instant when) {
        times++;
        lastAt = when;
    }

    void decide(Status as, String by, Instant when, String why, String madeDraft) {
        status = as.code();
        decidedBy = by;
        decidedAt = when;
        reason = why;
        draft = madeDraft;
    }

    boolean isOpen() {
        return status.equals(Status.OPEN.code());
    }

    long id() {
        return id;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    Instant lastAt() {
        return lastAt;
    }

    int times() {
        return times;
    }

    String status() {
        return status;
    }

    String indicator() {
        return indicator;
    }

    String population() {
        return population;
    }

    String unit() {
        return unit;
    }

    int year() {
        return year;
    }

    /** What was sent, as JSON. */
    String body() {
        return body;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    String decidedBy() {
        return decidedBy;
    }

    String reason() {
        return reason;
    }

    String draft() {
        return draft;
    }
}
