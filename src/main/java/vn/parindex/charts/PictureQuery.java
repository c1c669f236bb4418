package vn.parindex.charts;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** How a picture can be asked to look, as it was sent. */
public record PictureQuery(
        @Parameter(
                description =
                        "light, dark, or auto: light, and dark where the reader prefers it. auto unless given; PNG is light then",
                example = "light",
                schema = @Schema(enumeration = {"light", "dark", "auto"}))
        @RestQuery
        String theme,

        @Parameter(
                description =
                        "In pixels, 280 to 1600; 720 unless given. A PNG has twice as many where that is at most 800, and without a"
                                + " width is a card of 1200 by 630 for links that are shared",
                example = "720")
        @RestQuery
        String width) {

    /** Nothing asked. */
    public static final PictureQuery USUAL = new PictureQuery(null, null);
}
