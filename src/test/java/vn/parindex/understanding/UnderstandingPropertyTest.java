package vn.parindex.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import vn.parindex.understanding.Known.Line;
import vn.parindex.understanding.Paper.Box;
import vn.parindex.understanding.Paper.Rows;

/** However a true table is dressed, what is understood is true; what is not understood is asked or told, and no value is another's. */
class UnderstandingPropertyTest {

    /** What somebody did to the table, after which not all of it can be known. */
    private enum Mischief {
        NONE,
        TYPO,
        TWICE,
        NO_HEADING,
        TOO_HIGH,
        RUN_TOGETHER,
        DATE;

        /** What became of a cell of the second row. */
        String cell(int column, String text) {
            return switch (this) {
                case TYPO -> column == 1 ? "Qwx " + text : text;
                case TOO_HIGH -> column == 2 ? "9" + text.replaceAll("[^0-9]", "") : text;
                case RUN_TOGETHER -> column == 2 ? text + " (2)" : text;
                case DATE -> column == 3 ? "02/thg 3" : text;
                default -> text;
            };
        }
    }

    private static final List<String> FORMATS = List.of("tabs", "semicolons", "html", "clipboard");

    @Property(tries = 200)
    void noValueIsEverWrong(
            @ForAll long seed,
            @ForAll @IntRange(min = 2012, max = 2025) int year,
            @ForAll @IntRange(min = 3, max = 34) int many,
            @ForAll boolean ministries) {
        var random = new Random(seed);
        var known = Known.table("par-index", ministries ? "ministry" : "province", year);
        // No edition ranks more ministries than seventeen in every year.
        known = known.first(Math.min(many, ministries ? 17 : known.lines().size()));
        var mischief =
                random.nextBoolean() ? Mischief.NONE : Mischief.values()[random.nextInt(Mischief.values().length)];
        var paper = dressed(known, random, mischief);
        var content =
                switch (FORMATS.get(random.nextInt(FORMATS.size()))) {
                    case "tabs" -> Press.separated(paper, '\t', StandardCharsets.UTF_8);
                    case "semicolons" -> Press.separated(paper, ';', StandardCharsets.UTF_16LE);
                    case "html" -> Press.html(paper);
                    default -> Press.clipboard(paper);
                };

        var understood = Known.understand(content, "", Hints.NOTHING);

        var said = Known.said(understood);
        assertThat(known.expected()).noneMatch(line -> DressedDocumentsTest.contradicts(line, said));
        var prefix = "par-index " + known.population() + " " + year + " ";
        assertThat(said).allMatch(line -> line.startsWith(prefix));
        if (mischief == Mischief.NONE) {
            assertThat(understood.questions()).isEmpty();
            assertThat(said).isEqualTo(known.expected());
        } else {
            assertThat(understood.questions())
                    .as(mischief + "\n" + new String(content, StandardCharsets.UTF_8))
                    .isNotEmpty();
        }
        Statistics.collect(understood.questions().isEmpty() ? "at once" : "asked");
    }

    private static Paper dressed(Known known, Random random, Mischief mischief) {
        var columns = new ArrayList<Integer>(List.of(0, 1, 2, 3));
        if (random.nextBoolean()) {
            columns.remove(0);
        }
        if (random.nextInt(3) == 0) {
            // The place before the unit, or the score behind the place.
            Collections.swap(columns, columns.size() - 1, columns.indexOf(random.nextBoolean() ? 1 : 2));
        }
        var rows = new ArrayList<List<Box>>();
        rows.add(Paper.row(columns.stream()
                .map(column -> mischief == Mischief.NO_HEADING && column == 2 ? "" : heading(column, random))
                .toArray(String[]::new)));
        if (random.nextInt(3) == 0) {
            var numbers = new ArrayList<String>();
            columns.forEach(column -> numbers.add("(" + (numbers.size() + 1) + ")"));
            rows.add(Paper.row(numbers.toArray(String[]::new)));
        }
        for (var line : known.lines()) {
            if (random.nextInt(12) == 0) {
                rows.add(List.of(new Box(pick(random, "Nhóm A", "I. Khối thứ nhất", "Ghi chú"), columns.size(), 1)));
            }
            if (random.nextInt(15) == 0) {
                rows.add(columns.stream().map(column -> Box.of("")).toList());
            }
            rows.add(Paper.row(columns.stream()
                    .map(column -> line.rank() == 2
                            ? mischief.cell(column, cell(column, line, random))
                            : cell(column, line, random))
                    .toArray(String[]::new)));
        }
        if (mischief == Mischief.TWICE) {
            var again = new Line(known.lines().get(0).unit(), "50.05", 1);
            rows.add(Paper.row(
                    columns.stream().map(column -> cell(column, again, random)).toArray(String[]::new)));
        }
        if (random.nextBoolean()) {
            rows.add(Paper.row(columns.stream()
                    .map(column -> column == 1 ? "Trung bình" : column == 2 ? "85,55" : "")
                    .toArray(String[]::new)));
        }
        var title = pick(
                random,
                "Chỉ số cải cách hành chính năm " + known.year(),
                "PAR INDEX " + known.year() + " (so với năm " + (known.year() - 1) + ")",
                "Kết quả PAR INDEX năm " + known.year() + " - Quyết định số 12/QĐ-BNV ngày 3/4/" + (known.year() + 1));
        return Paper.of(title, Rows.of(rows));
    }

    private static String heading(int column, Random random) {
        return switch (column) {
            case 0 -> pick(random, "STT", "TT", "Số TT", "No.");
            case 1 -> pick(random, "Đơn vị", "Tên đơn vị", "ĐƠN VỊ", "Cơ quan, địa phương", "Unit");
            case 2 -> pick(random, "Điểm", "Chỉ số", "Kết quả (%)", "CHỈ SỐ CCHC", "Score", "Par Index (%)");
            default -> pick(random, "Xếp hạng", "Thứ hạng", "Vị trí", "Hạng", "Rank", "XẾP HẠNG");
        };
    }

    private static String cell(int column, Line line, Random random) {
        return switch (column) {
            case 0 -> "" + line.rank();
            case 1 ->
                pick(
                        random,
                        line.unit().nameVi(),
                        line.unit().nameVi().toUpperCase(),
                        line.rank() + ". " + line.unit().nameVi(),
                        line.unit().nameEn(),
                        line.unit().nameVi() + " (*)");
            case 2 ->
                pick(random, line.score(), line.comma(), line.comma() + "%", line.comma() + " %", line.comma() + "*");
            default -> pick(random, "" + line.rank(), line.rank() + ".", "Hạng " + line.rank());
        };
    }

    private static String pick(Random random, String... some) {
        return some[random.nextInt(some.length)];
    }
}
