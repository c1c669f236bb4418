package vn.parindex.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import vn.parindex.http.admission.Role;
import vn.parindex.http.request.RequestId;

/** Something that somebody did or tried; once written it never changes. */
@Entity
@Immutable
@Table(name = "audit_event")
public class AuditEvent {

    /** What became of it. */
    public enum Outcome {
        DONE("done"),
        /** Not allowed, or against a rule. */
        REFUSED("refused"),
        FAILED("failed");

        private final String code;

        Outcome(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private long id;

    @Column(name = "occurred_at", nullable = false)
    private Instant at;

    @Column(name = "caller")
    private String caller;

    @Column(name = "subject")
    private String subject;

    @Enumerated(EnumType.STRING)
    @Column(name = "via")
    private CallerKind via;

    @Enumerated(EnumType.STRING)
    @Column(name = "caller_role")
    private Role role;

    @Column(name = "action", nullable = false)
    private String action;

    @Column(name = "target", nullable = false)
    private String target;

    @Enumerated(EnumType.STRING)
    @Column(name = "outcome", nullable = false)
    private Outcome outcome;

    @Column(name = "client_address")
    private String client;

    @Column(name = "request_id")
    private String requestId;

    @Enumerated(EnumType.STRING)
    @Column(name = "request_id_by")
    private RequestId.By requestIdBy;

    @Column(name = "detail", nullable = false)
    private String detail;

    protected AuditEvent() {}

    AuditEvent(Instant at, Origin origin, String action, String target, Outcome outcome, String detail) {
        this.at = at;
        this.caller = origin.caller().map(each -> cut(each.name(), 200)).orElse(null);
        this.subject = origin.caller().map(each -> cut(each.subject(), 200)).orElse(null);
        this.via = origin.caller().map(Caller::via).orElse(origin.isRequest() ? null : CallerKind.SERVICE);
        this.role = origin.caller().flatMap(Caller::findHighest).orElse(null);
        this.action = cut(action, 64);
        this.target = cut(target, 2000);
        this.outcome = outcome;
        this.client = cut(origin.client(), 100);
        this.requestId = origin.requestId().map(RequestId::text).orElse(null);
        this.requestIdBy = origin.requestId().map(RequestId::by).orElse(null);
        this.detail = cut(detail, 4000);
    }

    /** PostgreSQL keeps no NUL in a text, and an event must never fail on what it tells. */
    private static String cut(String text, int longest) {
        if (text == null) {
            return null;
        }
        String kept = text.replace('\0', '\uFFFD');
        if (kept.length() <= longest) {
            return kept;
        }
        return kept.substring(0, Character.isHighSurrogate(kept.charAt(longest - 1)) ? longest - 1 : longest);
    }

    /** Its place in the order of events. */
    public long id() {
        return id;
    }

    public Instant at() {
        return at;
    }

    /** Null for an anonymous request, and for what the service did by itself. */
    public String caller() {
        return caller;
    }

    /** What of the caller never changes, whatever they are called; null without a caller. */
    public String subject() {
        return subject;
    }

    /** Null for an anonymous request. */
    public CallerKind via() {
        return via;
    }

    /** The highest one the caller had; null without one. */
    public Role role() {
        return role;
    }

    public String action() {
        return action;
    }

    public String target() {
        return target;
    }

    public Outcome outcome() {
        return outcome;
    }

    /** The address the request came from; null for what the service did by itself. */
    public String client() {
        return client;
    }

    public String requestId() {
        return requestId;
    }

    /** Null for what the service did by itself, and for events that were kept before this was. */
    public RequestId.By requestIdBy() {
        return requestIdBy;
    }

    public String detail() {
        return detail;
    }
}
