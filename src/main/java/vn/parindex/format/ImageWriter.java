package vn.parindex.format;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import vn.parindex.http.Media;
import vn.parindex.http.answer.Reader;

/** Writes an {@link Image} as it is. */
@Provider
@Produces({Media.SVG, Media.PNG})
public class ImageWriter extends WholeWriter<Image> {

    ImageWriter(Reader reader) {
        super(Image.class, reader);
    }

    @Override
    protected void write(Image image, MultivaluedMap<String, Object> headers, OutputStream body) throws IOException {
        body.write(image.content());
    }
}
