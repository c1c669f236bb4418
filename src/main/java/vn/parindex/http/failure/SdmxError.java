package vn.parindex.http.failure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import vn.parindex.http.Lang;
import vn.parindex.http.Text;
import vn.parindex.http.XmlText;
import vn.parindex.http.problem.Fault;
import vn.parindex.http.problem.ProblemException;
import vn.parindex.http.request.Exchange;
import vn.parindex.http.request.Query;

/**
 * A problem in SDMX's own words: the error message of SDMX-ML 2.1, or the errors of SDMX-JSON where JSON is asked for.
 *
 * @param code of SDMX; where it has none, 1000 and the HTTP status
 * @param texts one for each fault, else one for the whole
 */
record SdmxError(int code, int status, Text title, List<Text> texts) {

    private static final String MESSAGE = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message";
    private static final String COMMON = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/common";

    static SdmxError of(ProblemException problem) {
        List<Text> texts = new ArrayList<>();
        problem.faults().forEach(fault -> texts.add(text(fault)));
        if (texts.isEmpty()) {
            texts.add(problem.detail());
        }
        int status = problem.type().status();
        return new SdmxError(code(problem, status), status, problem.type().title(), texts);
    }

    /** SDMX 2.1, Section 7: the codes of its web services; those from 1000 on are each service's own. */
    private static int code(ProblemException problem, int status) {
        boolean meant = problem.faults().stream()
                .anyMatch(fault ->
                        fault.rule().equals("not-allowed") || fault.rule().startsWith("unknown-"));
        return switch (status) {
            case 400 -> meant ? 150 : 140;
            case 401 -> 110;
            case 404 -> 100;
            case 413 -> 130;
            case 500 -> 500;
            case 501 -> 501;
            case 503 -> 503;
            default -> 1000 + status;
        };
    }

    private static Text text(Fault fault) {
        String near = fault.suggestions().isEmpty() ? "" : String.join(", ", fault.suggestions());
        String place = fault.parameter() == null ? "" : Fault.abbreviated(fault.parameter()) + ": ";
        return Text.of(
                place + fault.message().vi() + (near.isEmpty() ? "" : " Gần nhất: " + near + "."),
                place + fault.message().en() + (near.isEmpty() ? "" : " Nearest: " + near + "."));
    }

    static String mediaType(Exchange exchange) {
        return speaksJson(exchange) ? "application/json" : "application/xml";
    }

    /** JSON for whoever names it, and on v2 for whoever does not name XML. */
    private static boolean speaksJson(Exchange exchange) {
        String named = Query.parse(exchange.rawQuery()).values().getOrDefault("format", "");
        String asked = (named + " " + (exchange.accept() == null ? "" : exchange.accept())).toLowerCase(Locale.ROOT);
        int xml = first(asked, "xml", "sdmx-ml");
        int json = first(asked, "json");
        return xml == json ? exchange.path().startsWith("/sdmx/v2") : json < xml;
    }

    private static int first(String text, String... words) {
        int first = Integer.MAX_VALUE;
        for (String word : words) {
            int at = text.indexOf(word);
            first = at < 0 ? first : Math.min(first, at);
        }
        return first;
    }

    byte[] body(Exchange exchange, ObjectMapper json) {
        try {
            return speaksJson(exchange) ? json(exchange.lang(), json) : xml();
        } catch (JsonProcessingException | XMLStreamException e) {
            throw new IllegalStateException("an error is plain text", e);
        }
    }

    private byte[] json(Lang lang, ObjectMapper json) throws JsonProcessingException {
        ObjectNode message = json.createObjectNode();
        var errors = message.putArray("errors");
        for (Text text : texts) {
            ObjectNode error = errors.addObject();
            error.put("code", code).put("status", status).put("title", title.in(lang));
            error.putObject("titles").put("vi", title.vi()).put("en", title.en());
            error.put("detail", text.in(lang));
            error.putObject("details").put("vi", text.vi()).put("en", text.en());
        }
        return json.writeValueAsBytes(message);
    }

    private byte[] xml() throws XMLStreamException {
        StringWriter text = new StringWriter();
        XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("mes:Error");
        xml.writeAttribute("xmlns:mes", MESSAGE);
        xml.writeAttribute("xmlns:com", COMMON);
        for (Text each : texts) {
            xml.writeStartElement("mes:ErrorMessage");
            xml.writeAttribute("code", String.valueOf(code));
            write(xml, "vi", each.vi());
            write(xml, "en", each.en());
            xml.writeEndElement();
        }
        xml.writeEndDocument();
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(XMLStreamWriter xml, String lang, String text) throws XMLStreamException {
        xml.writeStartElement("com:Text");
        xml.writeAttribute("xml:lang", lang);
        // What was sent is repeated, and may hold what XML cannot.
        xml.writeCharacters(XmlText.legal(text));
        xml.writeEndElement();
    }
}
