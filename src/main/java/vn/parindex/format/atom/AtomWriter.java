package vn.parindex.format.atom;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import vn.parindex.format.WholeWriter;
import vn.parindex.http.Lang;
import vn.parindex.http.Media;
import vn.parindex.http.XmlText;
import vn.parindex.http.answer.Reader;

/** Writes a {@link Feed} as Atom (RFC 4287). */
@Provider
@Produces(Media.ATOM)
public class AtomWriter extends WholeWriter<Feed> {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    AtomWriter(Reader reader) {
        super(Feed.class, reader);
    }

    @Override
    protected void write(Feed feed, MultivaluedMap<String, Object> headers, OutputStream body) throws IOException {
        headers.putSingle("Content-Type", Media.ATOM);
        // Over a writer of our own: the encoder of the JDK's does not know characters beyond the first plane.
        var out = new BufferedWriter(new OutputStreamWriter(body, StandardCharsets.UTF_8), 1 << 13);
        write(feed, out);
        out.flush();
    }

    /** The whole document. */
    static void write(Feed feed, Writer out) throws IOException {
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeAttribute("xml:lang", feed.lang().code());
            text(xml, "id", feed.id());
            text(xml, "title", feed.title().in(feed.lang()));
            text(xml, "subtitle", feed.subtitle().in(feed.lang()));
            text(xml, "updated", feed.updated());
            xml.writeStartElement("author");
            text(xml, "name", feed.author());
            xml.writeEndElement();
            text(xml, "generator", "parindex");
            text(xml, "icon", feed.icon());
            text(xml, "rights", feed.rights().in(feed.lang()));
            for (var link : feed.links()) {
                write(xml, link, feed.lang());
            }
            for (var entry : feed.entries()) {
                write(xml, entry, feed.lang());
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static void write(XMLStreamWriter xml, Feed.Entry entry, Lang lang) throws XMLStreamException {
        xml.writeStartElement("entry");
        text(xml, "id", entry.id());
        text(xml, "title", entry.title().in(lang));
        text(xml, "updated", entry.updated());
        text(xml, "published", entry.published());
        for (var link : entry.links()) {
            write(xml, link, lang);
        }
        text(xml, "summary", entry.summary().in(lang));
        xml.writeStartElement("content");
        xml.writeAttribute("type", "xhtml");
        xml.writeStartElement("div");
        xml.writeDefaultNamespace(XHTML);
        write(xml, entry.content(), lang);
        write(xml, entry.content(), lang == Lang.VI ? Lang.EN : Lang.VI);
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void write(XMLStreamWriter xml, Feed.Content content, Lang lang) throws XMLStreamException {
        xml.writeStartElement("div");
        // XHTML 1.0, C.7: both, for readers of either kind.
        xml.writeAttribute("xml:lang", lang.code());
        xml.writeAttribute("lang", lang.code());
        for (var paragraph : content.paragraphs()) {
            text(xml, "p", paragraph.in(lang));
        }
        if (!content.lines().isEmpty()) {
            xml.writeStartElement("ul");
            for (var line : content.lines()) {
                write(xml, "li", line, lang);
            }
            xml.writeEndElement();
        }
        if (content.end() != null) {
            write(xml, "p", content.end(), lang);
        }
        xml.writeEndElement();
    }

    private static void write(XMLStreamWriter xml, String element, Feed.Line line, Lang lang)
            throws XMLStreamException {
        xml.writeStartElement(element);
        if (line.href() == null) {
            xml.writeCharacters(XmlText.legal(line.text().in(lang)));
        } else {
            xml.writeStartElement("a");
            xml.writeAttribute("href", line.href());
            xml.writeCharacters(XmlText.legal(line.text().in(lang)));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static void write(XMLStreamWriter xml, Feed.Link link, Lang lang) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", link.rel());
        xml.writeAttribute("type", link.type());
        if (link.lang() != null) {
            xml.writeAttribute("hreflang", link.lang().code());
        }
        xml.writeAttribute("href", link.href());
        if (link.title() != null) {
            xml.writeAttribute("title", XmlText.legal(link.title().in(lang)));
        }
    }

    private static void text(XMLStreamWriter xml, String element, Instant moment) throws XMLStreamException {
        text(xml, element, moment.toString());
    }

    private static void text(XMLStreamWriter xml, String element, String text) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(XmlText.legal(text));
        xml.writeEndElement();
    }
}
