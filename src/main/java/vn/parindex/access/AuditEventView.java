package vn.parindex.access;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An event of the audit log. */
@Schema(name = "AuditEvent")
public record AuditEventView(
        @Schema(description = "Its place in the order of events")
        long id,

        Instant at,

        @Schema(nullable = true, description = "Who; null for an anonymous request and for the service itself")
        String caller,

        @Schema(
                nullable = true,
                description = "What of the caller never changes: the provider's sub, or the token's name")
        String subject,

        @Schema(
                nullable = true,
                description = "How the caller became known; null for an anonymous request",
                examples = "token")
        String via,

        @Schema(nullable = true, description = "The highest role the caller had", examples = "publisher")
        String role,

        @Schema(
                examples = "release.publish",
                description = "What was done or tried; access is a request that was refused")
        String action,

        @Schema(description = "What it was done to") String target,

        @Schema(
                examples = "done",
                enumeration = {"done", "refused", "failed"})
        String outcome,

        @Schema(nullable = true, description = "The address the request came from; null for the service itself")
        String client,

        @Schema(nullable = true, description = "The X-Request-Id of the answer")
        String requestId,

        @Schema(
                nullable = true,
                examples = "service",
                description = "Who made that id: `service`, or `client`, which may have sent the id of another request")
        String requestIdBy,

        String detail) {

    static AuditEventView of(AuditEvent event) {
        return new AuditEventView(
                event.id(),
                event.at(),
                event.caller(),
                event.subject(),
                event.via() == null ? null : event.via().code(),
                event.role() == null ? null : event.role().code(),
                event.action(),
                event.target(),
                event.outcome().code(),
                event.client(),
                event.requestId(),
                event.requestIdBy() == null ? null : event.requestIdBy().code(),
                event.detail());
    }
}
