package vn.parindex.sdmx.write;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import vn.parindex.http.answer.Parts;
import vn.parindex.sdmx.structure.Attribute;
import vn.parindex.sdmx.structure.Dimension;

/** SDMX-CSV, version 2.0 or 1.0: a row for each observation, in the order of the results. */
final class CsvDataWriter implements DataWriter {

    private final boolean first;

    /** {@code first} for version 1.0, which names only the flow in front. */
    CsvDataWriter(boolean first) {
        this.first = first;
    }

    @Override
    public Parts parts(DataMessage message, OutputStream body) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(body, StandardCharsets.UTF_8), 1 << 15);
        var flow = message.flow();
        var name = flow.agency() + ":" + flow.id() + "(" + flow.version() + ")";
        var detail = message.selection().detail();
        var csv = new CSVPrinter(writer, CSVFormat.RFC4180);
        var parts = Parts.one(() -> csv.printRecord(header(detail)));
        for (var dataSet : message.dataSets()) {
            parts = parts.then(
                    Parts.each(dataSet.cells(message.selection()), cell -> csv.printRecord(row(name, cell, detail))));
        }
        return parts.then(Parts.one(csv::flush));
    }

    private List<String> header(Detail detail) {
        var header = new ArrayList<>(first ? List.of("DATAFLOW") : List.of("STRUCTURE", "STRUCTURE_ID", "ACTION"));
        Arrays.stream(Dimension.values()).forEach(each -> header.add(each.name()));
        if (detail.hasObservations()) {
            header.add("OBS_VALUE");
        }
        if (detail.hasAttributes()) {
            Arrays.stream(Attribute.values()).forEach(each -> header.add(each.name()));
        }
        return header;
    }

    private List<String> row(String flow, ObservationCell cell, Detail detail) {
        var row = new ArrayList<>(first ? List.of(flow) : List.of("dataflow", flow, "I"));
        Dimension.OF_KEY.forEach(each -> row.add(cell.at(each)));
        row.add(detail.hasObservations() ? cell.at(Dimension.TIME_PERIOD) : null);
        if (detail.hasObservations()) {
            row.add(cell.text());
        }
        if (detail.hasAttributes()) {
            Arrays.stream(Attribute.values())
                    .forEach(each -> row.add(cell.attributes().get(each)));
        }
        return row;
    }
}
