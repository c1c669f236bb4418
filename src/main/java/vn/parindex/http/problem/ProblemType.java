package vn.parindex.http.problem;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.parindex.http.BasePath;
import vn.parindex.http.Text;

/** Every kind of problem this service answers with; codes and their meaning never change. */
public enum ProblemType {
    INVALID_REQUEST(
            "invalid-request",
            400,
            "Yêu cầu không hợp lệ",
            "Invalid request",
            "Một hay nhiều tham số không hợp lệ. Mục errors nêu từng lỗi: vị trí, giá trị đã gửi, quy tắc bị vi phạm, các giá trị được chấp nhận và giá trị gần nhất.",
            "One or more parameters are not valid. errors names each fault: its place, what was sent, the broken rule, the accepted values and the nearest ones."),
    MALFORMED_REQUEST(
            "malformed-request",
            400,
            "Yêu cầu sai định dạng",
            "Malformed request",
            "Không đọc được yêu cầu: mã hóa phần trăm, tiêu đề hoặc nội dung không đúng cú pháp.",
            "The request cannot be read: its percent-encoding, a header or its body does not follow the syntax."),
    UNAUTHORIZED(
            "unauthorized",
            401,
            "Cần xác thực",
            "Authentication required",
            "Thao tác này cần thông tin xác thực hợp lệ. Mọi thao tác đọc đều mở, không cần xác thực.",
            "This operation needs a valid credential. Everything that only reads is open."),
    FORBIDDEN(
            "forbidden",
            403,
            "Không có quyền",
            "Forbidden",
            "Thông tin xác thực hợp lệ nhưng không có quyền thực hiện thao tác này.",
            "The credential is valid but does not permit this operation."),
    NOT_FOUND(
            "not-found",
            404,
            "Không tìm thấy",
            "Not found",
            "Không có gì ở địa chỉ này. Mục errors gợi ý các địa chỉ hoặc mã gần nhất.",
            "There is nothing at this address. errors suggests the nearest addresses or codes."),
    RELEASE_NOT_FOUND(
            "release-not-found",
            404,
            "Không có phiên bản dữ liệu này",
            "No such release",
            "Không có phiên bản dữ liệu mang mã này, hoặc asOf sớm hơn phiên bản đầu tiên. Xem /api/v1/releases.",
            "There is no release of this id, or asOf is earlier than the first release. See /api/v1/releases."),
    METHOD_NOT_ALLOWED(
            "method-not-allowed",
            405,
            "Phương thức không được phép",
            "Method not allowed",
            "Địa chỉ này có tồn tại nhưng không nhận phương thức HTTP đã dùng. Tiêu đề Allow liệt kê các phương thức được nhận.",
            "The address exists but does not take this HTTP method. The header Allow lists those that it takes."),
    NOT_ACCEPTABLE(
            "not-acceptable",
            406,
            "Không có định dạng được yêu cầu",
            "Not acceptable",
            "Không có định dạng nào mà tiêu đề Accept (hoặc format, phần đuôi) yêu cầu. Mục errors liệt kê các định dạng hiện có.",
            "None of the formats that Accept (or format, or the suffix) asks for exists here. errors lists those that exist."),
    CONFLICT(
            "conflict",
            409,
            "Xung đột",
            "Conflict",
            "Thao tác mâu thuẫn với trạng thái hiện tại của tài nguyên.",
            "The operation contradicts the present state of the resource."),
    UNIT_AMBIGUOUS(
            "unit-ambiguous",
            409,
            "Tên đơn vị chưa rõ",
            "Ambiguous unit",
            "Mã hoặc tên trong địa chỉ đúng với nhiều đơn vị (ví dụ trước và sau ngày 1-7-2025). Hãy dùng định danh (id), hoặc thêm on=YYYY-MM-DD.",
            "The code or name in the path fits several units (before and after 1 July 2025, for example). Use the id, or add on=YYYY-MM-DD."),
    GONE(
            "gone",
            410,
            "Không còn nữa",
            "Gone",
            "Nội dung này từng có nhưng không còn được giữ. Phần mô tả cho biết bắt đầu lại từ đâu.",
            "This once existed and is no longer kept. The detail says where to start again."),
    PRECONDITION_FAILED(
            "precondition-failed",
            412,
            "Điều kiện không thỏa",
            "Precondition failed",
            "Tài nguyên đã thay đổi so với ETag trong If-Match. Hãy đọc lại rồi thử lại.",
            "The resource is no longer what If-Match names. Read it again, then try again."),
    PAYLOAD_TOO_LARGE(
            "payload-too-large",
            413,
            "Nội dung quá lớn",
            "Payload too large",
            "Nội dung gửi lên vượt quá kích thước cho phép.",
            "The body is larger than this service accepts."),
    URI_TOO_LONG(
            "uri-too-long",
            414,
            "Địa chỉ quá dài",
            "URI too long",
            "Dòng yêu cầu dài hơn 8.192 ký tự. Hãy chia thành nhiều yêu cầu nhỏ hơn.",
            "The request line is longer than 8,192 characters. Split it into smaller requests."),
    UNSUPPORTED_MEDIA_TYPE(
            "unsupported-media-type",
            415,
            "Kiểu nội dung không được hỗ trợ",
            "Unsupported media type",
            "Địa chỉ này không nhận kiểu nội dung nêu trong Content-Type.",
            "This address does not take the media type that Content-Type names."),
    RANGE_NOT_SATISFIABLE(
            "range-not-satisfiable",
            416,
            "Không có phần được yêu cầu",
            "Range not satisfiable",
            "Phần nêu trong Range nằm ngoài tệp. Content-Range cho biết tệp dài bao nhiêu byte.",
            "Nothing of the file is in the part that Range names. Content-Range tells how many bytes the file has."),
    UNPROCESSABLE(
            "unprocessable",
            422,
            "Nội dung không dùng được",
            "Unprocessable content",
            "Nội dung đọc được nhưng vi phạm quy tắc. Mục errors nêu từng lỗi.",
            "The body can be read but breaks rules. errors names each fault."),
    TOO_MANY_REQUESTS(
            "too-many-requests",
            429,
            "Quá nhiều yêu cầu",
            "Too many requests",
            "Đã vượt giới hạn số yêu cầu. Tiêu đề Retry-After cho biết khi nào thử lại.",
            "The limit on requests is reached. The header Retry-After says when to try again."),
    HEADERS_TOO_LARGE(
            "headers-too-large",
            431,
            "Tiêu đề quá lớn",
            "Headers too large",
            "Tổng các tiêu đề của yêu cầu dài hơn 8.192 ký tự.",
            "The headers of the request are longer than 8,192 characters together."),
    INTERNAL_ERROR(
            "internal-error",
            500,
            "Lỗi nội bộ",
            "Internal error",
            "Dịch vụ gặp lỗi ngoài dự kiến. Khi báo lỗi, xin gửi kèm requestId.",
            "The service failed in a way it should not. Please name the requestId when you report it."),
    NOT_IMPLEMENTED(
            "not-implemented",
            501,
            "Chưa hỗ trợ",
            "Not implemented",
            "Dịch vụ không hỗ trợ chức năng này.",
            "The service does not support this function."),
    UNAVAILABLE(
            "unavailable",
            503,
            "Tạm thời không phục vụ",
            "Unavailable",
            "Dịch vụ đang khởi động, đang dừng hoặc quá tải. Hãy thử lại sau.",
            "The service is starting, stopping or overloaded. Try again later."),
    DATABASE_UNAVAILABLE(
            "database-unavailable",
            503,
            "Cơ sở dữ liệu không phản hồi",
            "Database unavailable",
            "Cơ sở dữ liệu của dịch vụ không phản hồi hoặc đang bận quá lâu. Tiêu đề Retry-After cho biết khi nào thử lại. Mỗi thay đổi hoặc đã được lưu trọn vẹn, hoặc không để lại gì: hãy đọc lại trạng thái trước khi gửi lại.",
            "The service's database does not answer, or is busy for too long. The header Retry-After says when to try again. A change is stored whole or not at all: read the state before you send it again."),
    DATABASE_READ_ONLY(
            "database-read-only",
            503,
            "Cơ sở dữ liệu chỉ cho đọc",
            "Database is read-only",
            "Cơ sở dữ liệu tạm thời không nhận thay đổi: đó là bản sao dự phòng, đang chuyển máy chủ hoặc đang bảo trì. Không có gì được lưu; mọi thao tác đọc vẫn hoạt động. Tiêu đề Retry-After cho biết khi nào gửi lại.",
            "The database takes no changes for now: it is a standby, in a switchover or under maintenance. Nothing was stored; everything can still be read. The header Retry-After says when to send it again."),
    CLOCK_WRONG(
            "clock-wrong",
            503,
            "Đồng hồ sai",
            "A clock is wrong",
            "Một phiên bản dữ liệu mang thời điểm chưa tới theo đồng hồ của cơ sở dữ liệu. Cho đến khi sửa xong, không công bố được gì và không trả lời được asOf sau phiên bản dữ liệu trước đó; mọi thao tác đọc khác vẫn hoạt động.",
            "A release is dated ahead of the database's clock. Until that is mended nothing can be published and no asOf after the release before it be answered; everything else can be read."),
    OVERLOADED(
            "overloaded",
            503,
            "Quá tải",
            "Overloaded",
            "Dịch vụ đang xử lý nhiều yêu cầu nhất có thể nên chưa nhận thêm; không có gì hỏng. Tiêu đề Retry-After cho biết khi nào thử lại.",
            "The service is answering as many requests as it can and took no more; nothing is broken. The header Retry-After says when to try again."),
    INSUFFICIENT_STORAGE(
            "insufficient-storage",
            507,
            "Hết chỗ lưu trữ",
            "Insufficient storage",
            "Đĩa của dịch vụ hoặc của cơ sở dữ liệu đã đầy. Không phần nào của yêu cầu được giữ lại; khi có thêm chỗ, hãy gửi lại.",
            "The disk of the service or of its database is full. Nothing of the request was kept; send it again once there is room.");

    private final String code;
    private final int status;
    private final Text title;
    private final Text explanation;

    ProblemType(String code, int status, String titleVi, String titleEn, String explanationVi, String explanationEn) {
        this.code = code;
        this.status = status;
        this.title = Text.of(titleVi, titleEn);
        this.explanation = Text.of(explanationVi, explanationEn);
    }

    public String code() {
        return code;
    }

    public int status() {
        return status;
    }

    public Text title() {
        return title;
    }

    public Text explanation() {
        return explanation;
    }

    /** The relative reference that opens the explanation; {@code type} in RFC 9457. */
    public String uri() {
        return BasePath.of("/problems/" + code);
    }

    public static Optional<ProblemType> find(String code) {
        return Arrays.stream(values()).filter(type -> type.code.equals(code)).findFirst();
    }

    public static List<String> codes() {
        return Arrays.stream(values()).map(ProblemType::code).toList();
    }

    /** The first type of this status; where there is none, what a client and a server did wrong in general. */
    public static ProblemType ofStatus(int status) {
        return Arrays.stream(values())
                .filter(type -> type.status == status && type != INVALID_REQUEST)
                .findFirst()
                .orElse(status >= 400 && status < 500 ? MALFORMED_REQUEST : INTERNAL_ERROR);
    }
}
