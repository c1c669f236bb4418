package vn.parindex.charts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import vn.parindex.http.XmlText;

/**
 * Writes a picture as SVG: the same bytes for the same picture, without script, with the colours as attributes, so that programs that know
 * no style sheets draw it too.
 */
final class SvgWriter {

    private static final String FONTS =
            "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', Arial, sans-serif";

    private final Picture picture;
    private final Theme theme;
    private final String ids;
    private final StringBuilder out = new StringBuilder(16_384);

    private SvgWriter(Picture picture, Theme theme) {
        this.picture = picture;
        this.theme = theme;
        // Several charts may stand in one document.
        this.ids = "p" + Integer.toHexString((picture.title() + picture.width() + theme).hashCode());
    }

    static String write(Picture picture, Theme theme) {
        return new SvgWriter(picture, theme).document(FONTS);
    }

    /** The same in these fonts. */
    static String write(Picture picture, Theme theme, String fonts) {
        return new SvgWriter(picture, theme).document(fonts);
    }

    private String document(String fonts) {
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\""
                .formatted(picture.width(), picture.height(), picture.width(), picture.height()));
        attribute("lang", picture.lang().code());
        attribute("xml:lang", picture.lang().code());
        attribute("role", "img");
        attribute("aria-labelledby", ids + "t " + ids + "d");
        attribute("font-family", fonts);
        out.append(">\n");
        out.append("<title id=\"%st\">%s</title>\n".formatted(ids, escaped(picture.title())));
        out.append("<desc id=\"%sd\">%s</desc>\n".formatted(ids, escaped(picture.description())));
        if (theme == Theme.AUTO) {
            out.append("<style>").append(Paint.DARKENING).append("</style>\n");
        }
        patterns();
        write(Mark.Box.of(0, 0, picture.width(), picture.height(), Paint.PAPER));
        picture.marks().forEach(this::write);
        return out.append("</svg>\n").toString();
    }

    private void patterns() {
        Set<Hatch> used = EnumSet.noneOf(Hatch.class);
        picture.all().forEach(mark -> {
            if (mark instanceof Mark.Hatched hatched) {
                used.add(hatched.hatch());
            }
        });
        if (used.isEmpty()) {
            return;
        }
        out.append("<defs>");
        for (var hatch : used) {
            out.append("<pattern id=\"%s%s\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\">"
                    .formatted(ids, hatch.code()));
            out.append(hatch.drawing(painted('s', Paint.HATCH))).append("</pattern>");
        }
        out.append("</defs>\n");
    }

    private void write(Mark mark) {
        if (mark instanceof Mark.Group group) {
            out.append("<g><title>").append(escaped(group.title())).append("</title>\n");
            group.marks().forEach(this::write);
            out.append("</g>\n");
        } else if (mark instanceof Mark.Box box) {
            rectangle(box.x(), box.y(), box.width(), box.height());
            if (box.round() > 0) {
                attribute("rx", number(box.round()));
            }
            paint(box.fill(), box.stroke());
            out.append("/>\n");
        } else if (mark instanceof Mark.Hatched hatched) {
            rectangle(hatched.x(), hatched.y(), hatched.width(), hatched.height());
            attribute("fill", "url(#" + ids + hatched.hatch().code() + ")");
            out.append("/>\n");
        } else if (mark instanceof Mark.Line line) {
            out.append("<line");
            attribute("x1", number(line.x1()));
            attribute("y1", number(line.y1()));
            attribute("x2", number(line.x2()));
            attribute("y2", number(line.y2()));
            out.append(painted('s', line.paint()));
            attribute("stroke-width", number(line.width()));
            if (!line.dash().isEmpty()) {
                attribute("stroke-dasharray", line.dash());
            }
            out.append("/>\n");
        } else if (mark instanceof Mark.Dot dot) {
            out.append("<circle");
            attribute("cx", number(dot.x()));
            attribute("cy", number(dot.y()));
            attribute("r", number(dot.radius()));
            paint(dot.fill(), dot.stroke());
            out.append("/>\n");
        } else if (mark instanceof Mark.Words words) {
            words(words);
        }
    }

    private void words(Mark.Words words) {
        out.append("<text");
        attribute("x", number(words.x()));
        attribute("y", number(words.y()));
        attribute("font-size", number(words.size()));
        if (words.bold()) {
            attribute("font-weight", "700");
        }
        if (words.anchor() != Mark.Anchor.START) {
            attribute("text-anchor", words.anchor().name().toLowerCase(Locale.ROOT));
        }
        out.append(painted('f', words.paint()));
        out.append('>').append(escaped(words.text())).append("</text>\n");
    }

    private void rectangle(double x, double y, double width, double height) {
        out.append("<rect");
        attribute("x", number(x));
        attribute("y", number(y));
        attribute("width", number(Math.max(0, width)));
        attribute("height", number(Math.max(0, height)));
    }

    private void paint(Paint fill, Paint stroke) {
        boolean both = theme == Theme.AUTO && fill != Paint.NONE && stroke != Paint.NONE;
        if (both) {
            attribute("fill", fill.on(theme));
            attribute("stroke", stroke.on(theme));
            attribute("class", fill.type('f') + " " + stroke.type('s'));
        } else {
            out.append(painted('f', fill));
            if (stroke != Paint.NONE) {
                out.append(painted('s', stroke));
            }
        }
    }

    private String painted(char use, Paint paint) {
        var attribute = " " + (use == 'f' ? "fill" : "stroke") + "=\"" + paint.on(theme) + "\"";
        return theme == Theme.AUTO && paint != Paint.NONE
                ? attribute + " class=\"" + paint.type(use) + "\""
                : attribute;
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
    }

    /** A length with at most one decimal. */
    private static String number(double length) {
        var text = BigDecimal.valueOf(length)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
        return text.equals("-0") ? "0" : text;
    }

    /** A text as XML and HTML hold it. */
    static String escaped(String text) {
        var safe = new StringBuilder(text.length() + 16);
        XmlText.legal(text).codePoints().forEach(each -> {
            switch (each) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(each);
            }
        });
        return safe.toString();
    }
}
