package vn.parindex.sdmx.write;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import vn.parindex.http.answer.Parts;
import vn.parindex.sdmx.structure.Attribute;
import vn.parindex.sdmx.structure.Dimension;

/** Generic data of SDMX-ML 2.1: every value beside the id of its component. */
final class GenericDataWriter implements DataWriter {

    @Override
    public Parts parts(DataMessage message, OutputStream body) throws IOException {
        var xml = new Xml(body);
        xml.open("mes:GenericData", "xmlns:mes", Xml.MESSAGE, "xmlns:com", Xml.COMMON, "xmlns:gen", Xml.GENERIC);
        DataHeader.write(message, xml, null);
        var parts = Parts.one(() -> {});
        for (var dataSet : message.dataSets()) {
            parts = parts.then(dataSet(xml, dataSet, message.selection()));
        }
        return parts.then(Parts.one(xml::finish));
    }

    private static Parts dataSet(Xml xml, DataSet dataSet, Extract selection) {
        var open = Parts.one(() -> xml.open(
                "mes:DataSet",
                "action",
                "Replace",
                "validFromDate",
                DataHeader.moment(dataSet.validFrom()),
                "validToDate",
                DataHeader.moment(dataSet.validTo()),
                "structureRef",
                DataHeader.REFERENCE));
        var content = selection.atObservation().isPresent()
                ? Parts.each(dataSet.series(selection), series -> write(xml, series, selection))
                : Parts.each(dataSet.cells(selection), cell -> write(xml, cell, selection.detail()));
        return open.then(content).then(Parts.one(xml::close));
    }

    private static void write(Xml xml, Series series, Extract selection) {
        xml.open("gen:Series").open("gen:SeriesKey");
        for (var dimension : Dimension.values()) {
            var code = series.key().get(dimension.ordinal());
            if (code != null) {
                value(xml, dimension.name(), code);
            }
        }
        xml.close();
        if (selection.detail().hasObservations()) {
            var at = selection.atObservation().orElseThrow();
            for (var cell : series.cells()) {
                xml.open("gen:Obs")
                        .empty(
                                "gen:ObsDimension",
                                "id",
                                at == Dimension.TIME_PERIOD ? null : at.name(),
                                "value",
                                cell.at(at));
                figure(xml, cell, selection.detail());
                xml.close();
            }
        }
        xml.close();
    }

    private static void write(Xml xml, ObservationCell cell, Detail detail) {
        xml.open("gen:Obs").open("gen:ObsKey");
        for (var dimension : Dimension.values()) {
            value(xml, dimension.name(), cell.at(dimension));
        }
        xml.close();
        if (detail.hasObservations()) {
            figure(xml, cell, detail);
        }
        xml.close();
    }

    private static void figure(Xml xml, ObservationCell cell, Detail detail) {
        xml.empty("gen:ObsValue", "value", cell.text());
        if (detail.hasAttributes()) {
            xml.open("gen:Attributes");
            for (Map.Entry<Attribute, String> each : cell.attributes().entrySet()) {
                value(xml, each.getKey().name(), each.getValue());
            }
            xml.close();
        }
    }

    private static void value(Xml xml, String id, String value) {
        xml.empty("gen:Value", "id", id, "value", value);
    }
}
