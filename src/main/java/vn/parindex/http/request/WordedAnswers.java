package vn.parindex.http.request;

import java.util.Locale;
import vn.parindex.http.Media;

/** Which answers are worded in one language, so that another one is chosen by {@code Accept-Language}; JSON data carry both. */
public final class WordedAnswers {

    private WordedAnswers() {}

    /** Whether the answer to this request is in one language; where it cannot be told yet, that it may be. */
    public static boolean inOneLanguage(Exchange exchange, Inquiry inquiry) {
        String path = exchange.path();
        if (Sdmx.isAt(path)) {
            return mayBeSdmxJson(exchange);
        }
        if (path.startsWith("/charts/") || path.startsWith("/embed/")) {
            return !path.endsWith(".js");
        }
        return switch (inquiry.format()) {
            // Ids as headings and codes as cells are the same in every language.
            case CSV ->
                inquiry.text("labels").filter(labels -> !labels.equals("id")).isPresent();
            case XLSX, JSON_STAT, CSVW, SDMX_JSON, ATOM, SVG, PNG -> true;
            default -> false;
        };
    }

    /**
     * Whether what is at this path may be in one language, as far as it can be told before the operation is known.
     *
     * @param accept as it is settled
     */
    public static boolean mayBeInOneLanguage(String path, String accept) {
        return !path.startsWith("/api/v1") || !accept.startsWith(Media.JSON);
    }

    /** Whether {@code Accept-Language} has a say: nothing else names a language. */
    public static boolean isNegotiated(Exchange exchange, Inquiry inquiry) {
        return !inquiry.has("lang") && inOneLanguage(exchange, inquiry);
    }

    /** SDMX-JSON has one name that is in the language of the request, beside those in all languages. */
    private static boolean mayBeSdmxJson(Exchange exchange) {
        String named = Query.parse(exchange.rawQuery()).values().getOrDefault("format", "");
        String asked = (named + " " + (exchange.accept() == null ? "" : exchange.accept())).toLowerCase(Locale.ROOT);
        boolean another = asked.contains("xml") || asked.contains("sdmx-ml") || asked.contains("csv");
        return asked.contains("json") || exchange.path().startsWith("/sdmx/v2") && !another;
    }
}
