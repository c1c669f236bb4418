package vn.parindex.http;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A text in both languages. */
@Schema(description = "A text in Vietnamese and in English")
@JsonPropertyOrder({"vi", "en"})
public record Text(String vi, String en) {

    public static Text of(String vi, String en) {
        return new Text(vi, en);
    }

    /** Both with these numbers in them ({@link Counted}). */
    public static Text counted(String vi, String en, Object... arguments) {
        return new Text(Counted.said(vi, arguments), Counted.said(en, arguments));
    }

    public String in(Lang lang) {
        return lang == Lang.VI ? vi : en;
    }
}
