package vn.parindex.result;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The rows of the shipped scores.csv, read by nothing of the service, to count them a second way. */
public final class ShippedScores {

    private ShippedScores() {}

    public static List<Map<String, String>> rows() {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var file = ShippedScores.class.getResourceAsStream("/dataset/scores.csv");
                var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            return format.parse(reader).stream().map(CSVRecord::toMap).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
