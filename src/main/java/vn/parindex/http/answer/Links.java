package vn.parindex.http.answer;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;
import vn.parindex.http.BasePath;
import vn.parindex.http.request.Format;
import vn.parindex.http.request.Inquiry;
import vn.parindex.http.request.Page;

/** Where a list is and where it goes on, relative to the host; a {@code next} goes out as a {@code Link} header too. */
@JsonPropertyOrder({"self", "next", "csv", "xlsx", "page"})
public record Links(
        @Schema(description = "This page") String self,

        @Schema(description = "The next page; null on the last one", nullable = true)
        String next,

        @Schema(description = "The whole list as CSV; null where there is no table of it", nullable = true)
        String csv,

        @Schema(description = "The whole list as a workbook; null where there is no table of it", nullable = true)
        String xlsx,

        @Schema(description = "Where people see the same; null where there is no such page", nullable = true)
        String page) {

    /** Parameters that choose a page or a format, which another address has of its own. */
    private static final Set<String> PAGING = Set.of("cursor", "limit", "format");

    /** What carries {@link Links}, so that the {@code Link} header can be written for it. */
    public interface Carrier {
        Links links();
    }

    /** The links of a page of what was asked for. */
    public static Links of(Inquiry inquiry, Page<?> page, String releaseTag) {
        return of(inquiry, page.end(), page.total(), releaseTag);
    }

    /** The links of what was asked for, if it ends before the item {@code end} of {@code total}. */
    public static Links of(Inquiry inquiry, int end, int total, String releaseTag) {
        return of(
                inquiry,
                end < total
                        ? with(
                                self(inquiry),
                                "cursor",
                                inquiry.cursor(releaseTag, end).text())
                        : null);
    }

    /** The links of an answer on one page. */
    public static Links of(Inquiry inquiry) {
        return of(inquiry, (String) null);
    }

    /** The links of a page that goes on at {@code next}; null on the last one. */
    public static Links of(Inquiry inquiry, String next) {
        String query = inquiry.query();
        String whole = whole(query);
        return new Links(
                self(inquiry, query),
                next,
                inquiry.offers(Format.CSV) ? inFormat(inquiry, Format.CSV, whole) : null,
                inquiry.offers(Format.XLSX) ? inFormat(inquiry, Format.XLSX, whole) : null,
                PageLink.of(inquiry.path(), query).orElse(null));
    }

    /** The address of the whole answer in another format: by its suffix, without what turns pages. */
    public static String inFormat(Inquiry inquiry, Format format) {
        return inFormat(inquiry, format, whole(inquiry.query()));
    }

    private static String inFormat(Inquiry inquiry, Format format, String query) {
        return withQuery(BasePath.of(inquiry.path()) + "." + format.code(), query);
    }

    /** The query without what turns pages or chooses a format. */
    private static String whole(String query) {
        return Arrays.stream(query.split("&"))
                .filter(pair -> !pair.isEmpty() && !PAGING.contains(pair.split("=", 2)[0]))
                .collect(Collectors.joining("&"));
    }

    /**
     * The request's own path and query in their one spelling, its format suffix included: the next page of a table is a table, and
     * whoever asks the same is told the same.
     */
    public static String self(Inquiry inquiry) {
        return self(inquiry, inquiry.query());
    }

    private static String self(Inquiry inquiry, String query) {
        return withQuery(BasePath.of(inquiry.path()) + inquiry.suffix(), query);
    }

    /** The request's own path and query, so spelled, with the year that {@code latest} means in its place. */
    public static String ofYear(Inquiry inquiry, int year) {
        String path = inquiry.path().replaceFirst("/latest(?=/|$)", "/" + year);
        return withQuery(BasePath.of(path) + inquiry.suffix(), inquiry.query());
    }

    /** The same reference with one parameter set to this value; the others stay byte for byte. */
    public static String with(String reference, String name, String value) {
        String others = without(reference, name);
        return others + (others.contains("?") ? "&" : "?") + name + "="
                + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** The same reference without that parameter; the others stay byte for byte. */
    public static String without(String reference, String name) {
        int question = reference.indexOf('?');
        return question < 0
                ? reference
                : withQuery(
                        reference.substring(0, question),
                        Arrays.stream(reference.substring(question + 1).split("&"))
                                .filter(pair -> !pair.isEmpty() && !pair.equals(name) && !pair.startsWith(name + "="))
                                .collect(Collectors.joining("&")));
    }

    /**
     * 307 to a path on this host with the format suffix and the query kept byte for byte, for operations that declare what they
     * answer.
     */
    public static <T> RestResponse<T> moved(Inquiry inquiry, String path) {
        return RestResponse.ResponseBuilder.<T>create(RestResponse.Status.TEMPORARY_REDIRECT)
                .header("Location", withQuery(BasePath.of(path) + inquiry.suffix(), inquiry.rawQuery()))
                .build();
    }

    /** 307 to a path on this host with the query kept byte for byte; the Location stays relative, whatever Host says. */
    public static Response redirect(String path, String rawQuery) {
        return Response.status(Response.Status.TEMPORARY_REDIRECT)
                .header("Location", withQuery(BasePath.of(path), rawQuery))
                .build();
    }

    private static String withQuery(String path, String rawQuery) {
        return rawQuery.isEmpty() ? path : path + "?" + rawQuery;
    }
}
