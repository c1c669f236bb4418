package vn.parindex.understanding;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import vn.parindex.understanding.Known.Line;
import vn.parindex.understanding.Paper.Box;
import vn.parindex.understanding.Paper.Rows;

/** The ways in which official tables are laid out. */
enum Dress {
    PLAIN(known -> Paper.of(
            index(known) + " NĂM " + known.year() + " CỦA CÁC TỈNH, THÀNH PHỐ",
            "(Ban hành kèm theo Quyết định số 268/QĐ-BNV ngày 28/3/2025 của Bộ trưởng Bộ Nội vụ)",
            Rows.of(rows(
                    known,
                    List.of("STT", "Tỉnh, thành phố", "Chỉ số (%)", "Xếp hạng"),
                    line -> List.of("" + line.rank(), line.unit().nameVi(), line.comma(), "" + line.rank()))))),
    POINTS_OF_NUMBERS(known -> Paper.of(
            "Kết quả PAR INDEX " + known.year(),
            Rows.of(rows(
                    known,
                    List.of("TT", "Địa phương", "Điểm", "Thứ hạng"),
                    line -> List.of("" + line.rank(), line.unit().nameVi(), line.score(), "" + line.rank()))))),
    SPELLED(known -> Paper.of(
            "Bảng xếp hạng PAR INDEX năm " + known.year() + " (so với năm " + (known.year() - 1) + ")",
            Rows.of(rows(
                    known,
                    List.of("TT", "Đơn vị", "Kết quả (%)", "Vị trí", "Tăng/giảm"),
                    line -> List.of(
                            line.rank() + ".",
                            spelled(line),
                            line.comma() + "%",
                            line.rank() + "/" + known.lines().size(),
                            line.rank() % 3 == 0 ? "-" + line.rank() : "+2"))))),
    TWO_ROWS(known -> {
        var rows = new ArrayList<List<Box>>();
        rows.add(List.of(
                new Box("STT", 1, 2),
                new Box("Tỉnh/Thành phố", 1, 2),
                new Box("Chỉ số CCHC năm " + known.year(), 2, 1),
                new Box("Ghi chú", 1, 2)));
        rows.add(Paper.row("Kết quả (%)", "Thứ hạng"));
        rows.add(Paper.row("(1)", "(2)", "(3)", "(4)", "(5)"));
        known.lines()
                .forEach(line -> rows.add(
                        Paper.row("" + line.rank(), line.unit().nameVi(), line.comma(), "" + line.rank(), "x")));
        return Paper.of("Phụ lục II", Rows.of(rows));
    }),
    TWO_BLOCKS(known -> {
        var rows = new ArrayList<List<Box>>();
        rows.add(Paper.row("TT", "Tỉnh, thành phố", "Chỉ số", "Hạng", "TT", "Tỉnh, thành phố", "Chỉ số", "Hạng"));
        int half = (known.lines().size() + 1) / 2;
        for (int i = 0; i < half; i++) {
            var texts = new ArrayList<String>();
            for (int at : new int[] {i, i + half}) {
                boolean there = at < known.lines().size();
                var line = there ? known.lines().get(at) : null;
                texts.addAll(
                        there
                                ? List.of("" + line.rank(), line.unit().nameVi(), line.comma(), "" + line.rank())
                                : List.of("", "", "", ""));
            }
            rows.add(Paper.row(texts.toArray(String[]::new)));
        }
        return Paper.of("PAR INDEX " + known.year() + " cấp tỉnh", Rows.of(rows));
    }),
    TOTALS_AND_NOTES(known -> {
        var rows = new ArrayList<List<Box>>();
        rows.add(Paper.row("Xếp hạng", "Tên tỉnh", "Chỉ số PAR INDEX " + known.year()));
        known.lines()
                .forEach(line -> rows.add(Paper.row(
                        "" + line.rank(),
                        line.rank() == 3
                                ? line.unit().nameVi() + " (*)"
                                : line.unit().nameVi(),
                        line.rank() == 5 ? line.comma() + "*" : line.comma())));
        rows.add(Paper.row("", "Trung bình cả nước", "83,86"));
        rows.add(Paper.row("", "Cao nhất", "93,47"));
        rows.add(Paper.row("", "Tổng cộng", "5283,18"));
        return Paper.of(
                "Công bố kết quả " + known.year(),
                Rows.of(rows),
                "(*) Tỉnh có thành phố trực thuộc mới.",
                "Nguồn: Bộ Nội vụ.");
    }),
    ENGLISH(known -> Paper.of(
            "Public Administration Reform Index " + known.year() + ", provinces",
            Rows.of(rows(
                    known,
                    List.of("No.", "Province", "Score", "Rank"),
                    line -> List.of("" + line.rank(), line.unit().nameEn(), line.score(), "" + line.rank()))))),
    WITHOUT_MARKS(known -> Paper.of(
            "Bang xep hang chi so cai cach hanh chinh nam " + known.year(),
            Rows.of(rows(
                    known,
                    List.of("STT", "Tinh, thanh pho", "Diem", "Xep hang"),
                    line -> List.of(
                            "" + line.rank(), unmarked(line.unit().nameVi()), line.comma(), "" + line.rank()))))),
    GAPS(known -> {
        var rows = new ArrayList<List<Box>>();
        rows.add(Paper.row("STT", "Tỉnh, thành phố", "", "Chỉ số", "Xếp hạng"));
        known.lines().forEach(line -> {
            if (line.rank() % 20 == 1) {
                rows.add(List.of(new Box("Nhóm " + (line.rank() / 20 + 1), 5, 1)));
            }
            rows.add(Paper.row("" + line.rank(), line.unit().nameVi(), "", line.comma(), "" + line.rank()));
        });
        return Paper.of("Chỉ số cải cách hành chính cấp tỉnh năm " + known.year(), Rows.of(rows));
    });

    final Function<Known, Paper> paper;

    Dress(Function<Known, Paper> paper) {
        this.paper = paper;
    }

    private static String index(Known known) {
        return switch (known.indicator()) {
            case "par-index" -> "CHỈ SỐ CẢI CÁCH HÀNH CHÍNH";
            case "sipas" -> "CHỈ SỐ HÀI LÒNG CỦA NGƯỜI DÂN";
            default -> throw new IllegalArgumentException(known.indicator());
        };
    }

    private static List<List<Box>> rows(Known known, List<String> head, Function<Line, List<String>> line) {
        var rows = new ArrayList<List<Box>>();
        rows.add(Paper.row(head.toArray(String[]::new)));
        known.lines().forEach(each -> rows.add(Paper.row(line.apply(each).toArray(String[]::new))));
        return rows;
    }

    private static String spelled(Line line) {
        var name = line.unit().nameVi();
        return switch (name) {
            case "Hồ Chí Minh" -> "TP. Hồ Chí Minh";
            case "Hà Nội" -> "TP Hà Nội";
            case "Bà Rịa - Vũng Tàu" -> "Bà Rịa – Vũng Tàu";
            case "Thừa Thiên Huế" -> "Thừa Thiên - Huế";
            case "Đắk Lắk" -> "Đăk Lăk";
            case "Đà Nẵng", "Hải Phòng", "Cần Thơ" -> "Thành phố " + name;
            default -> line.unit().type().equals("province") && line.rank() % 2 == 0 ? "Tỉnh " + name : name;
        };
    }

    static String unmarked(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D');
    }
}
