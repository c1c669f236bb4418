package vn.parindex.format;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A finished picture, in the format of the request. */
@Schema(hidden = true)
public record Image(byte[] content) {}
