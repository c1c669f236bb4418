package vn.parindex.sdmx.write;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import vn.parindex.sdmx.structure.Dimension;
import vn.parindex.sdmx.structure.Maintained;

/** Structure-specific data of SDMX-ML 2.1: components are attributes of the elements. */
final class SpecificDataWriter implements DataWriter {

    @Override
    public void write(DataMessage message, OutputStream body) throws IOException {
        var namespace = "urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure=" + Maintained.AGENCY + ":"
                + Maintained.STRUCTURE + "(" + Maintained.VERSION + "):ObsLevelDim:"
                + DataHeader.atObservation(message.selection());
        var xml = new Xml(body);
        xml.open(
                "mes:StructureSpecificData",
                "xmlns:mes",
                Xml.MESSAGE,
                "xmlns:com",
                Xml.COMMON,
                "xmlns:ss",
                Xml.SPECIFIC,
                "xmlns:ns1",
                namespace,
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance");
        DataHeader.write(message, xml, namespace);
        for (var dataSet : message.dataSets()) {
            xml.open(
                    "mes:DataSet",
                    "ss:structureRef",
                    DataHeader.REFERENCE,
                    "xsi:type",
                    "ns1:DataSetType",
                    "ss:dataScope",
                    "DataStructure",
                    "ss:action",
                    "Replace",
                    "ss:validFromDate",
                    DataHeader.moment(dataSet.validFrom()),
                    "ss:validToDate",
                    DataHeader.moment(dataSet.validTo()));
            write(xml, dataSet, message.selection());
            xml.close();
        }
        xml.finish();
    }

    private static void write(Xml xml, DataSet dataSet, Extract selection) {
        if (selection.atObservation().isEmpty()) {
            for (var cell : dataSet.cells(selection)) {
                var pairs = new ArrayList<String>();
                for (var dimension : Dimension.values()) {
                    add(pairs, dimension.name(), cell.at(dimension));
                }
                observation(xml, pairs, cell, selection.detail());
            }
            return;
        }
        var at = selection.atObservation().get();
        for (var series : dataSet.series(selection)) {
            var pairs = new ArrayList<String>();
            for (var dimension : Dimension.values()) {
                add(pairs, dimension.name(), series.key().get(dimension.ordinal()));
            }
            xml.open("Series", pairs.toArray(String[]::new));
            if (selection.detail().hasObservations()) {
                for (var cell : series.cells()) {
                    observation(xml, new ArrayList<>(List.of(at.name(), cell.at(at))), cell, selection.detail());
                }
            }
            xml.close();
        }
    }

    private static void observation(Xml xml, List<String> pairs, Cell cell, Detail detail) {
        if (detail.hasObservations()) {
            add(pairs, "OBS_VALUE", cell.text());
        }
        if (detail.hasAttributes()) {
            cell.attributes().forEach((attribute, value) -> add(pairs, attribute.name(), value));
        }
        xml.empty("Obs", pairs.toArray(String[]::new));
    }

    private static void add(List<String> pairs, String name, String value) {
        pairs.add(name);
        pairs.add(value);
    }
}
