package vn.parindex.sdmx;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.namespace.QName;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** Asks the service for SDMX and looks into what it answers. */
final class Messages {

    private Messages() {}

    /** The answer to a path below /sdmx, sent as it is. */
    static Response ask(String path, String accept) {
        return given().urlEncodingEnabled(false).accept(accept).get("/sdmx" + path);
    }

    /** The XML of a 200. */
    static Document read(String path) {
        var answer = ask(path, "*/*");
        assertThat(answer.statusCode()).as(path + "\n" + answer.asString()).isEqualTo(200);
        return xml(answer.asByteArray());
    }

    static Document xml(byte[] body) {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(body));
        } catch (Exception e) {
            throw new AssertionError("not well-formed: " + new String(body), e);
        }
    }

    /** The texts that an XPath finds; prefixes count as part of a name. */
    static List<String> texts(Document document, String path) {
        var nodes = (NodeList) evaluate(document, path, XPathConstants.NODESET);
        var texts = new ArrayList<String>();
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent());
        }
        return texts;
    }

    private static Object evaluate(Document document, String path, QName type) {
        try {
            return XPathFactory.newDefaultInstance()
                    .newXPath()
                    .evaluate(path.replaceAll("\\b(\\w+):(\\w+)", "*[name()='$1:$2']"), document, type);
        } catch (Exception e) {
            throw new IllegalArgumentException(path, e);
        }
    }
}
