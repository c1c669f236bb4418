package vn.parindex.charts;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The paper that a chart is drawn for; auto is light paper that turns dark where the reader prefers it. */
enum Theme {
    LIGHT,
    DARK,
    AUTO;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Each theme by the word that asks for it. */
    static Map<String, Theme> words() {
        var words = new LinkedHashMap<String, Theme>();
        for (var theme : values()) {
            words.put(theme.code(), theme);
        }
        return words;
    }
}
