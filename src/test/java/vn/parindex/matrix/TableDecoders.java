package vn.parindex.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** CSV in its ways, NDJSON, the workbook read by Apache POI, and JSON-stat by its own definition. */
final class TableDecoders {

    private static final ObjectMapper JSON = new ObjectMapper();

    private TableDecoders() {}

    /** CSV as it is. */
    record Csv() implements Decoder {

        @Override
        public String parameters() {
            return "format=csv";
        }

        @Override
        public List<Cell> decode(byte[] answer) throws Exception {
            return rows(new String(answer, StandardCharsets.UTF_8), CSVFormat.RFC4180, '.');
        }
    }

    /** CSV as Excel in Việt Nam takes it. */
    record CsvWithCommas() implements Decoder {

        @Override
        public String parameters() {
            return "format=csv&decimal=comma";
        }

        @Override
        public List<Cell> decode(byte[] answer) throws Exception {
            var text = new String(answer, StandardCharsets.UTF_8);
            if (text.charAt(0) != '\uFEFF') {
                throw new AssertionError("no byte order mark");
            }
            return rows(
                    text.substring(1),
                    CSVFormat.RFC4180.builder().setDelimiter(';').get(),
                    ',');
        }
    }

    private static List<Cell> rows(String text, CSVFormat format, char comma) throws Exception {
        var cells = new ArrayList<Cell>();
        var records =
                format.builder().setHeader().setSkipHeaderRecord(true).get().parse(new StringReader(text));
        for (var record : records) {
            cells.add(cell(record.toMap(), comma));
        }
        return cells;
    }

    private static Cell cell(Map<String, String> row, char comma) {
        return Cell.of(
                row.get("indicator"),
                row.get("unit"),
                row.get("year"),
                row.get("state"),
                row.get("score").replace(comma, '.'),
                row.get("points").replace(comma, '.'),
                row.get("place_best"),
                row.get("place_worst"));
    }

    /** A JSON object a line. */
    record Ndjson() implements Decoder {

        @Override
        public String parameters() {
            return "format=ndjson";
        }

        @Override
        public List<Cell> decode(byte[] answer) throws Exception {
            var cells = new ArrayList<Cell>();
            for (var line : new String(answer, StandardCharsets.UTF_8).split("\n")) {
                if (!line.isEmpty()) {
                    cells.add(Cell.of(JSON.readTree(line)));
                }
            }
            return cells;
        }
    }

    /** The workbook with the stable names as its header. */
    record Workbook() implements Decoder {

        @Override
        public String parameters() {
            return "format=xlsx&labels=id";
        }

        @Override
        public List<Cell> decode(byte[] answer) throws Exception {
            var cells = new ArrayList<Cell>();
            var formatter = new DataFormatter();
            try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(answer))) {
                var sheet = workbook.getSheetAt(0);
                var header = sheet.getRow(0);
                for (int i = 1; i <= sheet.getLastRowNum(); i++) {
                    Row row = sheet.getRow(i);
                    var values = new HashMap<String, String>();
                    for (var title : header) {
                        values.put(
                                title.getStringCellValue(),
                                formatter.formatCellValue(row.getCell(title.getColumnIndex())));
                    }
                    cells.add(cell(values, '.'));
                }
            }
            return cells;
        }
    }

    /** The cube: every result with a cell or a status of its own. */
    record JsonStat() implements Decoder {

        @Override
        public String parameters() {
            return "format=jsonstat";
        }

        @Override
        public boolean isStatistical() {
            return true;
        }

        @Override
        public List<Cell> decode(byte[] answer) throws Exception {
            var cube = JSON.readTree(answer);
            var indicators = codes(cube, "indicator");
            var units = codes(cube, "unit");
            var years = codes(cube, "year");
            var figures = codes(cube, "figure");
            var cells = new ArrayList<Cell>();
            long position = 0;
            for (var indicator : indicators) {
                for (var unit : units) {
                    for (var year : years) {
                        var values = new HashMap<String, String>();
                        String state = null;
                        for (var figure : figures) {
                            var key = String.valueOf(position++);
                            if (cube.path("value").has(key)) {
                                values.put(figure, cube.path("value").path(key).asText());
                            }
                            state = cube.path("status").has(key)
                                    ? cube.path("status").path(key).asText()
                                    : state;
                        }
                        if (!values.isEmpty() || state != null) {
                            cells.add(Cell.of(
                                    indicator,
                                    unit,
                                    year,
                                    state == null ? "value" : state,
                                    values.get("score"),
                                    values.get("points"),
                                    values.get("place_best"),
                                    values.get("place_worst")));
                        }
                    }
                }
            }
            return cells;
        }

        private static List<String> codes(JsonNode cube, String dimension) {
            var codes = new ArrayList<String>();
            cube.at("/dimension/" + dimension + "/category/index").forEach(code -> codes.add(code.asText()));
            return codes;
        }
    }
}
