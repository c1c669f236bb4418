package vn.parindex.access;

import vn.parindex.http.Text;
import vn.parindex.http.admission.Role;
import vn.parindex.http.problem.ProblemException;
import vn.parindex.http.problem.ProblemType;

/** How a request is turned away (RFC 6750, 3): never says which part of a credential was wrong. */
final class AccessProblems {

    private static final String CHALLENGE = "Bearer realm=\"parindex\"";

    private AccessProblems() {}

    /** No credential came: without an error code, as the RFC wants it. */
    static ProblemException noCredential(boolean enabled) {
        Text detail = Text.of(
                "Thao tác này cần mã truy cập: hãy gửi tiêu đề “Authorization: Bearer …”.",
                "This operation needs a token: send the header “Authorization: Bearer …”.");
        return unauthorized(enabled ? detail : notEnabled(), CHALLENGE);
    }

    static ProblemException invalidToken(boolean enabled) {
        Text detail = Text.of(
                "Mã truy cập trong Authorization không hợp lệ hoặc không còn hiệu lực.",
                "The token in Authorization is not valid, or no longer.");
        return unauthorized(enabled ? detail : notEnabled(), CHALLENGE + ", error=\"invalid_token\"");
    }

    private static ProblemException unauthorized(Text detail, String challenge) {
        return ProblemException.of(ProblemType.UNAUTHORIZED, detail).with("WWW-Authenticate", challenge);
    }

    private static Text notEnabled() {
        return Text.of(
                "Dịch vụ này chưa bật chức năng công bố. Để bật, hãy đặt biến môi trường PARINDEX_PUBLISHER_TOKEN (ít nhất 32 ký tự),"
                        + " hoặc QUARKUS_OIDC_TENANT_ENABLED=true cùng QUARKUS_OIDC_AUTH_SERVER_URL, rồi khởi động lại.",
                "Publishing is not enabled here. To enable it, set the environment variable PARINDEX_PUBLISHER_TOKEN (at least 32"
                        + " characters), or QUARKUS_OIDC_TENANT_ENABLED=true with QUARKUS_OIDC_AUTH_SERVER_URL, and start again.");
    }

    static ProblemException notAllowed(Caller caller, Role needed) {
        String has = caller.findHighest().map(Role::code).orElse("–");
        return ProblemException.of(
                        ProblemType.FORBIDDEN,
                        Text.of(
                                "Thao tác này cần vai trò “" + needed.code() + "”; vai trò hiện có: " + has + ".",
                                "This operation needs the role “" + needed.code() + "”; yours: " + has + "."))
                .with("WWW-Authenticate", CHALLENGE + ", error=\"insufficient_scope\"");
    }

    static ProblemException secondPersonNeeded(String target) {
        return ProblemException.of(
                ProblemType.FORBIDDEN,
                Text.of(
                        "Phải có người thứ hai công bố “" + target + "”: người lập bản nháp không được tự công bố.",
                        "A second person must publish “" + target + "”: who made the draft may not."));
    }

    static ProblemException maybeOnePerson(String target) {
        return ProblemException.of(
                ProblemType.FORBIDDEN,
                Text.of(
                        "Phải có người thứ hai công bố “" + target
                                + "”: một bên dùng mã truy cập, một bên dùng tài khoản OpenID"
                                + " Connect nên có thể là cùng một người. Hãy công bố bằng cùng loại thông tin xác thực, hoặc khai báo"
                                + " parindex.access.accounts.",
                        "A second person must publish “" + target
                                + "”: one of the two is known by a publisher token, the other by an"
                                + " OpenID Connect account, so they may be one person. Publish with the same kind of credential, or say"
                                + " whose account it is in parindex.access.accounts."));
    }

    /** The token may be right: whoever could say so does not answer. */
    static ProblemException providerAway() {
        return ProblemException.of(
                        ProblemType.UNAVAILABLE,
                        Text.of(
                                "Không kết nối được với nhà cung cấp OpenID Connect nên chưa kiểm tra được mã truy cập; hãy thử lại sau."
                                        + " Các thao tác đọc không cần mã truy cập.",
                                "The OpenID Connect provider does not answer, so the token cannot be checked; try again later. Reads"
                                        + " need no token."))
                .with("Retry-After", "10");
    }
}
