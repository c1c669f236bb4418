package vn.parindex.understanding;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Official tables for tests elsewhere, which know neither how they are dressed nor how they are printed. */
public final class Documents {

    private Documents() {}

    /** A decision as PDF with a place and a score for every member of the population in that year; the first is best. */
    public static byte[] pdf(String indicator, String population, int year) throws IOException {
        return Press.pdf(Dress.PLAIN.paper.apply(Known.table(indicator, population, year)));
    }

    /** The same as a workbook. */
    public static byte[] workbook(String indicator, String population, int year) throws IOException {
        return Press.xlsx(Dress.PLAIN.paper.apply(Known.table(indicator, population, year)));
    }

    /** The ids of its units, in the order of its places. */
    public static List<String> units(String indicator, String population, int year) {
        return Known.table(indicator, population, year).lines().stream()
                .map(line -> line.unit().id())
                .toList();
    }

    /** A table of provinces as it is pasted, under this title; its rows have a number, a name, a score and a place. */
    public static byte[] pasted(String title, String... rows) {
        return (title + "\nSTT\tTỉnh, thành phố\tChỉ số\tXếp hạng\n" + String.join("\n", rows))
                .getBytes(StandardCharsets.UTF_8);
    }
}
