package vn.parindex.format;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.parindex.catalog.Catalogs;
import vn.parindex.http.Build;
import vn.parindex.http.Lang;
import vn.parindex.http.Media;
import vn.parindex.http.Text;
import vn.parindex.http.answer.Links;
import vn.parindex.http.answer.Reader;
import vn.parindex.http.problem.Fault;
import vn.parindex.http.problem.ProblemException;
import vn.parindex.http.request.Inquiry;
import vn.parindex.release.AsOf;
import vn.parindex.traffic.TempFile;
import vn.parindex.traffic.TempSpace;

/** Writes any {@link Tabular} answer as a workbook: typed cells under a frozen header, and a sheet that says what they are and whence. */
@Provider
@Produces(Media.XLSX)
public class XlsxWriter extends WholeWriter<Tabular> {

    /** What a sheet of a workbook holds at most under its header. */
    public static final int MOST_ROWS = 1_048_575;

    private static final int ROWS_AT_ONCE = 1_000;
    private static final int WIDEST = 60;

    private final TempSpace files;
    private final Inquiry inquiry;
    private final Labels labels;
    private final AsOf asOf;
    private final Catalogs catalogs;
    private final Build build;

    XlsxWriter(
            Reader reader, TempSpace files, Inquiry inquiry, Labels labels, AsOf asOf, Catalogs catalogs, Build build) {
        super(Tabular.class, reader);
        this.files = files;
        this.inquiry = inquiry;
        this.labels = labels;
        this.asOf = asOf;
        this.catalogs = catalogs;
        this.build = build;
    }

    @Override
    protected void write(Tabular answer, MultivaluedMap<String, Object> headers, OutputStream body) throws IOException {
        headers.putSingle("Content-Type", Media.XLSX);
        headers.putSingle("Content-Disposition", "attachment; filename=\"" + fileName() + "\"");
        // Made as a file, so that what fails on the way is told and not half sent.
        try (var file = files.create()) {
            make(file, answer);
            var release = asOf.release();
            SteadyZip.copy(file.path(), release.isPublished() ? release.publishedAt() : release.createdAt(), body);
        }
    }

    private void make(TempFile file, Tabular answer) throws IOException {
        var sources = new TreeSet<String>();
        try (var sink = file.sink();
                var workbook = new Workbook(sink, "parindex", null)) {
            data(workbook.newWorksheet(text("Dữ liệu", "Data")), Layout.of(answer, inquiry, labels), sources);
            about(workbook.newWorksheet(text("Nguồn và ghi chú", "About and sources")), sources);
        }
    }

    private <T> void data(Worksheet sheet, Layout<T> layout, TreeSet<String> sources) throws IOException {
        sheet.freezePane(0, 1);
        int width = layout.columns().size();
        for (int i = 0; i < width; i++) {
            var written = layout.columns().get(i);
            sheet.value(0, i, written.header());
            sheet.style(0, i).bold().wrapText(true).set();
            sheet.width(i, Math.min(WIDEST, width(written)));
        }
        if (width > 0) {
            sheet.setAutoFilter(0, 0, width - 1);
        }
        int row = 1;
        for (var item : layout.items()) {
            if (row > MOST_ROWS) {
                throw ProblemException.invalid(List.of(tooLong()));
            }
            var cells = layout.row(item);
            for (int i = 0; i < width; i++) {
                write(sheet, row, i, cells.get(i));
                var column = layout.columns().get(i).column();
                if (column.vocabulary() == Vocabulary.SOURCE && column.value().apply(item) != null) {
                    sources.add(column.value().apply(item).toString());
                }
            }
            if (row++ % ROWS_AT_ONCE == 0) {
                sheet.flush();
            }
        }
        sheet.finish();
    }

    /** Told before the first byte is sent, as the workbook is made as a file. */
    private static Fault tooLong() {
        return Fault.query(
                "format",
                "xlsx",
                "too-many-rows",
                "Một bảng tính chứa tối đa " + MOST_ROWS
                        + " dòng, mà danh sách này dài hơn; hãy lọc bớt, hoặc lấy CSV.",
                "A workbook holds " + MOST_ROWS + " rows at most, and this list is longer; filter, or take CSV.");
    }

    private static double width(Layout.Written<?> written) {
        int text =
                switch (written.column().type()) {
                    case TEXT -> written.column().name().equals("note") ? 50 : 22;
                    case INTEGER, DECIMAL, BOOLEAN -> 12;
                };
        return Math.max(text, Math.min(24, written.header().length() + 2));
    }

    private static void write(Worksheet sheet, int row, int column, Object value) {
        if (value instanceof BigDecimal number) {
            sheet.value(row, column, number);
            if (number.scale() > 0) {
                sheet.style(row, column)
                        .format("0." + "0".repeat(number.scale()))
                        .set();
            }
        } else if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value instanceof Boolean flag) {
            sheet.value(row, column, flag);
        } else if (value != null) {
            // A text stays a text: what begins with "=" is no formula, because it is written as a string.
            sheet.value(row, column, value.toString());
            if (NumberLike.is(value)) {
                // And stays one when the cell is edited.
                sheet.style(row, column).format("@").set();
            }
        }
    }

    private void about(Worksheet sheet, TreeSet<String> sources) throws IOException {
        var catalog = catalogs.at(asOf.release());
        int row = 0;
        var facts = new LinkedHashMap<Text, String>();
        facts.put(new Text("Dịch vụ", "Service"), "parindex " + build.version());
        facts.put(new Text("Địa chỉ", "Address"), Links.self(inquiry));
        facts.put(new Text("Phiên bản dữ liệu", "Release"), catalog.release().id());
        facts.put(
                new Text("Công bố lúc", "Published at"),
                catalog.release().isPublished()
                        ? catalog.release().releasedAt().toString()
                        : text("chưa công bố (bản nháp)", "not published (a draft)"));
        facts.put(
                new Text("Ô trống", "Empty cells"),
                text("chưa biết; cột trạng thái cho biết vì sao", "not known; the column of states says why"));
        facts.put(
                new Text("Thứ hạng", "Places"),
                text(
                        "hạng tốt nhất và hạng kém nhất có thể; bằng nhau khi hạng là chắc chắn",
                        "best and worst possible place; equal where the place is certain"));
        for (var fact : facts.entrySet()) {
            sheet.value(row, 0, fact.getKey().in(inquiry.lang()));
            sheet.style(row, 0).bold().set();
            sheet.value(row++, 1, fact.getValue());
        }
        row++;
        var header = Map.of(
                Lang.VI,
                        new String[] {
                            "Nguồn", "Tên tài liệu", "Nơi công bố", "Ngày công bố", "Bậc", "Địa chỉ", "Ghi chú"
                        },
                Lang.EN, new String[] {"Source", "Title", "Publisher", "Published on", "Tier", "Address", "Note"});
        var titles = header.get(inquiry.lang());
        for (int i = 0; i < titles.length; i++) {
            sheet.value(row, i, titles[i]);
            sheet.style(row, i).bold().set();
            sheet.width(i, i == 1 || i == 5 || i == 6 ? 50 : 22);
        }
        row++;
        for (var id : sources) {
            var source = catalog.findSource(id);
            if (source.isPresent()) {
                var cells = new Object[] {
                    id,
                    source.get().title(),
                    source.get().publisher(),
                    source.get().publishedOn(),
                    source.get().tier(),
                    source.get().url(),
                    source.get().note()
                };
                for (int i = 0; i < cells.length; i++) {
                    write(sheet, row, i, cells[i]);
                }
                row++;
            }
        }
        sheet.finish();
    }

    private String fileName() {
        return inquiry.path().substring("/api/v1/".length()).replaceAll("[^A-Za-z0-9.-]+", "-") + ".xlsx";
    }

    private String text(String vi, String en) {
        return new Text(vi, en).in(inquiry.lang());
    }
}
