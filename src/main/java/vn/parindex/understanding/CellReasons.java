package vn.parindex.understanding;

import vn.parindex.http.Text;

/** The words in which it is told why a cell was read so, or left out. */
final class CellReasons {

    static final Text HIDDEN = Text.of(
            "Ô này nằm trong dòng, cột hoặc trang tính bị ẩn nên không được lấy.",
            "This cell is in a hidden row, column or sheet, and is not read.");
    static final Text COMPUTED = Text.of(
            "Ô này là công thức; đã lấy giá trị lưu sẵn trong tệp.",
            "This cell is a formula; the value saved with it was read.");
    static final Text FORMULAS = Text.of(
            "Bảng này có ô là công thức; đã lấy giá trị lưu sẵn trong tệp.",
            "Cells of this table are formulas; the values saved with them were read.");
    static final Text ERROR = Text.of("Công thức ở ô này bị lỗi.", "The formula in this cell came to an error.");
    static final Text BESIDE = Text.of(
            "Cột này không phải điểm hay thứ hạng (mức tăng giảm, xếp loại, điểm tối đa…); dịch vụ tự tính khi cần.",
            "This column is neither a score nor a place (a change, a grade, a maximum …); the service computes what it needs.");
    static final Text UNKNOWN_COLUMN = Text.of(
            "Không biết cột này là gì nên không lấy.", "It is not known what this column holds; it is left out.");
    static final Text REGION =
            Text.of("Vùng: dịch vụ đã biết mỗi tỉnh thuộc vùng nào.", "The region, which the service knows.");
    static final Text CODE =
            Text.of("Mã đơn vị; đơn vị được đọc theo tên.", "The code of the unit, which is read by its name.");
    static final Text TEXT_ROW = Text.of("Dòng chữ, không có số liệu.", "A line of text without figures.");
    static final Text GROUP = Text.of(
            "Số của một vùng hoặc nhóm; muốn lấy, hãy gửi bảng vùng với population=region.",
            "A figure of a region or group; to bring it in, send a table of the regions with population=region.");
    static final Text TOTAL =
            Text.of("Dòng tổng; không có chỗ cho số này trong dữ liệu.", "A total, for which the data have no place.");
    static final Text TOTAL_RANK =
            Text.of("Giá trị chung không có thứ hạng.", "A figure about all units has no place.");
    static final Text OTHER_YEAR = Text.of("Năm khác với năm đã chọn.", "Another year than the one that was chosen.");
    static final Text AGAIN = Text.of("Đã có ở trên, cùng giá trị.", "Stands above already, with the same value.");
    static final Text SKIPPED = Text.of("Bỏ qua theo trả lời của bạn.", "Left out, as you answered.");
    static final Text OUTSIDE = Text.of("Không thuộc bảng nào.", "Belongs to no table.");
    static final Text NO_WORD = Text.of("Chữ, không phải số liệu.", "Words and no figure.");

    private CellReasons() {}
}
