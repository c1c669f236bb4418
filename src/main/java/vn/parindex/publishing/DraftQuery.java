package vn.parindex.publishing;

import jakarta.ws.rs.HeaderParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestPath;

/** Which draft a step is about, in which state of it, and whether the step may have been asked for before; as it was sent. */
public record DraftQuery(
        @Parameter(description = "Id of the draft", example = "2026.11.29.1") @RestPath
        String release,

        @Parameter(description = "The draft's ETag as you read it") @HeaderParam("If-Match")
        String ifMatch,

        @Parameter(description = IdempotentRequest.DESCRIPTION) @HeaderParam(IdempotentRequest.HEADER)
        String idempotencyKey) {}
