package vn.parindex.http.door;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import vn.parindex.http.Text;
import vn.parindex.http.problem.Ambiguity;
import vn.parindex.http.problem.ProblemException;
import vn.parindex.http.problem.ProblemType;
import vn.parindex.http.request.Exchange;
import vn.parindex.http.request.RequestId;

/**
 * The head of an HTTP/1.1 request, line by line as it comes, held against the grammar (RFC 9112, 3 to 6): what parsers forgive differently is
 * refused, above all where it decides where the request ends.
 */
final class RequestHead {

    private static final int LONGEST = 65_000;
    /** What the name of a method or a field may have beside letters and digits. */
    private static final String OF_TOKENS = "!#$%&'*+.^_`|~-";

    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");

    private String requestLine;
    private int size;
    private final Map<String, List<String>> fields = new TreeMap<>();

    /** Where the body of a request ends. */
    record Body(boolean chunked, long length) {}

    boolean isEmpty() {
        return requestLine == null;
    }

    /** Takes the next line, without its end; what it breaks, or empty. */
    Optional<ProblemException> add(String line) {
        if (requestLine == null) {
            requestLine = line;
            return isRequestLine(line)
                    ? Optional.empty()
                    : Optional.of(Ambiguity.malformed(
                            "Dòng đầu của yêu cầu phải có dạng “GET /đường-dẫn HTTP/1.1”.",
                            "The first line of a request is of the form “GET /path HTTP/1.1”."));
        }
        size += line.length() + 2;
        return size > LONGEST ? Optional.of(tooLong(size)) : field(line);
    }

    /** The same for a field after a chunked body, which decides nothing. */
    static Optional<ProblemException> checkTrailer(String line) {
        return new RequestHead().field(line);
    }

    private Optional<ProblemException> field(String line) {
        if (line.startsWith(" ") || line.startsWith("\t")) {
            return Optional.of(Ambiguity.fault(
                    null,
                    line.strip(),
                    "folded",
                    "Một tiêu đề phải nằm trên một dòng; không nhận dòng nối tiếp bắt đầu bằng khoảng trắng.",
                    "A header stands on one line; lines that begin with a blank and continue it are not accepted."));
        }
        int colon = line.indexOf(':');
        if (!isToken(line, colon) || hasControl(line, colon + 1)) {
            return Optional.of(
                    Ambiguity.fault(
                            null,
                            line,
                            "malformed",
                            "Tiêu đề phải có dạng “Tên: giá trị”, không có khoảng trắng trước dấu hai chấm và không có ký tự điều khiển.",
                            "A header is of the form “Name: value”, without a blank before the colon and without control characters."));
        }
        fields.computeIfAbsent(line.substring(0, colon).toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                .add(line.substring(colon + 1).strip());
        return Optional.empty();
    }

    /** A method, a target and a version, one blank between them. Loops, here and below, as every line of every request is looked at. */
    private static boolean isRequestLine(String line) {
        int target = line.indexOf(' ') + 1;
        int version = line.lastIndexOf(' ') + 1;
        return isToken(line, target - 1)
                && target < version - 1
                && line.indexOf(' ', target) == version - 1
                && !hasControl(line, target)
                && line.indexOf('\t') < 0
                && (line.startsWith("HTTP/1.1", version) || line.startsWith("HTTP/1.0", version))
                && line.length() == version + 8;
    }

    /** Whether the line begins with a token (RFC 9110, 5.6.2) that ends there; none has no characters. */
    private static boolean isToken(String line, int end) {
        for (int i = 0; i < end; i++) {
            char c = line.charAt(i);
            boolean plain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            if (!plain && OF_TOKENS.indexOf(c) < 0) {
                return false;
            }
        }
        return end > 0;
    }

    /** Whether a control character other than a tab stands in the rest of the line. */
    private static boolean hasControl(String line, int from) {
        for (int i = from; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c < ' ' && c != '\t' || c == 0x7F) {
                return true;
            }
        }
        return false;
    }

    /** What a line breaks that does not end; empty while it may go on. */
    static Optional<ProblemException> checkLength(boolean first, int length) {
        return length <= LONGEST ? Optional.empty() : Optional.of(first ? lineTooLong(length) : tooLong(length));
    }

    private static ProblemException lineTooLong(int length) {
        return ProblemException.of(
                ProblemType.URI_TOO_LONG,
                Text.of(
                        "Dòng yêu cầu dài hơn " + length + " ký tự.",
                        "The request line has more than " + length + " characters."));
    }

    private static ProblemException tooLong(int length) {
        return ProblemException.of(
                ProblemType.HEADERS_TOO_LARGE,
                Text.of(
                        "Các tiêu đề dài hơn " + length + " ký tự.",
                        "The headers have more than " + length + " characters."));
    }

    /** What the whole head breaks once it has ended. */
    Optional<ProblemException> checkEnd() {
        List<String> codings = all("transfer-encoding");
        List<String> lengths = all("content-length");
        if (!Ambiguity.isKnownCoding(codings)) {
            return Optional.of(Ambiguity.unknownCoding(codings));
        }
        boolean unclear = lengths.size() > 1
                || !lengths.isEmpty()
                        && (!codings.isEmpty()
                                || !LENGTH.matcher(lengths.get(0)).matches());
        return unclear
                ? Optional.of(Ambiguity.fault(
                        "Content-Length",
                        String.join(" | ", lengths),
                        "ambiguous",
                        "Chỉ một tiêu đề Content-Length là số nguyên, và không đi cùng Transfer-Encoding.",
                        "There is one Content-Length, a whole number, and never together with Transfer-Encoding."))
                : Optional.empty();
    }

    /** Of a head that keeps all rules. */
    Body body() {
        List<String> lengths = all("content-length");
        return new Body(!all("transfer-encoding").isEmpty(), lengths.isEmpty() ? 0 : Long.parseLong(lengths.get(0)));
    }

    /** Whether the connection may go on in another protocol after this request. */
    boolean upgrades() {
        return !all("upgrade").isEmpty();
    }

    private List<String> all(String field) {
        return fields.getOrDefault(field, List.of());
    }

    /** As far as it is known, for the answer. */
    Exchange exchange() {
        String[] words = requestLine == null ? new String[0] : requestLine.split(" ", 3);
        String target = words.length < 2 || !words[1].startsWith("/") ? "/" : words[1];
        int query = target.indexOf('?');
        return new Exchange(
                words.length == 0 ? "GET" : words[0],
                query < 0 ? target : target.substring(0, query),
                query < 0 ? "" : target.substring(query + 1),
                first("accept"),
                first("accept-language"),
                RequestId.of(all(Exchange.REQUEST_ID.toLowerCase(Locale.ROOT))));
    }

    private String first(String field) {
        return all(field).isEmpty() ? null : all(field).get(0);
    }
}
