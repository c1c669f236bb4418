package vn.parindex.http;

/** The faults of parameters that every operation may meet, in words. */
final class Faults {

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
                "Ngày phải có dạng YYYY-MM-DD và có trên lịch, ví dụ 2025-07-01.",
                "A day has the form YYYY-MM-DD and is in the calendar, 2025-07-01 for example.");
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
                "Con trỏ trang thuộc về một truy vấn hoặc bản phát hành khác; hãy bắt đầu lại không có cursor.",
                "The cursor belongs to another query or release; start again without a cursor.");
    }

    static Fault unknownParameter(String name) {
        String shown = Fault.abbreviated(name);
        return Fault.query(
                name,
                null,
                "unknown-parameter",
                "Không có tham số “" + shown + "”; tên phân biệt chữ hoa, chữ thường.",
                "There is no parameter “" + shown + "”; names are case-sensitive.");
    }

    static Fault unknownField(String field) {
        String shown = Fault.abbreviated(field);
        return Fault.query(
                "fields",
                field,
                "unknown-field",
                "Các mục ở đây không có trường “" + shown + "”.",
                "The items here have no field “" + shown + "”.");
    }
}
