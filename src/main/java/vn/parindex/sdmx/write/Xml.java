package vn.parindex.sdmx.write;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import vn.parindex.http.Text;
import vn.parindex.http.XmlText;

/** Writes XML of SDMX 2.1 piece by piece; what XML cannot hold is replaced. */
final class Xml {

    private static final String ROOT = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/";
    static final String MESSAGE = ROOT + "message";
    static final String STRUCTURE = ROOT + "structure";
    static final String COMMON = ROOT + "common";
    static final String GENERIC = ROOT + "data/generic";
    static final String SPECIFIC = ROOT + "data/structurespecific";

    private final Writer out;
    private final XMLStreamWriter xml;

    Xml(OutputStream body) {
        // Over a writer of our own: the encoder of the JDK's does not know characters beyond the first plane.
        out = new BufferedWriter(new OutputStreamWriter(body, StandardCharsets.UTF_8), 1 << 15);
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Begins an element; names and values of attributes in turn, those without a value are left out. */
    Xml open(String name, String... attributes) {
        return run(() -> {
            xml.writeStartElement(name);
            write(attributes);
        });
    }

    Xml empty(String name, String... attributes) {
        return run(() -> {
            xml.writeEmptyElement(name);
            write(attributes);
        });
    }

    private void write(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i + 1] != null) {
                xml.writeAttribute(attributes[i], XmlText.legal(attributes[i + 1]));
            }
        }
    }

    Xml text(String name, String text, String... attributes) {
        return run(() -> {
            xml.writeStartElement(name);
            write(attributes);
            xml.writeCharacters(XmlText.legal(text));
            xml.writeEndElement();
        });
    }

    /** The text once in each language. */
    Xml texts(String name, Text text) {
        return text(name, text.vi(), "xml:lang", "vi").text(name, text.en(), "xml:lang", "en");
    }

    Xml close() {
        return run(xml::writeEndElement);
    }

    /** Ends every element that is open and hands everything on. */
    void finish() throws IOException {
        run(() -> {
            xml.writeEndDocument();
            xml.flush();
        });
        out.flush();
    }

    private interface Piece {
        void write() throws XMLStreamException;
    }

    private Xml run(Piece piece) {
        try {
            piece.write();
            return this;
        } catch (XMLStreamException e) {
            // Whoever was reading is gone.
            throw new UncheckedIOException(e.getNestedException() instanceof IOException io ? io : new IOException(e));
        }
    }
}
