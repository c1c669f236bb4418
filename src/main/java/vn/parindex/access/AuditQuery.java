package vn.parindex.access;

import jakarta.ws.rs.BeanParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import vn.parindex.http.request.Paging;

/** What can be asked of the audit log, as it was sent. */
public record AuditQuery(
        @Parameter(description = "Only this action", example = "release.publish") @RestQuery
        String action,

        @Parameter(description = "Only what this caller did, by name") @RestQuery
        String caller,

        @Parameter(
                description = "Only at or after: a day (its start at +07:00) or a time with its offset",
                example = "2026-11-24")
        @RestQuery
        String since,

        @Parameter(description = "Only at or before: a day (its end at +07:00) or a time with its offset") @RestQuery
        String until,

        @BeanParam Paging paging) {}
