package vn.parindex.charts;

import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/**
 * Turns a picture into dots, in a font that the service brings along: a bare runtime has none, or none that knows Vietnamese (ADR 020).
 */
final class Png {

    /** The family of the fonts below; see {@code fonts/LICENSE}. */
    static final String FAMILY = "Parindex Sans";

    private static final int WIDEST_DOUBLED = 800;

    static {
        // There is no screen, and nothing here needs one.
        System.setProperty("java.awt.headless", "true");
        ImageIO.setUseCache(false);
        for (var name : new String[] {"ParindexSans-Regular.ttf", "ParindexSans-Bold.ttf"}) {
            GraphicsEnvironment.getLocalGraphicsEnvironment().registerFont(font(name));
        }
    }

    private Png() {}

    private static Font font(String name) {
        try (var in = Png.class.getResourceAsStream("/fonts/" + name)) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (FontFormatException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The picture in dots: a card in 1,200 by 630, others twice as fine as they are wide, up to a width of 800. */
    static byte[] of(Picture picture, ChartLook look) {
        double scale = look.isCard() ? 1.5 : picture.width() <= WIDEST_DOUBLED ? 2 : 1;
        int width = (int) Math.round(picture.width() * scale);
        int height = (int) Math.round(picture.height() * scale);
        var svg = SvgWriter.write(picture, look.theme() == Theme.DARK ? Theme.DARK : Theme.LIGHT, FAMILY)
                .getBytes(StandardCharsets.UTF_8);
        var document = new SVGLoader().load(new ByteArrayInputStream(svg), null, LoaderContext.createDefault());
        if (document == null) {
            throw new IllegalStateException("the drawing cannot be read");
        }
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, width, height);
            document.render((java.awt.Component) null, graphics, new ViewBox(0, 0, width, height));
        } finally {
            graphics.dispose();
        }
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
