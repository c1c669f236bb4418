package vn.parindex.http.request;

import java.util.List;
import vn.parindex.http.Nearest;
import vn.parindex.http.problem.Fault;

/** The faults of parameters that every operation may meet, in words. */
public final class Faults {

    private Faults() {}

    static Fault emptyElement(String name, String value) {
        return Fault.query(
                name,
                value,
                "empty-value",
                "Danh sách “" + name + "” có phần tử trống.",
                "The list “" + name + "” has an empty element.");
    }

    static Fault notADay(String name, String value) {
        return Fault.query(
                        name,
                        value,
                        "not-a-day",
                        "Ngày phải có dạng YYYY-MM-DD và có trên lịch, ví dụ 2025-07-01, hoặc là “today”.",
                        "A day has the form YYYY-MM-DD and is in the calendar, 2025-07-01 for example, or is “today”.")
                .suggesting(Nearest.to(value, List.of(Reading.TODAY)));
    }

    static Fault todayOfThePast(String name) {
        return Fault.query(
                name,
                Reading.TODAY,
                "exclusive",
                "Trạng thái cố định bằng “release” hoặc “asOf” phải trả lời mãi như nhau, mà hôm nay thì đổi; hãy nêu một ngày YYYY-MM-DD.",
                "A state pinned by “release” or “asOf” answers the same for ever, and today does not; name a day as YYYY-MM-DD.");
    }

    static Fault notYears(String name, String value) {
        return Fault.query(
                name,
                value,
                "not-years",
                "Năm phải gồm bốn chữ số: 2019, danh sách 2019,2021 hoặc khoảng 2012..2024 (từ nhỏ đến lớn).",
                "Years are four digits: 2019, a list 2019,2021 or a range 2012..2024 with the smaller first.");
    }

    static Fault outOfRange(String name, String value, int min, int max) {
        return Fault.query(
                name,
                value,
                "out-of-range",
                "“" + name + "” phải là số nguyên từ " + min + " đến " + max + ".",
                "“" + name + "” is a whole number from " + min + " to " + max + ".");
    }

    static Fault brokenCursor(String value) {
        return Fault.query(
                "cursor",
                value,
                "broken-cursor",
                "Con trỏ trang bị hỏng; hãy dùng nguyên văn links.next hoặc bắt đầu lại không có cursor.",
                "The cursor is broken; use links.next as it is, or start again without a cursor.");
    }

    static Fault foreignCursor(String value) {
        return Fault.query(
                "cursor",
                value,
                "foreign-cursor",
                "Con trỏ trang thuộc về một truy vấn hoặc phiên bản dữ liệu khác; hãy bắt đầu lại không có cursor.",
                "The cursor belongs to another query or release; start again without a cursor.");
    }

    /** A parameter that the operation does not have. */
    public static Fault unknownParameter(String name) {
        String shown = Fault.abbreviated(name);
        return Fault.query(
                name,
                null,
                "unknown-parameter",
                "Không có tham số “" + shown + "”; tên phân biệt chữ hoa, chữ thường.",
                "There is no parameter “" + shown + "”; names are case-sensitive.");
    }

    /**
     * @param name as it was sent
     * @param segment the part of it that is wrong
     * @param place the object that has no such field; empty for the item itself
     */
    public static Fault unknownField(String name, String segment, String place) {
        String shown = Fault.abbreviated(segment);
        String owner = Fault.abbreviated(place);
        return Fault.query(
                "fields",
                name,
                "unknown-field",
                (place.isEmpty() ? "Các mục ở đây" : "“" + owner + "”") + " không có trường “" + shown + "”.",
                (place.isEmpty() ? "The items here have" : "“" + owner + "” has") + " no field “" + shown + "”.");
    }

    /** A name goes on below a single value. */
    public static Fault noFieldsBelow(String name, String place) {
        String owner = Fault.abbreviated(place);
        return Fault.query(
                "fields",
                name,
                "unknown-field",
                place.isEmpty()
                        ? "Câu trả lời này không phải là danh sách; hãy bỏ “fields”."
                        : "“" + owner + "” là một giá trị đơn, không có trường bên trong; hãy dừng ở đó.",
                place.isEmpty()
                        ? "This answer is no list; leave “fields” out."
                        : "“" + owner + "” is a single value without fields of its own; end the name there.");
    }

    /** {@code view=compact} where the answer is a table in this format. */
    public static Fault compactTable(String format) {
        return Fault.query(
                "view",
                "compact",
                "json-only",
                "“view=compact” rút gọn phong bì JSON; định dạng “" + format
                        + "” không có phong bì, hãy bỏ tham số này.",
                "“view=compact” shortens the envelope of JSON; “" + format + "” has no envelope, leave it out.");
    }

    /** {@code view=compact} where the answer is no list. */
    public static Fault compactNoList() {
        return Fault.query(
                "view",
                "compact",
                "no-list",
                "Câu trả lời này không phải là danh sách nên không có dạng rút gọn; hãy bỏ “view”.",
                "This answer is no list and has no compact view; leave “view” out.");
    }
}
