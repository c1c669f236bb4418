package vn.parindex.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.parindex.database.Answer.asking;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.ValidationDriver;
import com.thaiopensource.validate.rng.CompactSchemaReader;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** A feed as a reader of feeds finds it: checked against the rules of RFC 4287 before anything is asked of it. */
record Atom(Response response, Document document) {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    /** What a GET of this address answers with 200. */
    static Atom at(String address) {
        return of(asking().get(address));
    }

    static Atom of(Response response) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        assertThat(response.contentType()).isEqualTo("application/atom+xml");
        var text = response.asString();
        assertThat(violations(text)).as(text).isEmpty();
        var atom = new Atom(response, parsed(text));
        atom.keepsWhatNoSchemaCanSay();
        return atom;
    }

    /** What breaks the schema that is made of the RFC. */
    static List<String> violations(String xml) {
        var found = new ArrayList<String>();
        var handler = new ErrorHandler() {
            @Override
            public void warning(SAXParseException e) {
                found.add(e.getMessage());
            }

            @Override
            public void error(SAXParseException e) {
                found.add(e.getMessage());
            }

            @Override
            public void fatalError(SAXParseException e) {
                found.add(e.getMessage());
            }
        };
        var properties = new PropertyMapBuilder();
        properties.put(ValidateProperty.ERROR_HANDLER, handler);
        var driver = new ValidationDriver(properties.toPropertyMap(), CompactSchemaReader.getInstance());
        try (var schema = Atom.class.getResourceAsStream("feed.rnc")) {
            assertThat(driver.loadSchema(new InputSource(schema)))
                    .as("the schema: " + found)
                    .isTrue();
            driver.validate(new InputSource(new StringReader(xml)));
        } catch (IOException | SAXException e) {
            throw new AssertionError(e);
        }
        return found;
    }

    private static Document parsed(String xml) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError(xml, e);
        }
    }

    private void keepsWhatNoSchemaCanSay() {
        var ids = Stream.concat(Stream.of(root()), entries().stream())
                .map(each -> text(each, "id"))
                .toList();
        assertThat(ids).doesNotHaveDuplicates().allSatisfy(id -> assertThat(
                        URI.create(id).isAbsolute())
                .as("4.2.6: an absolute IRI")
                .isTrue());
        Stream.concat(Stream.of(root()), entries().stream()).forEach(each -> {
            // 4.1.1, 4.1.2: not two alternates of one type and language.
            assertThat(links(each, "alternate"))
                    .extracting(link -> link.getAttribute("type") + " " + link.getAttribute("hreflang"))
                    .doesNotHaveDuplicates();
        });
        assertThat(links(root(), "self")).hasSize(1);
        assertThat(entries())
                .allSatisfy(entry -> assertThat(links(entry, "alternate")).isNotEmpty());
        var updated = entries().stream()
                .map(each -> OffsetDateTime.parse(text(each, "updated")))
                .toList();
        for (int i = 1; i < updated.size(); i++) {
            assertThat(updated.get(i)).as("newest first").isBeforeOrEqualTo(updated.get(i - 1));
        }
        if (!updated.isEmpty()) {
            assertThat(OffsetDateTime.parse(text(root(), "updated"))).isEqualTo(updated.get(0));
        }
    }

    /** As a library of others reads it. */
    SyndFeed read() {
        try {
            return new SyndFeedInput().build(new StringReader(response.asString()));
        } catch (FeedException e) {
            throw new AssertionError(response.asString(), e);
        }
    }

    Element root() {
        return document.getDocumentElement();
    }

    List<Element> entries() {
        return children(root(), "entry");
    }

    List<String> titles() {
        return entries().stream().map(each -> text(each, "title")).toList();
    }

    String id() {
        return text(root(), "id");
    }

    /** Where the link of the feed leads; null where it has none. */
    String href(String rel) {
        var found = links(root(), rel);
        return found.isEmpty() ? null : found.get(0).getAttribute("href");
    }

    static List<Element> links(Element of, String rel) {
        return children(of, "link").stream()
                .filter(each -> each.getAttribute("rel").equals(rel))
                .toList();
    }

    static String text(Element of, String name) {
        return children(of, name).get(0).getTextContent();
    }

    static List<Element> children(Element of, String name) {
        return IntStream.range(0, of.getChildNodes().getLength())
                .mapToObj(of.getChildNodes()::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .filter(each -> ATOM.equals(each.getNamespaceURI())
                        && each.getLocalName().equals(name))
                .toList();
    }
}
