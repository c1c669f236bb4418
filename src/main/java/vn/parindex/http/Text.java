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

    public String in(Lang lang) {
        return lang == Lang.VI ? vi : en;
    }
}
