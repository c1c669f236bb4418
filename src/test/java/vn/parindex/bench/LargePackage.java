package vn.parindex.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.parindex.dataset.DataPackage;
import vn.parindex.dataset.PackageFiles;

/**
 * A data package of any size that keeps every rule: the shipped dataset, and an invented index of all 3,321 communes.
 *
 * <p>The communes of one province are one table. Every row has a score and an exact place that fit each other, so that each
 * rule has work to do and none finds anything. The figures are made up and are meant for measuring alone.
 */
public final class LargePackage {

    private static final int COMMUNES = 3321;
    private static final int FIRST_YEAR = 2025;
    private static final int YEARS = 10;
    private static final String INDEX = "commune-index";
    private static final String SOURCE = "invented";

    private final List<String> provinces;
    private final int rows;

    private LargePackage(List<String> provinces, int rows) {
        this.provinces = provinces;
        this.rows = rows;
    }

    /** Writes a package with so many invented rows of scores; the same number gives the same bytes. */
    public static void write(int rows, Path zip) throws IOException {
        new LargePackage(listProvinces(), rows).write(zip);
    }

    /** {@code <rows> <zip>}. */
    public static void main(String[] arguments) throws IOException {
        write(Integer.parseInt(arguments[0]), Path.of(arguments[1]));
    }

    private void write(Path zip) throws IOException {
        var shipped = PackageFiles.shipped();
        try (var sink = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (var name : shipped.names()) {
                sink.putNextEntry(new ZipEntry(name));
                try (var content = shipped.open(name)) {
                    content.transferTo(sink);
                }
                var text = new BufferedWriter(new OutputStreamWriter(sink, StandardCharsets.UTF_8), 1 << 16);
                switch (name) {
                    case "units.csv" -> units(text);
                    case "indicators.csv" -> indicators(text);
                    case "editions.csv" -> editions(text);
                    case "sources.csv" ->
                        text.write(SOURCE
                                + ",Invented figures for measuring,,,2025-01-01,4,Made up; there is no document\n");
                    case "scores.csv" -> scores(text);
                    default -> {}
                }
                text.flush();
                sink.closeEntry();
            }
        }
    }

    private void units(Writer text) throws IOException {
        for (int commune = 0; commune < COMMUNES; commune++) {
            var name = "Xã số " + commune;
            text.write("%s,commune,,,%s,Commune %d,xã,%s,2025-07-01,\n"
                    .formatted(commune(commune), name, commune, province(commune)));
        }
    }

    private void indicators(Writer text) throws IOException {
        text.write("%s,,commune,1,Chỉ số xã,Commune index,Bịa ra để đo,Invented for measuring,percent,100,Nobody\n"
                .formatted(INDEX));
        for (int component = 1; component < indicators(); component++) {
            text.write(
                    "%s,%s,commune,%d,Thành phần %d,Component %d,Bịa ra để đo,Invented for measuring,percent,100,Nobody\n"
                            .formatted(indicator(component), INDEX, component, component, component));
        }
    }

    private void editions(Writer text) throws IOException {
        for (int year = FIRST_YEAR; year < FIRST_YEAR + YEARS; year++) {
            text.write("%s,commune,%d,published,,%d,%s,\n".formatted(INDEX, year, year, SOURCE));
        }
    }

    private void scores(Writer text) throws IOException {
        int left = rows;
        for (int indicator = 0; left > 0; indicator++) {
            for (int year = 0; year < YEARS && left > 0; year++) {
                for (int commune = 0; commune < COMMUNES && left > 0; commune++, left--) {
                    int place = place(commune, 7 * indicator + 13 * year);
                    text.append(indicator(indicator))
                            .append(",commune,")
                            .append(commune(commune))
                            .append(',')
                            .append(String.valueOf(FIRST_YEAR + year))
                            .append(',')
                            .append(BigDecimal.valueOf(9900 - 47L * place, 2).toPlainString())
                            .append(",,")
                            .append(String.valueOf(place))
                            .append(',')
                            .append(String.valueOf(place))
                            .append(',')
                            .append(SOURCE)
                            .append(",true,,\n");
                }
            }
        }
    }

    /** Communes go round the provinces; within one they take turns at the places. */
    private int place(int commune, int turn) {
        int within = commune / provinces.size();
        int size = (COMMUNES - commune % provinces.size() + provinces.size() - 1) / provinces.size();
        return (within + turn) % size + 1;
    }

    private int indicators() {
        return Math.max(1, (rows + COMMUNES * YEARS - 1) / (COMMUNES * YEARS));
    }

    private static String indicator(int number) {
        return number == 0 ? INDEX : INDEX + ".c" + number;
    }

    private static String commune(int number) {
        return "commune-" + number;
    }

    private String province(int commune) {
        return provinces.get(commune % provinces.size());
    }

    private static List<String> listProvinces() {
        var data = DataPackage.of(PackageFiles.shipped());
        try (var units = data.openRows("units", finding -> {}).orElseThrow()) {
            var found = new ArrayList<String>();
            units.forEachRemaining(row -> {
                if ("province".equals(row.text("type")) && !row.has("valid_to")) {
                    found.add(row.text("id"));
                }
            });
            return List.copyOf(found);
        }
    }
}
