package vn.parindex.charts;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** How a frame can be asked to look, as it was sent; it gives the picture its width. */
public record FrameQuery(
        @Parameter(
                description = "light, dark, or auto (unless given): as the reader prefers it",
                example = "light",
                schema = @Schema(enumeration = {"light", "dark", "auto"}))
        @RestQuery
        String theme) {}
