package vn.parindex.sdmx.write;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import vn.parindex.http.answer.Parts;
import vn.parindex.sdmx.structure.Dimension;
import vn.parindex.sdmx.structure.Maintained;

/** Structure-specific data of SDMX-ML 2.1: components are attributes of the elements. */
final class SpecificDataWriter implements DataWriter {

    @Override
    public Parts parts(DataMessage message, OutputStream body) throws IOException {
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
        var parts = Parts.one(() -> {});
        for (var dataSet : message.dataSets()) {
            parts = parts.then(dataSet(xml, dataSet, message.selection()));
        }
        return parts.then(Parts.one(xml::finish));
    }

    private static Parts dataSet(Xml xml, DataSet dataSet, Extract selection) {
        var open = Parts.one(() -> xml.open(
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
                DataHeader.moment(dataSet.validTo())));
        return open.then(content(xml, dataSet, selection)).then(Parts.one(xml::close));
    }

    private static Parts content(Xml xml, DataSet dataSet, Extract selection) {
        var at = selection.atObservation();
        return at.isPresent()
                ? Parts.each(dataSet.series(selection), series -> write(xml, series, at.get(), selection.detail()))
                : Parts.each(dataSet.cells(selection), cell -> write(xml, cell, selection.detail()));
    }

    private static void write(Xml xml, ObservationCell cell, Detail detail) {
        var pairs = new ArrayList<String>();
        for (var dimension : Dimension.values()) {
            add(pairs, dimension.name(), cell.at(dimension));
        }
        observation(xml, pairs, cell, detail);
    }

    private static void write(Xml xml, Series series, Dimension at, Detail detail) {
        var pairs = new ArrayList<String>();
        for (var dimension : Dimension.values()) {
            add(pairs, dimension.name(), series.key().get(dimension.ordinal()));
        }
        xml.open("Series", pairs.toArray(String[]::new));
        if (detail.hasObservations()) {
            for (var cell : series.cells()) {
                observation(xml, new ArrayList<>(List.of(at.name(), cell.at(at))), cell, detail);
            }
        }
        xml.close();
    }

    private static void observation(Xml xml, List<String> pairs, ObservationCell cell, Detail detail) {
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
