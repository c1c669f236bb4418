package vn.parindex.matrix;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/** Reads SDMX-CSV: a column for each component. */
public final class SdmxCsvDecoder implements Decoder {

    @Override
    public String parameters() {
        return "format=sdmx-csv";
    }

    @Override
    public boolean isStatistical() {
        return true;
    }

    @Override
    public List<Cell> decode(byte[] body) throws Exception {
        var cells = new SdmxCells();
        var reader = new InputStreamReader(new ByteArrayInputStream(body), StandardCharsets.UTF_8);
        try (var rows = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(reader)) {
            rows.forEach(row -> cells.add(row.toMap()));
        }
        return cells.results();
    }
}
