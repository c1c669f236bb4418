package vn.parindex.sdmx.write;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import vn.parindex.sdmx.structure.Attribute;
import vn.parindex.sdmx.structure.Dimension;

/** Generic data of SDMX-ML 2.1: every value beside the id of its component. */
final class GenericDataWriter implements DataWriter {

    @Override
    public void write(DataMessage message, OutputStream body) throws IOException {
        var xml = new Xml(body);
        xml.open("mes:GenericData", "xmlns:mes", Xml.MESSAGE, "xmlns:com", Xml.COMMON, "xmlns:gen", Xml.GENERIC);
        DataHeader.write(message, xml, null);
        for (var dataSet : message.dataSets()) {
            xml.open(
                    "mes:DataSet",
                    "action",
                    "Replace",
                    "validFromDate",
                    DataHeader.moment(dataSet.validFrom()),
                    "validToDate",
                    DataHeader.moment(dataSet.validTo()),
                    "structureRef",
                    DataHeader.REFERENCE);
            if (message.selection().atObservation().isPresent()) {
                for (var series : dataSet.series(message.selection())) {
                    write(xml, series, message.selection());
                }
            } else {
                for (var cell : dataSet.cells(message.selection())) {
                    write(xml, cell, message.selection().detail());
                }
            }
            xml.close();
        }
        xml.finish();
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

    private static void write(Xml xml, Cell cell, Detail detail) {
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

    private static void figure(Xml xml, Cell cell, Detail detail) {
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
