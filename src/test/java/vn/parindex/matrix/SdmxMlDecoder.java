package vn.parindex.matrix;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Reads SDMX-ML 2.1, generic or structure-specific, as a document. */
public abstract class SdmxMlDecoder implements Decoder {

    private final String format;

    SdmxMlDecoder(String format) {
        this.format = format;
    }

    /** Every value beside its id. */
    public static final class Generic extends SdmxMlDecoder {

        public Generic() {
            super("sdmx-ml");
        }
    }

    /** Components as attributes of the elements. */
    public static final class Specific extends SdmxMlDecoder {

        public Specific() {
            super("sdmx-ml-specific");
        }
    }

    @Override
    public String parameters() {
        return "format=" + format;
    }

    @Override
    public boolean isStatistical() {
        return true;
    }

    @Override
    public List<Cell> decode(byte[] body) throws Exception {
        var factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        var document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(body));
        var cells = new SdmxCells();
        var observations = document.getElementsByTagNameNS("*", "Obs");
        for (int i = 0; i < observations.getLength(); i++) {
            var observation = (Element) observations.item(i);
            var cell = new HashMap<String, String>();
            read((Element) observation.getParentNode(), cell);
            read(observation, cell);
            cells.add(cell);
        }
        return cells.results();
    }

    private static void read(Element element, Map<String, String> cell) {
        if (element.getLocalName().equals("DataSet")) {
            return;
        }
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            var attribute = element.getAttributes().item(i);
            cell.put(attribute.getNodeName(), attribute.getNodeValue());
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element part && !part.getLocalName().equals("Obs")) {
                switch (part.getLocalName()) {
                    case "ObsDimension" -> cell.put("TIME_PERIOD", part.getAttribute("value"));
                    case "ObsValue" -> cell.put("OBS_VALUE", part.getAttribute("value"));
                    default -> {
                        var values = part.getElementsByTagNameNS("*", "Value");
                        for (int i = 0; i < values.getLength(); i++) {
                            var value = (Element) values.item(i);
                            cell.put(value.getAttribute("id"), value.getAttribute("value"));
                        }
                    }
                }
            }
        }
    }
}
