package vn.parindex.charts;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.parindex.http.BasePath;
import vn.parindex.http.Lang;

/**
 * A chart as a page for a frame on another site: one picture in the width of the frame, the way to the figures, and a script that tells
 * the height of it all.
 *
 * @param image the chart's address but for its width
 * @param page where the figures and their sources are
 */
record EmbedPage(Lang lang, Theme theme, String title, String description, String image, String page) {

    /** The widths that are drawn; a frame takes the nearest, so that caches hold few. */
    private static final List<Integer> WIDTHS = List.of(320, 420, 560, 720, 960);

    private static final String LIGHT =
            "body{margin:0;font:13px/1.5 system-ui,sans-serif;background:#fff;color:#555d61}"
                    + "img{display:block;width:100%;max-width:960px;height:auto;margin:auto}"
                    + "h1{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);margin:0}"
                    + "p{margin:0 auto;padding:4px 16px 12px;max-width:928px}a{color:#1f6f77;padding:4px 0;display:inline-block}";
    private static final String DARK = "body{background:#191f23;color:#b4b9bb}a{color:#7fd3d3}";

    /** Tells the page around the frame how high this one is, whenever that changes, and nothing else: {@code /embed/parindex.js} listens. */
    private static final String SCRIPT =
            "new ResizeObserver(()=>parent.postMessage({parindex:{height:Math.ceil(document.body.getBoundingClientRect().height)}},'*'))"
                    + ".observe(document.body)";

    /** The one sheet of the page. */
    private static String style(Theme theme) {
        return switch (theme) {
            case LIGHT -> LIGHT;
            case DARK -> LIGHT + DARK;
            case AUTO -> LIGHT + "@media (prefers-color-scheme:dark){" + DARK + "}";
        };
    }

    /** Any site may frame it; nothing but its picture is loaded, nothing but the one script runs. */
    static String policy(Theme theme) {
        return "default-src 'none'; img-src 'self'; style-src '" + Policies.digest(style(theme)) + "'; script-src '"
                + Policies.digest(SCRIPT) + "'; base-uri 'none'; form-action 'none'; frame-ancestors *";
    }

    String html() {
        var more = lang == Lang.VI ? "Số liệu và nguồn trên parindex" : "Figures and sources on parindex";
        return """
                <!doctype html>
                <html lang="%s">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <link rel="icon" href="%s" type="image/svg+xml">
                <title>%s</title>
                <style>%s</style></head>
                <body><main><h1>%s</h1>
                <picture>%s<img src="%s" alt="%s"></picture>
                <p><a href="%s" target="_blank" rel="noopener">%s</a></p></main><script>%s</script></body>
                </html>
                """.formatted(
                        lang.code(),
                        BasePath.of("/assets/icon.svg"),
                        SvgWriter.escaped(title),
                        style(theme),
                        SvgWriter.escaped(title),
                        sources(),
                        SvgWriter.escaped(ofWidth(WIDTHS.get(WIDTHS.size() - 1))),
                        SvgWriter.escaped(title + ". " + description),
                        SvgWriter.escaped(page),
                        more,
                        SCRIPT);
    }

    private String sources() {
        return IntStream.range(0, WIDTHS.size() - 1)
                .mapToObj(i -> "<source media=\"(max-width:%dpx)\" srcset=\"%s\">"
                        .formatted((WIDTHS.get(i) + WIDTHS.get(i + 1)) / 2, SvgWriter.escaped(ofWidth(WIDTHS.get(i)))))
                .collect(Collectors.joining());
    }

    private String ofWidth(int width) {
        return image + (image.contains("?") ? "&" : "?") + "width=" + width;
    }
}
